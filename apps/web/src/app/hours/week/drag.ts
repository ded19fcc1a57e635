/** Ranges under the hand: pure, so that each movement can be tested. Minutes of a day, in steps. */
import type { Range } from "../../api/schedule.ts";
import { minutesOf, wallTimeOf } from "../../time/wall-time.ts";

export const STEP = 15;
const DAY = 1440;
/** What a tap makes. */
const USUAL = 120;
/** How long a range is at least, while it is dragged. */
const LEAST = 15;

export interface Minutes {
  readonly start: number;
  readonly end: number;
}

export const minutesIn = ({ start, end }: Range): Minutes => ({ start: minutesOf(start), end: minutesOf(end) });
export const rangeOf = ({ start, end }: Minutes): Range => ({ start: wallTimeOf(start), end: wallTimeOf(end) });

export const snapped = (minute: number): number => Math.round(minute / STEP) * STEP;
const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

export type Part = "start" | "end" | "whole";

/** A range as it is after its part was dragged by so many minutes; what runs past midnight keeps its length. */
export function dragged({ start, end }: Minutes, part: Part, by: number): Minutes {
  if (part === "start") return { start: between(0, snapped(start + by), Math.min(end, DAY) - LEAST), end };
  if (part === "end") return { start, end: between(start + LEAST, snapped(end + by), Math.max(DAY, end)) };
  const length = end - start;
  const moved = between(0, snapped(start + by), Math.max(DAY - length, start));
  return { start: moved, end: moved + length };
}

/** The range between where the button went down and where it is. */
export function drawn(from: number, to: number): Minutes {
  const [a, b] = [snapped(from), snapped(to)];
  const start = between(0, Math.min(a, b), DAY - LEAST);
  return { start, end: between(start + LEAST, Math.max(a, b), DAY) };
}

/** What a tap on an empty place makes: two hours from the hour that was tapped. */
export function tapped(minute: number): Minutes {
  const start = between(0, Math.floor(minute / 60) * 60, DAY - 60);
  return { start, end: Math.min(start + USUAL, DAY) };
}

/** Sorted, and those that touch or overlap made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const sorted = ranges.map(minutesIn).toSorted((a, b) => a.start - b.start);
  const made: Minutes[] = [];
  for (const one of sorted) {
    const last = made.at(-1);
    if (last && one.start <= last.end) made[made.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else made.push(one);
  }
  return made.map(rangeOf);
}

/** The hours a grid shows: a working day at least, and all that is open, whole. */
export function shownSpan(week: readonly (readonly Range[])[]): Minutes {
  const all = week.flat().map(minutesIn);
  const start = Math.min(7 * 60, ...all.map((one) => one.start));
  const end = Math.max(20 * 60, ...all.map((one) => Math.min(one.end, DAY)));
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 };
}

/** Which part an arrow moves, and where: the whole, with Shift the end, with Alt the start. */
export function keyMove(event: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean }) {
  const by = event.key === "ArrowUp" ? -STEP : event.key === "ArrowDown" ? STEP : 0;
  if (by === 0) return undefined;
  const part: Part = event.shiftKey ? "end" : event.altKey ? "start" : "whole";
  return { part, by };
}
