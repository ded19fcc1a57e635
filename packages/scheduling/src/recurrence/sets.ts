/** A rule's occurrences by the clock, period by period. @see RFC 5545 §3.3.10 */
import { at } from "../sets/intervals.ts";
import type { DayNumber } from "../time/calendar.ts";
import { matchingDays } from "./days.ts";
import { DAYS, MONTHS, weeksFrom, weekYearsFrom, YEARS, type Periods } from "./periods.ts";
import { setPositions } from "./positions.ts";
import type { RecurrenceRule } from "./rule.ts";
import { timesOfDay } from "./times.ts";
import { DAY_SECONDS } from "./values.ts";

/** What the clock on the wall reads: whole seconds since 1970-01-01T00:00 as if there were no zones. */
export type WallSecond = number;

/** More than anybody can use, and what a hostile SECONDLY rule reaches in twelve days. */
const MOST_OCCURRENCES = 1_000_000;

/** The occurrences of one period: every time on every day, ascending, or those positions of them that BYSETPOS keeps. */
interface OccurrenceSet {
  readonly days: readonly DayNumber[];
  readonly times: readonly number[];
  readonly positions: readonly number[] | undefined;
}

/**
 * The occurrences of a rule in [from, until), ascending: that of DTSTART, then those that the rule finds after it. UNTIL
 * is not looked at, for it may be an instant.
 *
 * Without COUNT the walk starts in the period of `from`, wherever DTSTART is. With COUNT it starts at DTSTART and takes
 * each period as a number of occurrences, listing those of the window only. Either way it ends at `until`, so a rule
 * that never matches ends as well, after one step a period at most, and a period is a day or longer.
 * @throws RangeError when there are more than a million
 */
export function ruleOccurrences(
  rule: RecurrenceRule,
  dtstart: WallSecond,
  from: WallSecond,
  until: WallSecond,
): readonly WallSecond[] {
  const found = dtstart >= from && dtstart < until ? [dtstart] : [];
  const first = rule.count === undefined ? Math.max(dtstart, from) : dtstart;
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1; // DTSTART "always counts as the first occurrence"
  for (const set of occurrenceSets(rule, dtstart, Math.floor(first / DAY_SECONDS), Math.ceil(until / DAY_SECONDS))) {
    const begin = indexFrom(set, dtstart + 1);
    const end = Math.min(sizeOf(set), begin + left);
    left -= end - begin;
    const last = Math.min(end, indexFrom(set, until));
    for (let index = Math.max(begin, indexFrom(set, from)); index < last; index++) found.push(occurrenceAt(set, index));
    if (found.length > MOST_OCCURRENCES) throw new RangeError("More than a million occurrences: ask for less time");
    if (left === 0) break;
  }
  return found;
}

/** The first occurrence that the rule itself finds, at DTSTART or after it; undefined when there is none before `until`. */
export function firstMatch(rule: RecurrenceRule, dtstart: WallSecond, until: WallSecond): WallSecond | undefined {
  for (const set of occurrenceSets(rule, dtstart, Math.floor(dtstart / DAY_SECONDS), Math.ceil(until / DAY_SECONDS))) {
    const index = indexFrom(set, dtstart);
    if (index < sizeOf(set)) return occurrenceAt(set, index);
  }
  return undefined;
}

/**
 * The sets of the periods that INTERVAL keeps, from that of one day to that of another (exclusive). A period is cut off
 * at the two days, unless BYSETPOS must see the whole of it. Periods shorter than a day come a day at a time.
 */
function* occurrenceSets(
  rule: RecurrenceRule,
  dtstart: WallSecond,
  fromDay: DayNumber,
  untilDay: DayNumber,
): Generator<OccurrenceSet> {
  const startDay = Math.floor(dtstart / DAY_SECONDS);
  const { periods, interval, bySetPos } = periodsOf(rule);
  const daysIn = matchingDays(rule, startDay);
  const timesOn = timesOfDay(rule, startDay, dtstart - startDay * DAY_SECONDS);
  const origin = periods.numberAt(startDay);
  const skipped = Math.floor((periods.numberAt(fromDay) - origin) / interval);
  for (let number = origin + skipped * interval; periods.firstDay(number) < untilDay; number += interval) {
    const [first, end] = [periods.firstDay(number), periods.firstDay(number + 1)];
    const days = bySetPos ? daysIn(first, end) : daysIn(Math.max(first, fromDay), Math.min(end, untilDay));
    if (days.length === 0) continue;
    const times = timesOn(first);
    yield { days, times, positions: bySetPos && setPositions(bySetPos, days.length * times.length) };
  }
}

/** What INTERVAL counts and BYSETPOS chooses from, in days or longer; `timesOfDay` does both for what is shorter. */
function periodsOf(rule: RecurrenceRule): { periods: Periods; interval: number; bySetPos: RecurrenceRule["bySetPos"] } {
  const { freq, interval = 1, bySetPos, byWeekNo, wkst = 1 } = rule;
  switch (freq) {
    case "YEARLY":
      return { periods: byWeekNo ? weekYearsFrom(wkst) : YEARS, interval, bySetPos };
    case "MONTHLY":
      return { periods: MONTHS, interval, bySetPos };
    case "WEEKLY":
      return { periods: weeksFrom(wkst), interval, bySetPos };
    case "DAILY":
      return { periods: DAYS, interval, bySetPos };
    case "HOURLY":
    case "MINUTELY":
    case "SECONDLY":
      return { periods: DAYS, interval: 1, bySetPos: undefined };
  }
}

function sizeOf({ days, times, positions }: OccurrenceSet): number {
  return positions ? positions.length : days.length * times.length;
}

/** @param index from 0, less than the size of the set */
function occurrenceAt({ days, times, positions }: OccurrenceSet, index: number): WallSecond {
  const position = positions ? at(positions, index) : index;
  return at(days, Math.floor(position / times.length)) * DAY_SECONDS + at(times, position % times.length);
}

/** The index of the first occurrence at or after a time; the size of the set when there is none. */
function indexFrom(set: OccurrenceSet, time: WallSecond): number {
  let low = 0;
  let high = sizeOf(set);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (occurrenceAt(set, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
