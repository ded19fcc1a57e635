/** Days of a year, chosen and changed: pure. */
import { addDays, plainDate, weekdayOf, type PlainDate } from "@creneau/scheduling";
import type { Leave } from "../../api/leave.ts";
import type { ChangedDay, OpenDay, Override, Range } from "../../api/schedule.ts";
import { isOn } from "../../leave/dates.ts";

/** What a day is, in one word that has a colour and a text. */
export type DayKind = "usual" | "closed" | "off" | "special" | "holiday" | "school" | "closing" | "leave" | "season";

const closures = { holiday: "holiday", "school-holiday": "school", closing: "closing", leave: "leave" } as const;

export function kindOf({ kind, closure, ranges }: OpenDay): DayKind {
  if (kind === "override") return ranges.length === 0 ? "off" : "special";
  if (closure) return closures[closure];
  if (ranges.length === 0) return "closed";
  return kind === "season" ? "season" : "usual";
}

/** What closes the day may leave nothing of it. */
export const isOnCall = ({ onCall }: Pick<OpenDay, "onCall">): boolean =>
  onCall.some(({ ranges }) => ranges.length > 0);

/** A day with the absence that lies on it. */
export interface YearDay extends OpenDay {
  readonly away?: Away;
}

export interface Away {
  /** Null for colleagues: to them somebody is away, no more. */
  readonly name: string | null;
  /** Asked for, not agreed to: it closes nothing yet. */
  readonly asked: boolean;
  /** Of the day only some hours. */
  readonly part: boolean;
}

/** An absence that holds closes the whole day, or is told beside the hours that are left of it. */
export function withLeaves(days: readonly OpenDay[], leaves: readonly Leave[]): YearDay[] {
  return days.map((day): YearDay => {
    const on = plainDate(day.on);
    const leave = leaves.find(
      ({ state, ...one }) => state !== "declined" && state !== "cancelled" && isOn(one, on) !== "no",
    );
    if (!leave) return day;
    const away = {
      name: leave.kind?.name ?? null,
      asked: leave.state === "requested",
      part: isOn(leave, on) === "part",
    };
    if (away.asked || away.part) return { ...day, away };
    return { ...day, kind: "closure", closure: "leave", label: away.name ?? "", ranges: [], onCall: [], away };
  });
}

export interface Span {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export const spanBetween = (one: PlainDate, other: PlainDate): Span =>
  one <= other ? { from: one, until: other } : { from: other, until: one };

export const holds = ({ from, until }: Span, on: PlainDate): boolean => from <= on && on <= until;

/** The dates of a span that fall on these weekdays (1 = Monday). */
export function datesOf({ from, until }: Span, weekdays: readonly number[]): PlainDate[] {
  const dates: PlainDate[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) if (weekdays.includes(weekdayOf(on))) dates.push(on);
  return dates;
}

export const changesFor = (dates: readonly PlainDate[], ranges: readonly Range[] | null, label: string): ChangedDay[] =>
  dates.map((on) => ({ on, ranges, label }));

/** What puts these days back as they are now. */
export function undoOf(changes: readonly ChangedDay[], overrides: readonly Override[]): ChangedDay[] {
  const before = new Map(overrides.map((one) => [one.on, one]));
  return changes.map(({ on }) => before.get(on) ?? { on, ranges: null, label: "" });
}

/** The first of twelve months, and the last day of the last. */
export function yearFrom(month: PlainDate): Span & { readonly months: readonly PlainDate[] } {
  const [year, first] = [Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1];
  const at = (index: number): PlainDate => {
    const whole = first + index;
    return plainDate(`${year + Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, "0")}-01`);
  };
  return { from: at(0), until: addDays(at(12), -1), months: Array.from({ length: 12 }, (_, index) => at(index)) };
}
