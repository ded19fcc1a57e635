/** Wall times as the API writes them ("09:00", "26:00"), and as the engine reads them (minutes after midnight). */
import type { Schedule } from "@creneau/contract";
import type { WallRange, Weekday } from "@creneau/scheduling";
import { z } from "zod";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type WeekdayName = (typeof weekdays)[number];
export type Weekly = Readonly<Record<WeekdayName, readonly WallRange[]>>;

/** As stored: `[[540, 720], [840, 1080]]`. */
const Stored = z.array(z.tuple([z.number(), z.number()]));

export const readRanges = (stored: unknown): WallRange[] =>
  Stored.parse(stored).map(([startMinute, endMinute]) => ({ startMinute, endMinute }));

export const writeRanges = (ranges: readonly WallRange[]): string =>
  JSON.stringify(ranges.map(({ startMinute, endMinute }) => [startMinute, endMinute]));

const minuteOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
};

const textOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

type TextRange = Schedule["overrides"][number]["ranges"][number];

/** Sorted, and those that touch or overlap made one: what was meant, written once. */
export function parseRanges(ranges: readonly TextRange[]): WallRange[] {
  const sorted = ranges
    .map(({ start, end }) => ({ startMinute: minuteOf(start), endMinute: minuteOf(end) }))
    .toSorted((a, b) => a.startMinute - b.startMinute);
  const merged: WallRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.startMinute <= last.endMinute) {
      merged[merged.length - 1] = { ...last, endMinute: Math.max(last.endMinute, range.endMinute) };
    } else merged.push(range);
  }
  return merged;
}

export const formatRanges = (ranges: readonly WallRange[]): TextRange[] =>
  ranges.map(({ startMinute, endMinute }) => ({ start: textOf(startMinute), end: textOf(endMinute) }));

/** A day named twice keeps all its ranges; one left out is closed. */
export function parseWeekly(weekly: Schedule["weekly"]): Weekly {
  const of = (weekday: number) =>
    parseRanges(weekly.filter((day) => day.weekday === weekday).flatMap((day) => day.ranges));
  return {
    monday: of(1),
    tuesday: of(2),
    wednesday: of(3),
    thursday: of(4),
    friday: of(5),
    saturday: of(6),
    sunday: of(7),
  };
}

export const formatWeekly = (weekly: Weekly): Schedule["weekly"] =>
  weekdays.flatMap((name, index) =>
    weekly[name].length > 0 ? [{ weekday: index + 1, ranges: formatRanges(weekly[name]) }] : [],
  );

export const engineWeekly = (weekly: Weekly): Record<Weekday, readonly WallRange[]> => ({
  1: weekly.monday,
  2: weekly.tuesday,
  3: weekly.wednesday,
  4: weekly.thursday,
  5: weekly.friday,
  6: weekly.saturday,
  7: weekly.sunday,
});
