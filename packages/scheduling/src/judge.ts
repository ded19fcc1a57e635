/** Why a start is offered or not: the sets of the fast path, read one start at a time. */
import { overlaps, refusedStarts } from "./busy.ts";
import type { Busy, Host, SlotFacts, SlotQuery } from "./facts.ts";
import { frameOf, type Frame } from "./frame.ts";
import { groupsOf } from "./groups.ts";
import { timetableOf, type Timetable } from "./hours.ts";
import { boundsOf, lengthsOf, type Bounds, type Lengths } from "./rules.ts";
import { at, contains, countUpTo, intersect, mergePoints, type IntervalSet } from "./sets/intervals.ts";
import { formatDay } from "./time/calendar.ts";
import { asInstant, asInstants, DAY_MS, MINUTE_MS, type Instant } from "./time/instant.ts";
import { dayAt, firstReachedMs } from "./time/zone.ts";
import type { Explanation, HostReason, Reason, Refusal, Span, Verdict } from "./verdict.ts";

/** The rules in the order of judgement: what the calendar says, then the notice, then other people. */
const RANK: Readonly<Record<Refusal, number>> = {
  "no-host": 0,
  "closed-day": 1,
  "outside-hours": 2,
  "not-on-grid": 3,
  "too-soon": 4,
  "too-far": 5,
  "already-busy": 6,
  held: 7,
  buffer: 8,
};

/** One host, with what the engine knows about them for the stretch judged. */
interface Seat {
  readonly host: Host;
  readonly timetable: Timetable;
  readonly frame: Frame;
  readonly bounds: Bounds;
  readonly refused: IntervalSet;
}

interface Panel {
  readonly lengths: Lengths;
  readonly seats: readonly Seat[];
}

/**
 * The verdict on every candidate start in [from, until): each start of the grid of at least one host, ascending. Those
 * offered are exactly `offeredSlots`.
 * @throws RangeError when the rules, hours or busy stretches make no sense.
 */
export function judgeSlots(query: SlotQuery): readonly Verdict[] {
  const panel = panelOf(query, query.from, query.until);
  const grids = new Set(panel.seats.map((seat) => seat.frame.grid));
  return mergePoints([...grids]).map((start) => verdictOn(panel, asInstant(start)));
}

/**
 * The verdict on one start, whether a candidate or not: what a booking asks before it is written.
 * @throws RangeError when the rules, hours or busy stretches make no sense.
 */
export function judgeSlot(facts: SlotFacts, startsAt: Instant): Verdict {
  return verdictOn(panelOf(facts, startsAt, startsAt + 1), startsAt);
}

/** Every rule that refuses a start, for each host, and not only the first. */
export function explainSlot(facts: SlotFacts, startsAt: Instant): Explanation {
  const { lengths, seats } = panelOf(facts, startsAt, startsAt + 1);
  const hosts = seats.map((seat) => ({ hostId: seat.host.id, reasons: reasonsAgainst(seat, lengths, startsAt) }));
  return { ...sessionAt(startsAt, lengths), offered: hosts.some(({ reasons }) => reasons.length === 0), hosts };
}

function panelOf(facts: SlotFacts, fromMs: number, untilMs: number): Panel {
  const lengths = lengthsOf(facts.rules);
  const seatOf = new Map<Host, Seat>();
  for (const { hours, hosts } of groupsOf(facts.hosts)) {
    const timetable = timetableOf(hours);
    const bounds = boundsOf(lengths, timetable.table, facts.now);
    const frame = frameOf(timetable, lengths, fromMs, untilMs);
    for (const host of hosts) {
      seatOf.set(host, { host, timetable, frame, bounds, refused: refusedStarts(host.busy, lengths, fromMs, untilMs) });
    }
  }
  return { lengths, seats: facts.hosts.map((host) => seatOf.get(host)).filter((seat) => seat !== undefined) };
}

function verdictOn({ lengths, seats }: Panel, startsAt: Instant): Verdict {
  const hostIds: string[] = [];
  const refusals: HostReason[] = [];
  for (const seat of seats) {
    const [first] = reasonsAgainst(seat, lengths, startsAt);
    if (first) refusals.push({ ...first, hostId: seat.host.id });
    else hostIds.push(seat.host.id);
  }
  const session = sessionAt(startsAt, lengths);
  if (hostIds.length > 0) return { ...session, offered: true, hostIds };
  return { ...session, offered: false, because: closest(refusals), refusals };
}

/** The rule that refused the host who came closest: the latest in the order of judgement. */
function closest(refusals: readonly HostReason[]): Refusal {
  let latest: Refusal = "no-host";
  for (const { because } of refusals) if (RANK[because] > RANK[latest]) latest = because;
  return latest;
}

function reasonsAgainst(seat: Seat, lengths: Lengths, startsAt: Instant): readonly Reason[] {
  const reasons = [...hoursReasons(seat, lengths, startsAt), ...boundsReasons(seat.bounds, startsAt)];
  if (!contains(seat.refused, startsAt)) return reasons;
  const busyReasons = seat.host.busy.flatMap((busy) => busyReason(busy, lengths, startsAt));
  return [...reasons, ...busyReasons.toSorted((a, b) => RANK[a.because] - RANK[b.because])];
}

function hoursReasons(seat: Seat, lengths: Lengths, startsAt: Instant): readonly Reason[] {
  const { openings, fits, grid } = seat.frame;
  const reasons: Reason[] = contains(fits, startsAt) ? [] : [outsideHours(seat, startsAt)];
  const onGrid = at(grid, countUpTo(grid, startsAt) - 1) === startsAt;
  if (onGrid || !contains(openings, startsAt)) return reasons;
  const around = frameOf(seat.timetable, lengths, startsAt - lengths.stepMs + 1, startsAt + lengths.stepMs);
  const nearbyStarts = asInstants(around.grid);
  return [...reasons, { because: "not-on-grid", stepMinutes: lengths.stepMs / MINUTE_MS, nearbyStarts }];
}

function outsideHours({ timetable, frame }: Seat, startsAt: Instant): Reason {
  const day = dayAt(timetable.table, startsAt);
  const date = [day, day + 1].map((each) => firstReachedMs(timetable.table, each * DAY_MS));
  const openings = spansOf(intersect(frame.openings, date));
  const on = formatDay(day);
  if (openings.length > 0) return { because: "outside-hours", on, openings };
  return { because: "closed-day", on, byOverride: timetable.overrides.has(day) };
}

function boundsReasons(bounds: Bounds, startsAt: Instant): readonly Reason[] {
  const reasons: Reason[] = []; // a notice longer than the horizon gives both
  if (startsAt < bounds.earliestMs) reasons.push({ because: "too-soon", earliestAt: asInstant(bounds.earliestMs) });
  if (startsAt >= bounds.endMs) reasons.push({ because: "too-far", latestOn: formatDay(bounds.latestDay) });
  return reasons;
}

function busyReason(busy: Busy, lengths: Lengths, startsAt: Instant): readonly Reason[] {
  const endMs = startsAt + lengths.durationMs;
  if (overlaps(busy, startsAt, endMs)) return [{ because: busy.kind === "hold" ? "held" : "already-busy", busy }];
  if (overlaps(busy, startsAt - lengths.beforeMs, endMs + lengths.afterMs)) return [{ because: "buffer", busy }];
  return [];
}

function sessionAt(startsAt: Instant, lengths: Lengths): Span {
  return { startsAt, endsAt: asInstant(startsAt + lengths.durationMs) };
}

function spansOf(set: IntervalSet): readonly Span[] {
  return set.flatMap((edge, index) => {
    if (index % 2 === 1) return [];
    return [{ startsAt: asInstant(edge), endsAt: asInstant(at(set, index + 1)) }];
  });
}
