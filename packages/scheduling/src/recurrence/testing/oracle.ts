/**
 * When a rule of days or longer periods happens, found by looking at every day from 1970 to 2100. What a day is (its
 * weekday, its place in the month, the year and the week) Temporal says, once for each; nothing is shared with the engine.
 */
import type { Weekday } from "../../time/calendar.ts";
import type { RecurrenceRule } from "../rule.ts";

interface Day {
  readonly number: number;
  readonly date: Temporal.PlainDate;
  readonly weekday: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly dayOfYear: number;
  readonly year: number;
  readonly daysInMonth: number;
  readonly daysInYear: number;
}

const FIRST = Temporal.PlainDate.from("1970-01-01");
const DAYS: readonly Day[] = Array.from({ length: FIRST.until("2101-01-08").days }, (_, number) => makeDay(number));

function dayOf(number: number): Day {
  return DAYS[number] ?? makeDay(number);
}

function makeDay(number: number): Day {
  const date = FIRST.add({ days: number });
  return {
    number,
    date,
    weekday: date.dayOfWeek,
    month: date.month,
    dayOfMonth: date.day,
    dayOfYear: date.dayOfYear,
    year: date.year,
    daysInMonth: date.daysInMonth,
    daysInYear: date.daysInYear,
  };
}

/** The starts that the rule itself finds from DTSTART to the end of a day or later, as "2026-01-05T09:00:00". */
export function matchesByLooking(rule: RecurrenceRule, dtstart: string, lastDay: number): readonly string[] {
  const start = Temporal.PlainDateTime.from(dtstart);
  const from = FIRST.until(start.toPlainDate()).days;
  const origin = periodOf(rule, dayOf(from));
  const times = timesOf(rule, start);
  const nearby = DAYS.slice(Math.max(0, from - 400), lastDay + 400);
  const matching = nearby.filter(
    (day) => (periodOf(rule, day) - origin) % (rule.interval ?? 1) === 0 && matches(rule, day, dayOf(from)),
  );
  const periods = Map.groupBy(matching, (day) => periodOf(rule, day));
  const found = [...periods.values()].flatMap((days) => {
    const starts = days.flatMap(({ date }) => times.map((time) => `${date.toString()}T${time}`));
    return rule.bySetPos ? starts.filter((_, index) => listed(rule.bySetPos, index + 1, starts.length)) : starts;
  });
  return found.filter((one) => one >= dtstart).slice(0, rule.count);
}

/** A number that grows by one from a period to the next. */
function periodOf({ freq, byWeekNo, wkst = 1 }: RecurrenceRule, day: Day): number {
  if (freq === "YEARLY") return byWeekNo ? middleOfWeek(day, wkst).year : day.year;
  if (freq === "MONTHLY") return day.year * 12 + day.month;
  return freq === "WEEKLY" ? Math.floor(middleOfWeek(day, wkst).number / 7) : day.number;
}

/** The fourth day of the week in which a day lies: a week belongs to the year that has this one. */
function middleOfWeek(day: Day, wkst: Weekday): Day {
  return dayOf(day.number - ((day.weekday - wkst + 7) % 7) + 3);
}

function matches(rule: RecurrenceRule, day: Day, start: Day): boolean {
  const { byMonth, byWeekNo, byYearDay, byMonthDay } = rule;
  return (
    (!byMonth || byMonth.includes(day.month)) &&
    (!byWeekNo || isInWeek(byWeekNo, day, rule.wkst ?? 1)) &&
    (!byYearDay || listed(byYearDay, day.dayOfYear, day.daysInYear)) &&
    (!byMonthDay || listed(byMonthDay, day.dayOfMonth, day.daysInMonth)) &&
    isOnWeekday(rule, day) &&
    isAsStart(rule, day, start)
  );
}

function isInWeek(byWeekNo: readonly number[], day: Day, wkst: Weekday): boolean {
  const middle = middleOfWeek(day, wkst);
  const week = Math.ceil(middle.dayOfYear / 7);
  const december28 = dayOf(middle.number + middle.daysInYear - middle.dayOfYear - 3); // always in the last week
  return listed(byWeekNo, week, Math.ceil(middleOfWeek(december28, wkst).dayOfYear / 7));
}

function isOnWeekday({ freq, byMonth, byDay }: RecurrenceRule, day: Day): boolean {
  if (!byDay) return true;
  const inYear = freq === "YEARLY" && !byMonth;
  const [position, length] = inYear ? [day.dayOfYear, day.daysInYear] : [day.dayOfMonth, day.daysInMonth];
  const nth = [Math.ceil(position / 7), -Math.ceil((length - position + 1) / 7)];
  return byDay.some(
    ({ weekday, ordinal }) => weekday === day.weekday && (ordinal === undefined || nth.includes(ordinal)),
  );
}

/** What no part of the rule says comes from DTSTART. */
function isAsStart(
  { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay }: RecurrenceRule,
  day: Day,
  start: Day,
): boolean {
  if (byYearDay || byMonthDay || byDay || freq === "DAILY") return true;
  if (freq === "WEEKLY" || byWeekNo) return day.weekday === start.weekday;
  return (
    day.dayOfMonth === start.dayOfMonth && (freq === "MONTHLY" || byMonth !== undefined || day.month === start.month)
  );
}

function timesOf(rule: RecurrenceRule, start: Temporal.PlainDateTime): readonly string[] {
  const { byHour = [start.hour], byMinute = [start.minute], bySecond = [start.second] } = rule;
  const times = byHour.flatMap((hour) =>
    byMinute.flatMap((minute) =>
      bySecond.map((second) => Temporal.PlainTime.from({ hour, minute, second }).toString()),
    ),
  );
  return times.toSorted();
}

function listed(values: readonly number[] | undefined, position: number, length: number): boolean {
  return values?.some((value) => value === position || value === position - length - 1) ?? false;
}
