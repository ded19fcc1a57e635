/**
 * What hours and rules alone say about a stretch of time: where the host is open, which starts are candidates, and from
 * which a session would end before closing. Hosts with the same hours share one frame.
 *
 * Wall clock is wall clock. An opening is the time during which the clock reads inside its range: it goes from the first
 * instant at which the clock reads its start (or later) to the first at which it reads its end (or later). A candidate
 * is a wall clock time of the grid, so on the day of a change 09:00 is still 09:00, wherever the range began.
 */
import { rangesOn, type Timetable } from "./hours.ts";
import type { Lengths } from "./rules.ts";
import { append, ascending, at, type IntervalSet } from "./sets/intervals.ts";
import { DAY_MS, MINUTE_MS } from "./time/instant.ts";
import { dayAt, firstReachedMs, instantOfWallMs, steadyOffsetMs, type ZoneTable } from "./time/zone.ts";

export interface Frame {
  /** When the host is open. Reliable around each candidate, for at least the session's length and the candidate's date. */
  readonly openings: IntervalSet;
  /** Candidate starts in the stretch asked about, ascending, each once. */
  readonly grid: readonly number[];
  /** Starts from which a session lies inside one opening. */
  readonly fits: IntervalSet;
}

/** Where candidates are gathered: the starts of every range that lie in [fromMs, untilMs), `stepMs` apart by the clock. */
interface Grid {
  readonly starts: number[];
  readonly stepMs: number;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The frame for starts in [fromMs, untilMs). */
export function frameOf(timetable: Timetable, lengths: Lengths, fromMs: number, untilMs: number): Frame {
  const { table } = timetable;
  const openings: number[] = [];
  const grid: Grid = { starts: [], stepMs: lengths.stepMs, fromMs, untilMs };
  // A range may reach into the day after it: one day back. Where the clock goes back over midnight, the next date begins
  // before this one ends: one day on.
  const lastDay = dayAt(table, untilMs + lengths.durationMs) + 1;
  for (let day = dayAt(table, fromMs) - 1; day <= lastDay; day++) {
    const ranges = rangesOn(timetable, day);
    if (ranges.length > 0) addDay(openings, grid, table, day * DAY_MS, ranges);
  }
  return { openings, grid: ascending(grid.starts), fits: startsFitting(openings, lengths.durationMs) };
}

function addDay(openings: number[], grid: Grid, table: ZoneTable, midnightWallMs: number, ranges: IntervalSet): void {
  const lastWallMs = midnightWallMs + at(ranges, ranges.length - 1) * MINUTE_MS;
  const offsetMs = steadyOffsetMs(table, midnightWallMs, lastWallMs);
  for (let edge = 0; edge < ranges.length; edge += 2) {
    const fromWallMs = midnightWallMs + at(ranges, edge) * MINUTE_MS;
    const untilWallMs = midnightWallMs + at(ranges, edge + 1) * MINUTE_MS;
    if (offsetMs === undefined) {
      append(openings, firstReachedMs(table, fromWallMs), firstReachedMs(table, untilWallMs));
      addChangingStarts(grid, table, fromWallMs, untilWallMs);
    } else {
      append(openings, fromWallMs - offsetMs, untilWallMs - offsetMs);
      addSteadyStarts(grid, fromWallMs - offsetMs, untilWallMs - offsetMs);
    }
  }
}

/** While the clock does not change, steps by the clock are steps of time. */
function addSteadyStarts({ starts, stepMs, fromMs, untilMs }: Grid, opensMs: number, closesMs: number): void {
  const stepsBefore = Math.max(0, Math.ceil((fromMs - opensMs) / stepMs));
  const endMs = Math.min(closesMs, untilMs);
  for (let startMs = opensMs + stepsBefore * stepMs; startMs < endMs; startMs += stepMs) starts.push(startMs);
}

/** A skipped start moves forward by the gap, a repeated one is taken once; neither leaves the opening. */
function addChangingStarts(grid: Grid, table: ZoneTable, fromWallMs: number, untilWallMs: number): void {
  const firstMs = Math.max(firstReachedMs(table, fromWallMs), grid.fromMs);
  const endMs = Math.min(firstReachedMs(table, untilWallMs), grid.untilMs);
  for (let wallMs = fromWallMs; wallMs < untilWallMs; wallMs += grid.stepMs) {
    const startMs = instantOfWallMs(table, wallMs);
    if (startMs >= firstMs && startMs < endMs) grid.starts.push(startMs);
  }
}

/** The last start of an opening is a whole session before its end. */
function startsFitting(openings: IntervalSet, durationMs: number): number[] {
  const fits: number[] = [];
  for (let edge = 0; edge < openings.length; edge += 2) {
    append(fits, at(openings, edge), at(openings, edge + 1) - durationMs + 1);
  }
  return fits;
}
