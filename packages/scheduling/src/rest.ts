/**
 * Rest: between the sessions of two dates, and in the 24 hours from the first of several sessions of one date, such as one of
 * a night on call and those of the day after it.
 */
import type { Session } from "./facts.ts";
import { whole, type Need } from "./need.ts";
import { setOf, type IntervalSet } from "./sets/intervals.ts";
import type { DayNumber } from "./time/calendar.ts";
import { asInstant, DAY_MS, MINUTE_MS } from "./time/instant.ts";
import { dateAt, stretchOfDates, type ZoneTable } from "./time/zone.ts";
import type { Reason } from "./verdict.ts";

const MOST = 1_000_000;

type Pair = [startMs: number, endMs: number];

/** Refused starts, and why one of them is. */
export interface Rest {
  readonly refused: IntervalSet;
  reasonAt(startMs: number): Reason;
}

/** What rest there is, and beside what. */
interface Found {
  readonly restMs: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** @throws RangeError when it is not whole minutes. */
export function restLimit(restMinutes: number, sessions: readonly Session[], need: Need, table: ZoneTable): Rest {
  const restMs = whole("labour.restMinutes", restMinutes, 0, MOST) * MINUTE_MS;
  const ofDates = Map.groupBy(sessions, ({ startsAt }) => dateAt(table, startsAt));
  const dates = [...ofDates].map(([day, its]) => dateOf(day, its, { restMs, need, table }));
  return {
    refused: setOf(dates.flatMap(({ refused }) => refused)),
    reasonAt: (startMs) => {
      const found = dates.flatMap((date) => date.restsAt(startMs));
      const least = found.reduce((a, b) => (b.restMs < a.restMs ? b : a));
      return {
        because: "labour-limit",
        limit: "restMinutes",
        limitMinutes: restMinutes,
        countedMinutes: Math.floor(least.restMs / MINUTE_MS),
        during: { startsAt: asInstant(least.startsAt), endsAt: asInstant(least.endsAt) },
      };
    },
  };
}

interface Asked {
  readonly restMs: number;
  readonly need: Need;
  readonly table: ZoneTable;
}

interface DateOfSessions {
  readonly refused: readonly Pair[];
  /** Beside the sessions of the date: all there are, enough or not. */
  restsAt(startMs: number): readonly Found[];
}

function dateOf(day: DayNumber, sessions: readonly Session[], { restMs, need, table }: Asked): DateOfSessions {
  const { durationMs } = need;
  const [dayMs, nextDayMs] = stretchOfDates(table, day, day + 1);
  // Starts of later dates are kept away from each end, and starts of earlier dates, with their length, from each start.
  const others = sessions.flatMap(({ startsAt, endsAt }): Pair[] => [
    [nextDayMs, endsAt + restMs],
    [startsAt - restMs - durationMs + 1, dayMs],
  ]);
  const onDate = refusedOnDate(stretchesOf(sessions, restMs), restMs, durationMs);
  const within = onDate.map(([from, until]): Pair => [Math.max(from, dayMs), Math.min(until, nextDayMs)]);
  return {
    refused: [...others, ...within].filter(([from, until]) => from < until),
    restsAt: (startMs) => {
      const own = dayMs <= startMs && startMs < nextDayMs;
      if (own) return restMs < DAY_MS ? restsOnDate(sessions, startMs, startMs + durationMs) : [];
      return sessions.map(({ startsAt, endsAt }) => ({
        restMs: startMs >= startsAt ? startMs - endsAt : startsAt - startMs - durationMs,
        startsAt,
        endsAt,
      }));
    },
  };
}

/** Sessions with less than a rest between them, as one. */
function stretchesOf(sessions: readonly Session[], restMs: number): readonly Pair[] {
  const stretches: Pair[] = [];
  for (const { startsAt, endsAt } of sessions.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const last = stretches.at(-1);
    if (last && startsAt - last[1] < restMs) last[1] = Math.max(last[1], endsAt);
    else stretches.push([startsAt, endsAt]);
  }
  return stretches;
}

/** Starts on a date that would make work of it that leaves no rest of the 24 hours in which it begins. */
function refusedOnDate(stretches: readonly Pair[], restMs: number, durationMs: number): readonly Pair[] {
  const mostMs = DAY_MS - restMs;
  // So long a rest is none of each day: it is asked between dates alone.
  if (mostMs <= 0) return [];
  return stretches.flatMap(([first, end], index): readonly Pair[] => {
    const near: Pair = [first - restMs - durationMs + 1, end + restMs];
    const joined = stretches
      .slice(index + 1)
      .filter((later) => later[1] - first > mostMs)
      .map((later): Pair => [later[0] - restMs - durationMs + 1, end + restMs]);
    if (end - first > mostMs || durationMs > mostMs) return [near];
    // Too early for the end there is already, or too late for the beginning.
    return [[near[0], end - mostMs], [first + mostMs - durationMs + 1, near[1]], ...joined];
  });
}

/** Of each run of sessions with this one in it: the longest rest in the 24 hours from the first of them. */
function restsOnDate(sessions: readonly Session[], startMs: number, endMs: number): readonly Found[] {
  const asked = { startsAt: startMs, endsAt: endMs };
  const all = [...sessions, asked].toSorted((a, b) => a.startsAt - b.startsAt);
  const index = all.indexOf(asked);
  return all.slice(0, index + 1).flatMap(({ startsAt }, first) => {
    let [gapMs, endsAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    return all.slice(first).flatMap((one, count): Found[] => {
      if (count > 0) gapMs = Math.max(gapMs, one.startsAt - endsAt);
      endsAt = Math.max(endsAt, one.endsAt);
      if (count === 0 || first + count < index) return [];
      return [{ restMs: Math.max(gapMs, DAY_MS - (endsAt - startsAt)), startsAt, endsAt }];
    });
  });
}
