/**
 * Worlds of any size, the same on every machine: the shape of the shared scenarios, grown. Monday to Friday 09:00–12:00 and
 * 14:00–18:00 in Paris, sessions of 15 minutes every 15 minutes, busy stretches of 15 to 90 minutes on working days.
 */
import {
  addDays,
  dateOf,
  instant,
  instantOf,
  plainDate,
  weekdayOf,
  zone,
  type Busy,
  type Host,
  type Hours,
  type PlainDate,
  type SlotQuery,
  type SlotRules,
  type WallRange,
  type Week,
} from "../../packages/scheduling/src/index.ts";

const MINUTE_MS = 60_000;
const paris = zone("Europe/Paris");
/** A Monday. */
const firstDate = plainDate("2030-01-07");

const rules: SlotRules = {
  durationMinutes: 15,
  stepMinutes: 15,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizon: { kind: "days", days: 400 },
};

export interface Size {
  readonly hosts: number;
  readonly days: number;
  /** Of each host. */
  readonly busy: number;
}

/** Hosts of whom any one will do; other rules, roles or hours by `change`. */
export function world({ hosts, days, busy }: Size, some: Partial<SlotRules> = {}): SlotQuery {
  const from = instantOf(firstDate, 0, paris);
  return {
    now: from,
    rules: { ...rules, ...some },
    hosts: Array.from({ length: hosts }, (_, index) => hostWith(index, days, busy, office())),
    from,
    until: instantOf(addDays(firstDate, days), 0, paris),
  };
}

/** All of them must come. */
export function allOf(question: SlotQuery): SlotQuery {
  return { ...question, roles: [{ id: "all", count: "all" }] };
}

/** Sessions as well, and how many of them a day and a week may have. */
export function capped(question: SlotQuery): SlotQuery {
  const hosts = question.hosts.map((host): Host => ({
    ...host,
    sessions: host.busy,
    caps: [
      { per: "day", of: "sessions", most: 6 },
      { per: "week", of: "minutes", most: 1200 },
    ],
  }));
  return { ...question, hosts };
}

/** People of a directory, each with hours of their own; one in ten is away for three weeks. */
export function directory(count: number): SlotQuery {
  const question = world({ hosts: 0, days: 30, busy: 0 });
  const away: Busy = {
    startsAt: question.from,
    endsAt: instantOf(addDays(firstDate, 21), 0, paris),
    kind: "absence",
  };
  const hosts = Array.from({ length: count }, (_, index): Host => {
    const host = hostWith(index, 30, (index % 5) * 25, hoursOf(index));
    return index % 10 === 9 ? { ...host, busy: [away, ...host.busy] } : host;
  });
  return { ...question, rules: { ...rules, durationMinutes: 30, noticeMinutes: 120 }, hosts };
}

function office(): Hours {
  const ranges = [
    { startMinute: 540, endMinute: 720 },
    { startMinute: 840, endMinute: 1080 },
  ];
  return { zone: paris, weekly: { 1: ranges, 2: ranges, 3: ranges, 4: ranges, 5: ranges }, overrides: [] };
}

function hoursOf(index: number): Hours {
  const opensAt = 420 + (index % 40) * 15;
  const ranges: WallRange[] = [{ startMinute: opensAt, endMinute: opensAt + 120 + (index % 7) * 30 }];
  const weeks: readonly Week[] = [{ 1: ranges, 3: ranges }, { 2: ranges, 4: ranges, 6: ranges }, { 5: ranges }];
  return { zone: paris, weekly: weeks[index % weeks.length] ?? {}, overrides: [] };
}

function hostWith(index: number, days: number, count: number, hours: Hours): Host {
  return { id: `host-${index}`, hours, busy: busyOf(count, days, index + 1) };
}

/** In the order of their starts, on working days between 08:00 and 19:00. */
function busyOf(count: number, days: number, seed: number): readonly Busy[] {
  const next = numbers(seed);
  const dates = Array.from({ length: days }, (_, index) => addDays(firstDate, index)).filter(isWorkingDay);
  const busy = Array.from({ length: count }, (): Busy => {
    const date = dates[next(dates.length)] ?? firstDate;
    const startsAt = instantOf(date, 480 + next(132) * 5, paris);
    return { startsAt, endsAt: instant(startsAt + (15 + next(16) * 5) * MINUTE_MS), kind: "external" };
  });
  return busy.toSorted((a, b) => a.startsAt - b.startsAt);
}

function isWorkingDay(date: PlainDate): boolean {
  return weekdayOf(date) <= 5;
}

/** Numbers below a limit, by a generator that needs no library. @see Numerical Recipes, chapter 7.1 */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The same starts, found without any of the engine: each candidate of each host against each busy stretch. */
export function plainly({ hosts, rules: asked, from, until }: SlotQuery): readonly number[] {
  const lengthMs = asked.durationMinutes * MINUTE_MS;
  const starts = new Set<number>();
  for (let date = Temporal.PlainDate.from(dateOf(from, paris)); ; date = date.add({ days: 1 })) {
    const midnight = date.toZonedDateTime("Europe/Paris");
    if (midnight.epochMilliseconds >= until) return [...starts].toSorted((a, b) => a - b);
    if (date.dayOfWeek > 5) continue;
    for (const hour of [9, 10, 11, 14, 15, 16, 17]) {
      for (const minute of [0, 15, 30, 45]) {
        const start = midnight.with({ hour, minute }).epochMilliseconds;
        const isFree = ({ busy }: Host) =>
          !busy.some(({ startsAt, endsAt }) => startsAt < start + lengthMs && endsAt > start);
        if (hosts.some(isFree)) starts.add(start);
      }
    }
  }
}
