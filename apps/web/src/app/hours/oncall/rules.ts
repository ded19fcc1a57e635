/** When somebody is on call, as people choose it, written as RFC 5545 and read back: pure. Other rules are kept as they are. */
import { addDays, plainDate, weekdayOf, type PlainDate } from "@creneau/scheduling";
import { minutesOf, wallTimeOf } from "../../time/wall-time.ts";

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const DAY = 1440;

export interface ChosenOnCall {
  /** On weekdays, or on each of some dates in a row. */
  readonly when: "weekly" | "dates";
  /** Every so many weeks. */
  readonly interval: number;
  /** 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly from: PlainDate;
  /** The last day; null: without end, which dates are not. */
  readonly until: PlainDate | null;
  readonly start: string;
  /** By the clock: "32:00" is eight in the morning of the day after. */
  readonly end: string;
}

const compact = (on: PlainDate): string => on.replaceAll("-", "");

/** DTSTART counts as an occurrence, so it must be one. The week it lies in is the first of those that take turns. */
function firstOn({ when, from, weekdays }: ChosenOnCall): PlainDate {
  if (when === "dates") return from;
  for (let on = from, tries = 0; tries < 7; on = addDays(on, 1), tries++)
    if (weekdays.includes(weekdayOf(on))) return on;
  return from;
}

export function ruleText(chosen: ChosenOnCall): string {
  const { when, interval, weekdays, until, start } = chosen;
  const codes = CODES.filter((_, index) => weekdays.includes(index + 1));
  const parts = [
    when === "dates" ? "FREQ=DAILY" : "FREQ=WEEKLY",
    ...(when === "weekly" && interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(until === null ? [] : [`UNTIL=${compact(until)}T235900`]),
    ...(when === "weekly" ? [`BYDAY=${codes.join(",")}`] : []),
  ];
  return `DTSTART:${compact(firstOn(chosen))}T${start.replace(":", "")}00\nRRULE:${parts.join(";")}`;
}

export const lengthOf = ({ start, end }: Pick<ChosenOnCall, "start" | "end">): number =>
  minutesOf(end) - minutesOf(start);

/** Whether nothing is missing, and all of it can be. */
export const isSound = (chosen: ChosenOnCall): boolean =>
  lengthOf(chosen) > 0 &&
  lengthOf(chosen) <= DAY &&
  (chosen.when === "dates" ? chosen.until !== null : chosen.weekdays.length > 0) &&
  (chosen.until === null || chosen.until >= firstOn(chosen));

const DTSTART = /^DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/m;
const UNTIL = String.raw`(?:;UNTIL=(?<until>\d{8})T235900)`;
const WEEKLY = new RegExp(`^RRULE:FREQ=WEEKLY(?:;INTERVAL=(?<interval>\\d+))?${UNTIL}?;BYDAY=(?<days>[A-Z,]+)$`, "m");
const DATES = new RegExp(`^RRULE:FREQ=DAILY${UNTIL}$`, "m");

const dated = (text: string): PlainDate => plainDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);

/** Undefined for a rule that is not one of those above. */
export function readOnCall(rule: string, lengthMinutes: number): ChosenOnCall | undefined {
  const [, year = "", month = "", day = "", hour = "", minute = ""] = DTSTART.exec(rule) ?? [];
  const found = WEEKLY.exec(rule) ?? DATES.exec(rule);
  if (year === "" || !found) return undefined;
  const { interval = "1", days, until } = found.groups ?? {};
  const start = `${hour}:${minute}`;
  return {
    when: days === undefined ? "dates" : "weekly",
    interval: Number(interval),
    weekdays: (days?.split(",") ?? []).map((code) => CODES.findIndex((one) => one === code) + 1),
    from: plainDate(`${year}-${month}-${day}`),
    until: until === undefined ? null : dated(until),
    start,
    end: wallTimeOf(minutesOf(start) + lengthMinutes),
  };
}
