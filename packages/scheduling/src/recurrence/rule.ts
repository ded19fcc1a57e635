/** The recurrence rule and what makes one valid. @see RFC 5545 §3.3.10, with its verified errata */
import type { Weekday } from "../time/calendar.ts";
import { checkedDateValue, type DateValue } from "./values.ts";

export type Frequency = "SECONDLY" | "MINUTELY" | "HOURLY" | "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** One value of BYDAY: every Friday, or with an ordinal the nth (-1: the last) of its month or year. */
export interface ByDay {
  readonly weekday: Weekday;
  /** 1 to 53 or -53 to -1. */
  readonly ordinal?: number;
}

/** A recurrence rule. `recurrenceRule` reads one, checks that its parts make sense together, and sorts its lists. */
export interface RecurrenceRule {
  readonly freq: Frequency;
  /** Every how many periods; 1 when left out. */
  readonly interval?: number;
  /** How many occurrences there are, that of DTSTART among them. Not together with `until`. */
  readonly count?: number;
  /** The last start that is possible, inclusive; of a DATE, the whole day. */
  readonly until?: DateValue;
  /** 1 to 12. */
  readonly byMonth?: readonly number[];
  /** 1 to 53 or -53 to -1. */
  readonly byWeekNo?: readonly number[];
  /** 1 to 366 or -366 to -1. */
  readonly byYearDay?: readonly number[];
  /** 1 to 31 or -31 to -1. */
  readonly byMonthDay?: readonly number[];
  readonly byDay?: readonly ByDay[];
  /** 0 to 23. */
  readonly byHour?: readonly number[];
  /** 0 to 59. */
  readonly byMinute?: readonly number[];
  /** 0 to 60; 60 counts as 59, for there are no leap seconds here (§3.3.5). */
  readonly bySecond?: readonly number[];
  /** 1 to 366 or -366 to -1: which of the occurrences of each period are kept. */
  readonly bySetPos?: readonly number[];
  /** The day on which weeks start; Monday when left out. */
  readonly wkst?: Weekday;
}

export type ListKey =
  | "byMonth"
  | "byWeekNo"
  | "byYearDay"
  | "byMonthDay"
  | "byHour"
  | "byMinute"
  | "bySecond"
  | "bySetPos";

interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether there are negative values, counted from the end. */
  readonly fromEnd: boolean;
}

interface ListPart extends NumberRange {
  /** The frequencies that the table of §3.3.10 marks N/A. */
  readonly never: readonly Frequency[];
}

export const FREQUENCIES: readonly Frequency[] = [
  "SECONDLY",
  "MINUTELY",
  "HOURLY",
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "YEARLY",
];
/** In the order in which §3.3.10 applies them; BYDAY stands between the two. */
export const DATE_KEYS: readonly ListKey[] = ["byMonth", "byWeekNo", "byYearDay", "byMonthDay"];
export const TIME_KEYS: readonly ListKey[] = ["byHour", "byMinute", "bySecond", "bySetPos"];
export const LIST_KEYS: readonly ListKey[] = [...DATE_KEYS, ...TIME_KEYS];

const LIST_PARTS: Readonly<Record<ListKey, ListPart>> = {
  byMonth: { least: 1, most: 12, fromEnd: false, never: [] },
  byWeekNo: {
    least: 1,
    most: 53,
    fromEnd: true,
    never: ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY"],
  },
  byYearDay: { least: 1, most: 366, fromEnd: true, never: ["DAILY", "WEEKLY", "MONTHLY"] },
  byMonthDay: { least: 1, most: 31, fromEnd: true, never: ["WEEKLY"] },
  byHour: { least: 0, most: 23, fromEnd: false, never: [] },
  byMinute: { least: 0, most: 59, fromEnd: false, never: [] },
  bySecond: { least: 0, most: 60, fromEnd: false, never: [] },
  bySetPos: { least: 1, most: 366, fromEnd: true, never: [] },
};
const POSITIVE: NumberRange = { least: 1, most: 2_147_483_647, fromEnd: false }; // §3.3.8
const WEEKDAY: NumberRange = { least: 1, most: 7, fromEnd: false };
const ORDINAL: NumberRange = { least: 1, most: 53, fromEnd: true };

/** "BYMONTH", as the RFC calls the part. */
export function nameOf(key: ListKey): string {
  return key.toUpperCase();
}

/**
 * The same rule in canonical form: lists ascending and each value once, negative ones last; an `interval` of 1 and a
 * `wkst` of Monday left out.
 * @throws RangeError with a sentence that names the part which is out of range or in bad company.
 */
export function checkedRule(given: RecurrenceRule): RecurrenceRule {
  checkParts(given);
  checkCompany(given);
  const { interval = 1, wkst = 1, byDay, ...rest } = given;
  const rule: { -readonly [Key in keyof RecurrenceRule]: RecurrenceRule[Key] } = rest;
  if (interval !== 1) rule.interval = interval;
  if (wkst !== 1) rule.wkst = wkst;
  if (byDay) rule.byDay = canonicalByDay(byDay);
  for (const key of LIST_KEYS) {
    const values = rule[key];
    if (values) rule[key] = [...new Set(values)].toSorted(startFirst);
  }
  return rule;
}

function checkParts(rule: RecurrenceRule): void {
  const { freq, interval = 1, count = 1, until, byDay, wkst = 1 } = rule;
  if (!FREQUENCIES.includes(freq)) {
    throw new RangeError(`RRULE: FREQ must be one of ${FREQUENCIES.join(", ")}, not ${freq}`);
  }
  checkNumbers("INTERVAL", [interval], POSITIVE);
  checkNumbers("COUNT", [count], POSITIVE);
  if (until) checkedDateValue(until, "UNTIL");
  checkNumbers("WKST", [wkst], WEEKDAY);
  const weekdays = byDay?.map(({ weekday }) => weekday);
  const ordinals = byDay?.map(({ ordinal = 1 }) => ordinal);
  checkNumbers("BYDAY", weekdays, WEEKDAY);
  checkNumbers("BYDAY", ordinals, ORDINAL);
  for (const key of LIST_KEYS) {
    checkNumbers(nameOf(key), rule[key], LIST_PARTS[key]);
    if (rule[key] && LIST_PARTS[key].never.includes(freq)) {
      throw new RangeError(`RRULE: ${nameOf(key)} cannot go with FREQ=${freq}`);
    }
  }
}

function checkNumbers(name: string, values: readonly number[] | undefined, range: NumberRange): void {
  if (values?.length === 0) throw new RangeError(`RRULE: ${name} must have a value`);
  const { least, most, fromEnd } = range;
  for (const value of values ?? []) {
    const size = fromEnd ? Math.abs(value) : value;
    if (Number.isInteger(value) && size >= least && size <= most) continue;
    const whole = `from ${least} to ${most}${fromEnd ? `, or -${most} to -${least}` : ""}`;
    throw new RangeError(`RRULE: ${name} takes whole numbers ${whole}, not ${value}`);
  }
}

/** What §3.3.10 says of parts that cannot stand together or alone. */
function checkCompany(rule: RecurrenceRule): void {
  const { freq, count, until, byDay, byWeekNo, bySetPos } = rule;
  if (count !== undefined && until) throw new RangeError("RRULE: COUNT and UNTIL cannot go together");
  const ordinals = byDay?.some(({ ordinal }) => ordinal !== undefined) ?? false;
  if (ordinals && freq !== "MONTHLY" && freq !== "YEARLY") {
    throw new RangeError(`RRULE: BYDAY takes numbers with FREQ=MONTHLY and FREQ=YEARLY only, not with FREQ=${freq}`);
  }
  if (ordinals && byWeekNo) throw new RangeError("RRULE: BYDAY takes no numbers together with BYWEEKNO");
  if (bySetPos && !byDay && LIST_KEYS.every((key) => key === "bySetPos" || !rule[key])) {
    throw new RangeError("RRULE: BYSETPOS needs another BYxxx part to choose from");
  }
}

function canonicalByDay(byDay: readonly ByDay[]): readonly ByDay[] {
  const distinct = new Map(byDay.map((day) => [`${day.ordinal} ${day.weekday}`, day]));
  return [...distinct.values()].toSorted((a, b) => startFirst(a.ordinal ?? 0, b.ordinal ?? 0) || a.weekday - b.weekday);
}

/** 1, 2, 15, -2, -1: as they follow each other in a long month. */
function startFirst(a: number, b: number): number {
  return Number(a < 0) - Number(b < 0) || a - b;
}
