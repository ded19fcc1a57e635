/**
 * Years, months and weeks of the calendar as whole numbers that count up without end, so that "every third month" is a
 * multiplication. Arithmetic on day numbers only.
 */
import { civilOf, dayOfCivil, type DayNumber, type Weekday } from "../time/calendar.ts";

/** Months since January of the year 0: 2026-01 is 24312. */
export type MonthNumber = number;

/**
 * What FREQ counts in: a way to cut the calendar into periods, numbered in order.
 * @see RFC 5545 §3.3.10, FREQ and INTERVAL
 */
export interface Periods {
  /** The number of the period in which a day lies. */
  numberAt(day: DayNumber): number;
  /** The first day of a period: it ends where the next one starts. */
  firstDay(number: number): DayNumber;
}

export const DAYS: Periods = { numberAt: (day) => day, firstDay: (number) => number };
export const MONTHS: Periods = { numberAt: monthAt, firstDay: monthStart };
export const YEARS: Periods = {
  numberAt: (day) => Math.floor(monthAt(day) / 12),
  firstDay: (year) => monthStart(year * 12),
};

/** Weeks that start on `wkst`. */
export function weeksFrom(wkst: Weekday): Periods {
  const firstWeekDay = wkst - 4; // 1970-01-01 was a Thursday
  return {
    numberAt: (day) => Math.floor((day - firstWeekDay) / 7),
    firstDay: (week) => week * 7 + firstWeekDay,
  };
}

/**
 * The years that BYWEEKNO counts weeks of: whole weeks, of which the first is the first to have at least four days in the
 * calendar year, that is, the one with the 4th of January. So 2029-12-31 lies in the week-year 2030.
 * @see RFC 5545 §3.3.10, BYWEEKNO
 */
export function weekYearsFrom(wkst: Weekday): Periods {
  const weeks = weeksFrom(wkst);
  const firstDay = (year: number): DayNumber => weeks.firstDay(weeks.numberAt(monthStart(year * 12) + 3));
  const numberAt = (day: DayNumber): number => {
    const next = YEARS.numberAt(day) + 1;
    return [next, next - 1].find((year) => firstDay(year) <= day) ?? next - 2;
  };
  return { numberAt, firstDay };
}

/** The month in which a day lies. */
export function monthAt(day: DayNumber): MonthNumber {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export function monthStart(month: MonthNumber): DayNumber {
  return dayOfCivil(Math.floor(month / 12), monthOfYear(month), 1);
}

/** 1 to 12. */
export function monthOfYear(month: MonthNumber): number {
  return month - Math.floor(month / 12) * 12 + 1;
}
