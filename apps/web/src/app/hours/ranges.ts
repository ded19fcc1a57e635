/** Editing opening hours: pure, so that each edit can be tested. A day is a list of ranges of wall times. */
import type { Range, Schedule, WeeklyHours } from "../api/schedule.ts";
import { minutesOf, wallTimeOf } from "../time/wall-time.ts";

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type WeekdayNumber = (typeof weekdays)[number];

/** The ranges of each weekday, Monday first; an empty list is a closed day. */
export type Week = readonly (readonly Range[])[];

export interface Draft extends Weeks {
  readonly zone: string;
}

/** One week, or several that take turns. */
export interface Weeks {
  /** Every week, or week A. */
  readonly week: Week;
  /** Weeks B, C, …: none, when every week is the same. */
  readonly others: readonly Week[];
  /** A day of a week A. */
  readonly anchor: string | null;
}

type Weekly = Pick<Schedule, "weekly"> & Partial<Pick<Schedule, "rotation">>;

export const weekOf = (weekly: WeeklyHours): Week =>
  weekdays.map((day) => weekly.find(({ weekday }) => weekday === day)?.ranges ?? []);

export const weeksOf = ({ weekly, rotation }: Weekly): Weeks => ({
  week: weekOf(weekly),
  others: rotation?.nextWeeks.map(weekOf) ?? [],
  anchor: rotation?.anchor ?? null,
});

export const draftOf = ({ zone, ...weekly }: Pick<Schedule, "zone"> & Weekly): Draft => ({
  zone,
  ...weeksOf(weekly),
});

/** As the API takes it. */
export function sentWeeks({ week, others, anchor }: Weeks) {
  const rotation = anchor === null || others.length === 0 ? null : { anchor, nextWeeks: others.map(weeklyOf) };
  return { weekly: weeklyOf(week), rotation };
}

/** "A", "B", … */
export const weekLetter = (turn: number): string => String.fromCodePoint(65 + turn);

export const weekAt = ({ week, others }: Weeks, turn: number): Week => (turn === 0 ? week : (others[turn - 1] ?? week));

export const withWeek = <Of extends Weeks>(weeks: Of, turn: number, week: Week): Of =>
  turn === 0
    ? { ...weeks, week }
    : { ...weeks, others: weeks.others.map((one, index) => (index === turn - 1 ? week : one)) };

export function weeklyOf(week: Week): WeeklyHours {
  return week.flatMap((ranges, index) => (ranges.length === 0 ? [] : [{ weekday: index + 1, ranges: sorted(ranges) }]));
}

export function sorted(ranges: readonly Range[]): Range[] {
  return ranges.toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
}

/** Same hours, however they were typed. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return one.zone === other.zone && JSON.stringify(sentWeeks(one)) === JSON.stringify(sentWeeks(other));
}

const NINE = 9 * 60;
const NOON = 12 * 60;
const END_OF_DAY = 24 * 60;

/** The range that one more click most likely means: a morning, then an afternoon, then whatever is left of the day. */
export function nextRange(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return { start: wallTimeOf(NINE), end: wallTimeOf(NOON) };
  const lastEnd = Math.max(...ranges.map(({ end }) => minutesOf(end)));
  const start = lastEnd <= NOON ? 14 * 60 : lastEnd + 60;
  if (start + 30 > END_OF_DAY) return undefined;
  const end = start < 18 * 60 ? 18 * 60 : Math.min(start + 120, END_OF_DAY);
  return { start: wallTimeOf(start), end: wallTimeOf(end) };
}

export function withDay(week: Week, index: number, ranges: readonly Range[]): Week {
  return week.map((day, at) => (at === index ? ranges : day));
}

/** Moving a start past its end takes the end along: one edit, not two. */
export function withStart(range: Range, start: string): Range {
  const length = Math.max(minutesOf(range.end) - minutesOf(range.start), 15);
  const end =
    minutesOf(range.end) > minutesOf(start) ? range.end : wallTimeOf(Math.min(minutesOf(start) + length, 48 * 60));
  return { start, end };
}

export function copied(week: Week, from: number, to: readonly number[]): Week {
  const ranges = week[from] ?? [];
  return week.map((day, index) => (to.includes(index) ? ranges : day));
}

export type RangeFault = "end-before-start" | "overlap";

/** What is wrong with each range of a day, by position. */
export function faultsOf(ranges: readonly Range[]): (RangeFault | undefined)[] {
  return ranges.map((range, index) => {
    if (range.end <= range.start) return "end-before-start";
    const clash = ranges.some((other, at) => at < index && range.start < other.end && other.start < range.end);
    return clash ? "overlap" : undefined;
  });
}

export function isSound(week: Week): boolean {
  return week.every((ranges) => faultsOf(ranges).every((fault) => fault === undefined));
}

export function weekMinutes(week: Week): number {
  return week.flat().reduce((sum, { start, end }) => sum + Math.max(minutesOf(end) - minutesOf(start), 0), 0);
}

/**
 * How what was typed stands to what the server has: `base` is what typing began from. When the server's has left the
 * base, somebody else changed it.
 */
export function standing(base: Draft, draft: Draft, server: Draft): "clean" | "dirty" | "edited-meanwhile" {
  if (sameDraft(draft, server)) return "clean";
  if (sameDraft(server, base)) return sameDraft(draft, base) ? "clean" : "dirty";
  return "edited-meanwhile";
}

export const areSound = ({ week, others }: Weeks): boolean => [week, ...others].every(isSound);

/** Open in a week, taken over those that take turns. */
export const averageMinutes = ({ week, others }: Weeks): number =>
  Math.round([week, ...others].reduce((sum, one) => sum + weekMinutes(one), 0) / (others.length + 1));
