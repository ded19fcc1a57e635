/** Dates of absences, as people read them. */
import { addDays, dateOf, plainDate, startOfDay, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import type { Leave } from "../api/leave.ts";
import { dateText, minuteText, type Language } from "../time/format.ts";

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** At the end of a day: "0 h" would be its beginning. */
const midnight: Readonly<Record<Language, string>> = { fr: "24\u202Fh", en: "24:00" };

/** "9 mars", "9 mars, 12 h – 24 h", "9 mars – 12 mars". */
export function periodText(leave: Dated, language: Language): string {
  const day = (on: string) => dateText(plainDate(on), "short", language);
  const from = leave.fromTime === "00:00" ? "" : ` ${minuteText(minuteOf(leave.fromTime), language)}`;
  const until = leave.untilTime === "24:00" ? "" : ` ${minuteText(minuteOf(leave.untilTime), language)}`;
  if (leave.fromOn !== leave.untilOn) return `${day(leave.fromOn)}${from} – ${day(leave.untilOn)}${until}`;
  if (from === "" && until === "") return day(leave.fromOn);
  const wall = (text: string) => (text === "24:00" ? midnight[language] : minuteText(minuteOf(text), language));
  return `${day(leave.fromOn)}, ${wall(leave.fromTime)} – ${wall(leave.untilTime)}`;
}

/** Half days as days: "1,5". */
export const daysText = (halfDays: number, language: Language): string =>
  new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 1 }).format(halfDays / 2);

export interface Month {
  readonly first: PlainDate;
  readonly dates: readonly PlainDate[];
  readonly from: Instant;
  readonly until: Instant;
}

/** @param month "2027-03" */
export function monthOf(month: string, zone: Zone): Month {
  const first = plainDate(`${month}-01`);
  const dates: PlainDate[] = [];
  for (let on = first; on.startsWith(month); on = addDays(on, 1)) dates.push(on);
  const after = addDays(dates.at(-1) ?? first, 1);
  return { first, dates, from: startOfDay(first, zone), until: startOfDay(after, zone) };
}

export function otherMonth(month: string, by: 1 | -1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

type Dated = Pick<Leave, "fromOn" | "fromTime" | "untilOn" | "untilTime">;

/** Whether an absence is on that date, by its own calendar; and whether on a part of it. */
export function isOn({ fromOn, fromTime, untilOn, untilTime }: Dated, on: PlainDate): "no" | "part" | "whole" {
  if (on < fromOn || on > untilOn) return "no";
  const part = (on === fromOn && fromTime !== "00:00") || (on === untilOn && untilTime !== "24:00");
  return part ? "part" : "whole";
}

export const todayIn = (now: Instant, zone: Zone): PlainDate => dateOf(now, zone);
