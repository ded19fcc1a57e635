/** Hours as sets of minutes of the day: the one place that knows which ranges a day has. */
import type { Hours, WallRange } from "./facts.ts";
import { whole } from "./rules.ts";
import { setOf, union, type IntervalSet } from "./sets/intervals.ts";
import { dayNumberOf, weekdayOfDay, type DayNumber, type Weekday } from "./time/calendar.ts";
import { tableOf, type ZoneTable } from "./time/zone.ts";

const DAY_MINUTES = 1440;
const CLOSED: IntervalSet = [];

export interface Timetable {
  readonly table: ZoneTable;
  /** Minutes after local midnight. */
  readonly weekly: Readonly<Record<Weekday, IntervalSet>>;
  readonly overrides: ReadonlyMap<DayNumber, IntervalSet>;
}

/**
 * Reads and checks hours.
 * @throws RangeError when a range is not whole minutes, starts outside its day, is empty, or ends after the next day.
 */
export function timetableOf(hours: Hours): Timetable {
  const overrides = new Map<DayNumber, IntervalSet>();
  for (const { on, ranges } of hours.overrides) {
    const day = dayNumberOf(on);
    overrides.set(day, union(overrides.get(day) ?? CLOSED, minutesOf(ranges)));
  }
  const each = (weekday: Weekday) => minutesOf(hours.weekly[weekday] ?? []);
  const weekly = { 1: each(1), 2: each(2), 3: each(3), 4: each(4), 5: each(5), 6: each(6), 7: each(7) };
  return { table: tableOf(hours.zone), weekly, overrides };
}

/** The open minutes of one day of the host's calendar, counted from its midnight by the clock. */
export function rangesOn(timetable: Timetable, day: DayNumber): IntervalSet {
  return timetable.overrides.get(day) ?? timetable.weekly[weekdayOfDay(day)];
}

function minutesOf(ranges: readonly WallRange[]): IntervalSet {
  return setOf(
    ranges.map(({ startMinute, endMinute }) => [
      whole("startMinute", startMinute, 0, DAY_MINUTES - 1),
      whole("endMinute", endMinute, startMinute + 1, 2 * DAY_MINUTES),
    ]),
  );
}
