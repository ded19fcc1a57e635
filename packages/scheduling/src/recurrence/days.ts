/** Which days a rule's BYxxx parts leave: each part is a filter. @see RFC 5545 §3.3.10 */
import { weekdayOfDay, type DayNumber } from "../time/calendar.ts";
import { monthAt, monthOfYear, MONTHS, monthStart, weekYearsFrom, YEARS, type Periods } from "./periods.ts";
import { isListed } from "./positions.ts";
import type { ByDay, RecurrenceRule } from "./rule.ts";

type DayFilter = (day: DayNumber) => boolean;

/**
 * The days from `from` (inclusive) to `until` (exclusive) that match the date parts of a rule, ascending.
 *
 * The RFC tells apart parts that *expand* a period and parts that *limit* it. Both are filters on the days of the
 * period, once the rule says what it takes from DTSTART: a YEARLY rule with nothing else keeps the days of its month and
 * day of the month, and February 30 is never asked about.
 * @param startDay the day of DTSTART
 */
export function matchingDays(
  rule: RecurrenceRule,
  startDay: DayNumber,
): (from: DayNumber, until: DayNumber) => readonly DayNumber[] {
  const complete = withStart(rule, startDay);
  const months = complete.byMonth && new Set(complete.byMonth);
  const filters = filtersOf(complete);
  return (from, until) => {
    const days: DayNumber[] = [];
    for (let first = from, end = until; first < until; first = end) {
      if (months) {
        const month = monthAt(first);
        end = Math.min(until, monthStart(month + 1));
        if (!months.has(monthOfYear(month))) continue;
      }
      for (let day = first; day < end; day++) {
        if (filters.every((keeps) => keeps(day))) days.push(day);
      }
    }
    return days;
  };
}

/** The rule with what it leaves open taken from DTSTART: "BYDAY, BYMONTHDAY, or BYMONTH … retrieved from the DTSTART". */
function withStart(rule: RecurrenceRule, startDay: DayNumber): RecurrenceRule {
  const { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  if (byYearDay || byMonthDay || byDay) return rule;
  const month = monthAt(startDay);
  const inMonth = { byMonthDay: [startDay - monthStart(month) + 1] };
  if (freq === "WEEKLY" || byWeekNo) return { ...rule, byDay: [{ weekday: weekdayOfDay(startDay) }] };
  if (freq === "MONTHLY") return { ...rule, ...inMonth };
  if (freq === "YEARLY") return { ...rule, ...inMonth, byMonth: byMonth ?? [monthOfYear(month)] };
  return rule;
}

function filtersOf(rule: RecurrenceRule): readonly DayFilter[] {
  const { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay, wkst } = rule;
  const filters: DayFilter[] = [];
  if (byDay) filters.push(weekdays(byDay, freq === "YEARLY" && !byMonth ? YEARS : MONTHS));
  if (byMonthDay) filters.push(positions(byMonthDay, MONTHS, 1));
  if (byYearDay) filters.push(positions(byYearDay, YEARS, 1));
  if (byWeekNo) filters.push(positions(byWeekNo, weekYearsFrom(wkst ?? 1), 7));
  return filters;
}

/** Days at listed positions in their period, counted from either end in steps of `stepDays`. */
function positions(listed: readonly number[], periods: Periods, stepDays: number): DayFilter {
  const set = new Set(listed);
  return (day) => {
    const { first, end } = around(periods, day);
    return isListed(set, Math.floor((day - first) / stepDays) + 1, Math.floor((end - first) / stepDays));
  };
}

/** Days of the listed weekdays; one with an ordinal only as the nth of its kind in the period, from either end. */
function weekdays(byDay: readonly ByDay[], periods: Periods): DayFilter {
  const onWeekday = Map.groupBy(byDay, ({ weekday }) => weekday);
  return (day) => {
    const listed = onWeekday.get(weekdayOfDay(day));
    if (!listed) return false;
    if (listed.some(({ ordinal }) => ordinal === undefined)) return true;
    const { first, end } = around(periods, day);
    const fromStart = Math.floor((day - first) / 7) + 1;
    const fromEnd = -Math.floor((end - 1 - day) / 7) - 1;
    return listed.some(({ ordinal }) => ordinal === fromStart || ordinal === fromEnd);
  };
}

function around(periods: Periods, day: DayNumber): { first: DayNumber; end: DayNumber } {
  const number = periods.numberAt(day);
  return { first: periods.firstDay(number), end: periods.firstDay(number + 1) };
}
