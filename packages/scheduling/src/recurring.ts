/** Openings and closings that follow a rule of their own, day by day. */
import type { RecurringHours } from "./facts.ts";
import { whole } from "./need.ts";
import { wallOccurrences } from "./recurrence/index.ts";
import { setOf, type IntervalSet } from "./sets/intervals.ts";
import type { DayNumber } from "./time/calendar.ts";
import { tableOf, type Zone } from "./time/zone.ts";

const DAY_MINUTES = 1440;

type Pair = readonly [startMinute: number, endMinute: number];

export interface RecurringDays {
  /** Minutes after the day's midnight at which a rule opens, on the day it starts. */
  opensOn(day: DayNumber): IntervalSet;
  /** Minutes after the day's midnight that a rule closes, whichever day it started on: up to two days on. */
  closesOn(day: DayNumber): IntervalSet;
}

/**
 * Every occurrence that starts from `fromDay` to `untilDay`, both included, or on the days beside. By the clock: an occurrence
 * starts at its minute of its day, whatever zone that day is read in.
 * @throws RangeError when a length makes no sense, or a recurrence is in another zone than the hours.
 */
export function recurringBetween(
  recurring: readonly RecurringHours[],
  zone: Zone,
  fromDay: DayNumber,
  untilDay: DayNumber,
): RecurringDays {
  const opens = new Map<DayNumber, Pair[]>();
  const closes = new Map<DayNumber, Pair[]>();
  for (const { effect, recurrence, lengthMinutes } of recurring) {
    const length = whole("lengthMinutes", lengthMinutes, 1, DAY_MINUTES);
    const own = recurrence.dtstart.zone ?? zone;
    if (own !== zone) throw new RangeError(`Hours in ${zone} can't follow a recurrence in ${own}`);
    for (const { day, minute } of wallOccurrences(recurrence, tableOf(zone), fromDay - 1, untilDay + 2)) {
      add(effect === "open" ? opens : closes, day, [minute, minute + length]);
    }
  }
  const shifted = (day: DayNumber, by: number) =>
    (closes.get(day) ?? []).map(([start, end]): Pair => [start + by, end + by]);
  return {
    opensOn: (day) => setOf(opens.get(day) ?? []),
    closesOn: (day) => setOf([...shifted(day - 1, -DAY_MINUTES), ...shifted(day, 0), ...shifted(day + 1, DAY_MINUTES)]),
  };
}

function add(days: Map<DayNumber, Pair[]>, day: DayNumber, pair: Pair): void {
  const pairs = days.get(day);
  if (pairs) pairs.push(pair);
  else days.set(day, [pair]);
}
