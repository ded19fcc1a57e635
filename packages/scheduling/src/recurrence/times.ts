/** At which times of a day a rule's occurrences start, by the clock. @see RFC 5545 §3.3.10 */
import { ascending, at } from "../sets/intervals.ts";
import type { DayNumber } from "../time/calendar.ts";
import { setPositions } from "./positions.ts";
import type { Frequency, RecurrenceRule } from "./rule.ts";
import { DAY_SECONDS } from "./values.ts";

/** Seconds after midnight, ascending, on a day. */
type TimesOfDay = (day: DayNumber) => readonly number[];

const PERIOD_SECONDS: Readonly<Partial<Record<Frequency, number>>> = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

/**
 * The times of day of a rule: the same on every day, unless its periods are shorter than a day.
 *
 * Those, too, are counted by the clock and not in elapsed time: every second hour stays on even hours all year, what
 * falls into a skipped hour moves into the next, and an hour that is shown twice has its starts once. For §3.3.10 computes
 * a *local* start time, and one that "does not exist, or occurs more than once" it reads as an explicit DATE-TIME. So a
 * rule means the same whether written HOURLY or DAILY with BYHOUR, the grid of an opening is counted in the same way, and
 * the wall form needs no zone. (rrule-temporal counts elapsed time, except for HOURLY rules with an interval of 1.)
 * @param startDay the day of DTSTART
 * @param startSecond its second of the day
 */
export function timesOfDay(rule: RecurrenceRule, startDay: DayNumber, startSecond: number): TimesOfDay {
  const periodSeconds = PERIOD_SECONDS[rule.freq];
  if (periodSeconds === undefined) {
    const { byHour = [Math.floor(startSecond / 3600)] } = rule;
    const times = sums(byHour, 3600, offsetsIn(3600, rule, startSecond));
    return () => times;
  }
  return subDaily(rule, periodSeconds, startDay, startSecond);
}

/**
 * Periods shorter than a day: all that matters of a day is how far its midnight is from the next period that INTERVAL
 * keeps (its phase). Days of equal phase share their times, so a long walk computes few lists.
 */
function subDaily(rule: RecurrenceRule, periodSeconds: number, startDay: DayNumber, startSecond: number): TimesOfDay {
  const { interval = 1, bySetPos } = rule;
  const perDay = DAY_SECONDS / periodSeconds;
  const startPeriod = Math.floor(startSecond / periodSeconds);
  const all = offsetsIn(periodSeconds, rule, startSecond);
  const offsets = bySetPos ? setPositions(bySetPos, all.length).map((index) => at(all, index)) : all;
  const isAllowed = limits(rule, periodSeconds);
  const known = new Map<number, readonly number[]>();
  return (day) => {
    const sinceStart = (day - startDay) * perDay - startPeriod;
    const phase = (interval - (sinceStart % interval)) % interval;
    if (phase >= perDay) return [];
    const times = known.get(phase) ?? timesFrom(phase);
    known.set(phase, times);
    return times;
  };
  function timesFrom(phase: number): readonly number[] {
    const times: number[] = [];
    for (let period = phase; period < perDay; period += interval) {
      const start = period * periodSeconds;
      if (isAllowed(start)) for (const offset of offsets) times.push(start + offset);
    }
    return times;
  }
}

/** Whether the parts that limit rather than expand keep the period that starts at a second of the day. */
function limits({ byHour, byMinute, bySecond }: RecurrenceRule, periodSeconds: number): (start: number) => boolean {
  const hours = byHour && new Set(byHour);
  const minutes = periodSeconds <= 60 && byMinute ? new Set(byMinute) : undefined;
  const seconds = periodSeconds === 1 && bySecond ? new Set(bySecond.map(noLeapSecond)) : undefined;
  return (start) =>
    (!hours || hours.has(Math.floor(start / 3600))) &&
    (!minutes || minutes.has(Math.floor(start / 60) % 60)) &&
    (!seconds || seconds.has(start % 60));
}

/** The seconds within an hour, a minute or a second at which something starts: given by the rule, else by DTSTART. */
function offsetsIn(periodSeconds: number, rule: RecurrenceRule, startSecond: number): readonly number[] {
  const { byMinute = [Math.floor(startSecond / 60) % 60], bySecond = [startSecond % 60] } = rule;
  if (periodSeconds === 1) return [0];
  const seconds = sums(bySecond.map(noLeapSecond), 1, [0]);
  return periodSeconds === 60 ? seconds : sums(byMinute, 60, seconds);
}

/** Each value times `unit` plus each addend, ascending. */
function sums(values: readonly number[], unit: number, addends: readonly number[]): readonly number[] {
  return ascending(values.flatMap((value) => addends.map((addend) => value * unit + addend)));
}

/** §3.3.5: without leap seconds, the second 60 is as 59. */
function noLeapSecond(second: number): number {
  return Math.min(second, 59);
}
