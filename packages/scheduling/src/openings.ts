/**
 * When a host is open. Wall clock is wall clock: an opening is the time during which the clock reads inside its range: it
 * goes from the first instant at which the clock reads its start (or later) to the first at which it reads its end (or
 * later).
 */
import { clockOn, daysReserved, rangesOn, recurringOf, reservedOf, type Timetable } from "./hours.ts";
import type { Need } from "./need.ts";
import { append, at, intersect, setOf, union, type IntervalSet } from "./sets/intervals.ts";
import type { DayNumber } from "./time/calendar.ts";
import { DAY_MS, MINUTE_MS } from "./time/instant.ts";
import { dayAt, firstReachedMs, steadyOffsetMs, type ZoneTable } from "./time/zone.ts";

/** One range of one day, on the time line. */
export interface Stretch {
  readonly opensMs: number;
  readonly closesMs: number;
  /** What the clock reads at both ends, in milliseconds as if it were UTC. */
  readonly fromWallMs: number;
  readonly untilWallMs: number;
  /** How far that clock is ahead of UTC, when it does not change on that day. */
  readonly offsetMs: number | undefined;
  readonly clock: ZoneTable;
}

export interface Openings {
  /** Every range of the days around the starts asked about, in the order of the days. */
  readonly stretches: readonly Stretch[];
  /** When the host is open: the stretches, as far as other hours leave them. */
  readonly open: IntervalSet;
  /** Whether other hours took part in `open`. */
  readonly restricted: boolean;
  /** Starts from which a session lies inside open time, with its preparation and cleaning. */
  readonly fits: IntervalSet;
}

/** The openings around starts in [fromMs, untilMs): at least those of each start's date, and the session's length beyond. */
export function openingsOf(timetable: Timetable, need: Need, fromMs: number, untilMs: number): Openings {
  const endMs = untilMs + need.durationMs + need.cleaningMs;
  const around = [fromMs - need.preparationMs, endMs] as const;
  const stretches = stretchesOf(timetable, around, dayRanges);
  const all = openSet(stretches, isOutOfOrder(timetable));
  const restricted = timetable.within.length > 0;
  const open = restricted ? withinOthers(timetable, all, around) : all;
  return { stretches, open, restricted, fits: startsFitting(open, need) };
}

type Around = readonly [fromMs: number, untilMs: number];
type RangesOfDays = (timetable: Timetable, fromDay: DayNumber, untilDay: DayNumber) => (day: DayNumber) => IntervalSet;

/** What other hours leave of these, and what is reserved: that is open whatever they say. */
function withinOthers(timetable: Timetable, all: IntervalSet, around: Around): IntervalSet {
  const [fromMs, untilMs] = around;
  const wide = [fromMs - 2 * DAY_MS, untilMs + 2 * DAY_MS] as const;
  const left = timetable.within.reduce<IntervalSet>(
    (rest, other) => intersect(rest, openSet(stretchesOf(other, wide, dayRanges), true)),
    all,
  );
  if (timetable.reserved.length === 0) return left;
  return union(left, openSet(stretchesOf(timetable, around, reservedRanges), true));
}

/** All that is open on a day. */
const dayRanges: RangesOfDays = (timetable, fromDay, untilDay) => {
  const recurring = recurringOf(timetable, fromDay, untilDay);
  const reserved = reservedOf(timetable, fromDay, untilDay);
  if (!reserved) return (day) => rangesOn(timetable, day, recurring);
  return (day) => union(rangesOn(timetable, day, recurring), reserved.rangesOn(day));
};

const reservedRanges: RangesOfDays = (timetable, fromDay, untilDay) => {
  const reserved = daysReserved(timetable, fromDay, untilDay, timetable.reserved);
  return (day) => reserved.rangesOn(day);
};

function stretchesOf(timetable: Timetable, [fromMs, untilMs]: Around, rangesOfDays: RangesOfDays): Stretch[] {
  const { table, travel } = timetable;
  // A range may reach into the day after it: one day back. Where the clock goes back over midnight, the next date begins
  // before this one ends: one day on. A traveller's dates may begin a day sooner or later than at home: one more.
  const margin = travel.length > 0 ? 2 : 1;
  const firstDay = dayAt(table, fromMs) - margin;
  const lastDay = dayAt(table, untilMs) + margin;
  const rangesOf = rangesOfDays(timetable, firstDay, lastDay);
  const stretches: Stretch[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const ranges = rangesOf(day);
    if (ranges.length > 0) addDay(stretches, clockOn(timetable, day), day * DAY_MS, ranges);
  }
  return stretches;
}

function addDay(stretches: Stretch[], clock: ZoneTable, midnightWallMs: number, ranges: IntervalSet): void {
  const lastWallMs = midnightWallMs + at(ranges, ranges.length - 1) * MINUTE_MS;
  const offsetMs = steadyOffsetMs(clock, midnightWallMs, lastWallMs);
  for (let edge = 0; edge < ranges.length; edge += 2) {
    const fromWallMs = midnightWallMs + at(ranges, edge) * MINUTE_MS;
    const untilWallMs = midnightWallMs + at(ranges, edge + 1) * MINUTE_MS;
    const steady = offsetMs !== undefined;
    const opensMs = steady ? fromWallMs - offsetMs : firstReachedMs(clock, fromWallMs);
    const closesMs = steady ? untilWallMs - offsetMs : firstReachedMs(clock, untilWallMs);
    stretches.push({ opensMs, closesMs, fromWallMs, untilWallMs, offsetMs, clock });
  }
}

/** Days follow one another, but for a traveller, and where a closing leaves only the end of a night. */
function isOutOfOrder({ travel, hours }: Timetable): boolean {
  return travel.length > 0 || (hours.recurring ?? []).length > 0;
}

function openSet(stretches: readonly Stretch[], outOfOrder: boolean): IntervalSet {
  if (outOfOrder) return setOf(stretches.map(({ opensMs, closesMs }) => [opensMs, closesMs] as const));
  const open: number[] = [];
  for (const { opensMs, closesMs } of stretches) append(open, opensMs, closesMs);
  return open;
}

/** The first start of open time leaves room to prepare; the last is a session, and its cleaning, before its end. */
function startsFitting(open: IntervalSet, { durationMs, preparationMs, cleaningMs }: Need): number[] {
  const fits: number[] = [];
  for (let edge = 0; edge < open.length; edge += 2) {
    append(fits, at(open, edge) + preparationMs, at(open, edge + 1) - durationMs - cleaningMs + 1);
  }
  return fits;
}
