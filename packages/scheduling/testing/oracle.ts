/**
 * An independent answer, minute by minute: what is open, what is busy, what the calendar says, counted one minute at a
 * time with Temporal. It imports types only and shares no code with the engine. Slow, and plain on purpose.
 *
 * It knows whole minutes only: instants and offsets of its questions must have no seconds.
 */
import type { Host, SlotFacts } from "../src/index.ts";

const MINUTE = 60_000;
const MARGIN_MINUTES = 8 * 1440;

/** The rules that refuse a start for one host; "hours" stands for closed-day and outside-hours alike. */
export type OracleReason = "hours" | "not-on-grid" | "too-soon" | "too-far" | "already-busy" | "held" | "buffer";

export interface Oracle {
  /** Candidate starts of a host, epoch ms. */
  candidates(host: Host): readonly number[];
  /** All the rules that refuse. Empty = offered. */
  reasons(host: Host, startMs: number): ReadonlySet<OracleReason>;
}

/** An oracle for starts within about four days of `centreMs`. */
export function oracleFor(facts: SlotFacts, centreMs: number): Oracle {
  const views = new Map(facts.hosts.map((host) => [host, viewOf(facts, host, centreMs)]));
  const viewFor = (host: Host) => {
    const view = views.get(host);
    if (!view) throw new Error("not a host of these facts");
    return view;
  };
  return {
    candidates: (host) => [...viewFor(host).grid].toSorted((a, b) => a - b).map((minute) => minute * MINUTE),
    reasons: (host, startMs) => reasonsOf(facts, host, viewFor(host), startMs / MINUTE),
  };
}

interface View {
  readonly open: ReadonlySet<number>;
  readonly grid: ReadonlySet<number>;
  readonly taken: ReadonlyMap<number, ReadonlySet<string>>;
}

function reasonsOf(facts: SlotFacts, host: Host, view: View, start: number): ReadonlySet<OracleReason> {
  const { rules } = facts;
  const reasons = new Set<OracleReason>();
  const end = start + rules.durationMinutes;
  if (!minutes(start, end).every((minute) => view.open.has(minute))) reasons.add("hours");
  if (view.open.has(start) && !view.grid.has(start)) reasons.add("not-on-grid");
  if (
    minutes(facts.now / MINUTE, facts.now / MINUTE + rules.noticeMinutes).includes(start) ||
    start < facts.now / MINUTE
  )
    reasons.add("too-soon");
  const dayAfterHorizon = at(facts.now / MINUTE, host.hours.zone)
    .toPlainDate()
    .add({ days: rules.horizonDays + 1 });
  if (start * MINUTE >= dayAfterHorizon.toZonedDateTime(host.hours.zone).epochMilliseconds) reasons.add("too-far");
  const inSession = minutes(start, end).flatMap((minute) => [...(view.taken.get(minute) ?? [])]);
  if (inSession.some((label) => !label.startsWith("hold"))) reasons.add("already-busy");
  if (inSession.some((label) => label.startsWith("hold"))) reasons.add("held");
  const around = [
    ...minutes(start - rules.bufferBeforeMinutes, start),
    ...minutes(end, end + rules.bufferAfterMinutes),
  ];
  const inBuffers = around.flatMap((minute) => [...(view.taken.get(minute) ?? [])]);
  if (inBuffers.some((label) => !inSession.includes(label))) reasons.add("buffer");
  return reasons;
}

function viewOf({ rules }: SlotFacts, host: Host, centreMs: number): View {
  const clock = clockOf(host.hours.zone, centreMs);
  const open = new Set<number>();
  const grid = new Set<number>();
  const first = at(clock.firstMinute, host.hours.zone).toPlainDate();
  for (let days = 0; days <= (2 * MARGIN_MINUTES) / 1440; days++) {
    const date = first.add({ days });
    const midnight = date.toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds / MINUTE;
    const paper = new Set(
      rangesOf(host, date).flatMap(({ startMinute, endMinute }) => minutes(startMinute, endMinute)),
    );
    for (const { from, until } of runs(paper)) {
      const opened = clock.firstReading(midnight + from);
      const closed = clock.firstReading(midnight + until);
      for (const minute of minutes(opened, closed)) open.add(minute);
      for (let step = from; step < until; step += rules.stepMinutes) {
        const local = date.toPlainDateTime().add({ minutes: step });
        const start =
          local.toZonedDateTime(host.hours.zone, { disambiguation: "compatible" }).epochMilliseconds / MINUTE;
        if (start >= opened && start < closed) grid.add(start);
      }
    }
  }
  return { open, grid, taken: takenBy(host) };
}

function rangesOf({ hours }: Host, date: Temporal.PlainDate) {
  const own = hours.overrides.filter(({ on }) => on === date.toString());
  if (own.length > 0) return own.flatMap((override) => override.ranges);
  return hours.weekly[date.dayOfWeek as 1 | 2 | 3 | 4 | 5 | 6 | 7] ?? [];
}

/** Runs of consecutive minutes. */
function runs(paper: ReadonlySet<number>): { from: number; until: number }[] {
  const found: { from: number; until: number }[] = [];
  for (let minute = 0; minute < 2880; minute++) {
    if (paper.has(minute) && !paper.has(minute - 1)) {
      let until = minute;
      while (paper.has(until)) until++;
      found.push({ from: minute, until });
    }
  }
  return found;
}

function takenBy(host: Host): ReadonlyMap<number, ReadonlySet<string>> {
  const taken = new Map<number, Set<string>>();
  for (const [index, { startsAt, endsAt, kind }] of host.busy.entries()) {
    for (const minute of minutes(startsAt / MINUTE, endsAt / MINUTE)) {
      const labels = taken.get(minute) ?? new Set();
      taken.set(minute, labels.add(`${kind} ${index}`));
    }
  }
  return taken;
}

interface Clock {
  readonly firstMinute: number;
  /** The first minute at which the wall shows this (in minutes as if UTC) or later. */
  firstReading(wall: number): number;
}

const clocks = new Map<string, Clock>();

function clockOf(zone: string, centreMs: number): Clock {
  const key = `${zone} ${centreMs}`;
  const known = clocks.get(key);
  if (known) return known;
  const firstMinute = centreMs / MINUTE - MARGIN_MINUTES;
  const walls = minutes(firstMinute, firstMinute + 2 * MARGIN_MINUTES).map(
    (minute) => at(minute, zone).toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds / MINUTE,
  );
  const clock: Clock = {
    firstMinute,
    firstReading: (wall) => {
      const index = walls.findIndex((shown) => shown >= wall);
      return firstMinute + (index === -1 ? walls.length : index);
    },
  };
  clocks.set(key, clock);
  return clock;
}

function at(minute: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone);
}

function minutes(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
}
