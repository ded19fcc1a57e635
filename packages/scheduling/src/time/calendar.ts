/**
 * Calendar dates as day numbers: arithmetic only, no zone, no clock, no date object.
 *
 * Inside the engine a date is a count of days since 1970-01-01; outside it is a `PlainDate`, text that sorts and
 * serializes as itself.
 */

declare const plainDateBrand: unique symbol;

/** A calendar date without zone or time, as ISO 8601 text: "2026-01-05". Minted by `plainDate` only. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** ISO 8601 day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01. */
export type DayNumber = number;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT_DAYS = 719_468; // from 0000-03-01 to 1970-01-01

/**
 * Reads a calendar date.
 * @throws RangeError unless the text is a date that exists, written YYYY-MM-DD (years 0000 to 9999).
 */
export function plainDate(text: string): PlainDate {
  if (!SHAPE.test(text) || formatDay(dayNumberOf(text as PlainDate)) !== text) {
    throw new RangeError(`Not a calendar date like 2026-01-05: ${JSON.stringify(text)}`);
  }
  return text as PlainDate;
}

/**
 * The date `days` later (earlier when negative).
 * @throws RangeError when the result leaves the years 0000 to 9999 or `days` is not whole.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(formatDay(dayNumberOf(date) + days));
}

/** The day of the week of a date. */
export function weekdayOf(date: PlainDate): Weekday {
  return weekdayOfDay(dayNumberOf(date));
}

/** The day number of a date. */
export function dayNumberOf(date: PlainDate): DayNumber {
  return dayOfCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The day number of a year, month (1 to 12) and day. @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil */
export function dayOfCivil(calendarYear: number, month: number, dayOfMonth: number): DayNumber {
  const year = calendarYear - (month <= 2 ? 1 : 0); // years begin in March, so leap days come last
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT_DAYS;
}

/** The date of a day number. */
export function formatDay(day: DayNumber): PlainDate {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}` as PlainDate;
}

/** Year, month (1 to 12) and day of the month. @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days */
export function civilOf(day: DayNumber): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + EPOCH_SHIFT_DAYS;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** The day of the week of a day number (1970-01-01 was a Thursday). */
export function weekdayOfDay(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** A number in decimal digits, padded with zeros on the left. */
export function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
