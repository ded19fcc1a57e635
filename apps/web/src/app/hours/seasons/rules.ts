/** Rules people choose from, written as RFC 5545 and read back: pure. Rules of other programs are kept as they are. */
import { plainDate, weekdayOf, type PlainDate } from "@creneau/scheduling";
import { minutesOf, wallTimeOf } from "../../time/wall-time.ts";

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export interface ChosenRule {
  readonly every: "week" | "month" | "year";
  /** Every so many weeks. */
  readonly interval: number;
  /** Of a month: 1 to 4, or -1 for the last. */
  readonly nth: number;
  /** 1 = Monday. */
  readonly weekday: number;
  /** From this day on. */
  readonly from: PlainDate;
  readonly start: string;
}

/** The first day at or after `from` on the weekday: DTSTART counts as an occurrence, so it must be one. */
function firstOn(from: PlainDate, isIt: (on: PlainDate) => boolean): PlainDate {
  let day = Date.parse(from);
  for (let tries = 0; tries < 400; tries++, day += 86_400_000) {
    const on = plainDate(new Date(day).toISOString().slice(0, 10));
    if (isIt(on)) return on;
  }
  return from;
}

/** Whether a day is the nth of its weekday in its month. */
function isNth(on: PlainDate, nth: number): boolean {
  const dayOfMonth = Number(on.slice(8));
  if (nth > 0) return Math.ceil(dayOfMonth / 7) === nth;
  const inAWeek = new Date(Date.parse(on) + 7 * 86_400_000).toISOString();
  return inAWeek.slice(0, 7) !== on.slice(0, 7);
}

export function ruleText({ every, interval, nth, weekday, from, start }: ChosenRule): string {
  const code = CODES[weekday - 1] ?? "MO";
  const fits = (on: PlainDate): boolean =>
    every === "year" || (weekdayOf(on) === weekday && (every === "week" || isNth(on, nth)));
  const first = firstOn(from, fits).replaceAll("-", "");
  const rule = {
    week: `FREQ=WEEKLY${interval > 1 ? `;INTERVAL=${interval}` : ""};BYDAY=${code}`,
    month: `FREQ=MONTHLY;BYDAY=${nth}${code}`,
    year: "FREQ=YEARLY",
  }[every];
  return `DTSTART:${first}T${start.replace(":", "")}00\nRRULE:${rule}`;
}

const DTSTART = /^DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/m;
const RULES = {
  week: /^RRULE:FREQ=WEEKLY(?:;INTERVAL=(?<interval>\d+))?;BYDAY=(?<code>[A-Z]{2})$/m,
  month: /^RRULE:FREQ=MONTHLY;BYDAY=(?<nth>-?\d)(?<code>[A-Z]{2})$/m,
  year: /^RRULE:FREQ=YEARLY$/m,
} as const;

/** Undefined for a rule that is not one of those above. */
export function readRule(text: string): ChosenRule | undefined {
  const [, year = "", month = "", day = "", hour = "", minute = ""] = DTSTART.exec(text) ?? [];
  if (year === "") return undefined;
  for (const every of ["week", "month", "year"] as const) {
    const found = RULES[every].exec(text);
    if (!found) continue;
    const from = plainDate(`${year}-${month}-${day}`);
    const { interval = "1", nth = "1", code } = found.groups ?? {};
    const weekday = code === undefined ? weekdayOf(from) : CODES.findIndex((one) => one === code) + 1;
    return { every, interval: Number(interval), nth: Number(nth), weekday, from, start: `${hour}:${minute}` };
  }
  return undefined;
}

/** When it ends by the clock: "26:00" is two in the morning. */
export const endOf = (start: string, lengthMinutes: number): string => wallTimeOf(minutesOf(start) + lengthMinutes);
