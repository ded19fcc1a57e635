/** What a view of the planning covers, and how one moves through it. Dates only: the zone comes in with `spanOf`. */
import { addDays, plainDate, startOfDay, toIso, weekdayOf, type PlainDate, type Zone } from "@creneau/scheduling";
import type { Period } from "../api/bookings.ts";
import { dateText, withFirst, type Language } from "../time/format.ts";

export const views = ["day", "week", "month", "list"] as const;
export type View = (typeof views)[number];

/** The list shows this many days from its date on. */
const LIST_DAYS = 14;

export interface Days {
  readonly first: PlainDate;
  /** Included. */
  readonly last: PlainDate;
}

export function mondayOf(on: PlainDate): PlainDate {
  return addDays(on, 1 - weekdayOf(on));
}

export function firstOfMonth(on: PlainDate, monthsLater = 0): PlainDate {
  const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + monthsLater;
  const year = String(Math.floor(months / 12)).padStart(4, "0");
  return plainDate(`${year}-${String((months % 12) + 1).padStart(2, "0")}-01`);
}

export function lastOfMonth(on: PlainDate): PlainDate {
  return addDays(firstOfMonth(on, 1), -1);
}

/** The days on the screen: of a month, whole weeks. */
export function daysOf(view: View, on: PlainDate): Days {
  switch (view) {
    case "day":
      return { first: on, last: on };
    case "week":
      return { first: mondayOf(on), last: addDays(mondayOf(on), 6) };
    case "month":
      return { first: mondayOf(firstOfMonth(on)), last: addDays(mondayOf(lastOfMonth(on)), 6) };
    case "list":
      return { first: on, last: addDays(on, LIST_DAYS - 1) };
  }
}

export function stepped(view: View, on: PlainDate, steps: number): PlainDate {
  switch (view) {
    case "day":
      return addDays(on, steps);
    case "week":
      return addDays(on, 7 * steps);
    case "month":
      return firstOfMonth(on, steps);
    case "list":
      return addDays(on, LIST_DAYS * steps);
  }
}

/** The instants those days last, in a zone. */
export function spanOf({ first, last }: Days, zone: Zone): Period {
  return { from: toIso(startOfDay(first, zone)), until: toIso(startOfDay(addDays(last, 1), zone)) };
}

/** "mardi 9 mars 2027", "8 – 14 mars 2027", "mars 2027". */
export function periodTitle(view: View, on: PlainDate, language: Language): string {
  if (view === "month") return dateText(on, "month", language);
  if (view === "day") return dateText(on, "full", language);
  const { first, last } = daysOf(view, on);
  return rangeText(first, last, language);
}

function rangeText(first: PlainDate, last: PlainDate, language: Language): string {
  const tag = language === "fr" ? "fr-FR" : "en-GB";
  // Two long names of months would not fit on a phone.
  const month = first.slice(0, 7) === last.slice(0, 7) ? "long" : "short";
  const formatter = new Intl.DateTimeFormat(tag, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  const text = formatter.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
  return withFirst(text.replace(/\s?[–-]\s?/, " – "), language);
}
