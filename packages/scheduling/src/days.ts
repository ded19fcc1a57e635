/** The hours of each day, all rules taken together: for calendars of a year, and for whoever asks why a day is closed. */
import type { Closure, DateSpan, Hours, WallRange } from "./facts.ts";
import {
  closerOf,
  closureOn,
  daysOf,
  daysReserved,
  rangesOn,
  recurringOf,
  timetableOf,
  type Timetable,
} from "./hours.ts";
import { at, intersect, setOf, type IntervalSet } from "./sets/intervals.ts";
import { dayNumberOf, formatDay, type DayNumber, type PlainDate } from "./time/calendar.ts";
import { instantOf, wallOf } from "./time/wall.ts";
import type { Zone } from "./time/zone.ts";

const DAY_MINUTES = 1440;

export interface OpenDay {
  readonly on: PlainDate;
  /** Minutes after midnight by the host's clock, sorted, apart from one another. */
  readonly ranges: readonly WallRange[];
  /** What closes the day, when nothing but that does. */
  readonly closure?: Closure;
  readonly byOverride: boolean;
  /** What is reserved for some services, whatever else is open: by its index in `hours.reserved`. */
  readonly reserved?: readonly ReservedDay[];
  /** The index of the season that holds the day; of several the last. */
  readonly season?: number;
}

export interface ReservedDay {
  readonly index: number;
  readonly ranges: readonly WallRange[];
  /** What would be open, were it not for leave, a closure, or the override of a date that closes it: then no range is. */
  readonly closed?: { readonly ranges: readonly WallRange[]; readonly by: Closure | "override" };
}

/**
 * What is open on each of these dates. A range belongs to the day it starts on; while the host travels, its minutes are
 * those of the clock there.
 * @throws RangeError for hours that make no sense, as the questions about slots do.
 */
export function openDays(hours: Hours, span: DateSpan): OpenDay[] {
  const timetable = timetableOf(hours, {});
  const { fromDay, untilDay } = daysOf(span);
  const recurring = recurringOf(timetable, fromDay, untilDay);
  const within = (hours.within ?? []).map((other) => withinOf(other, hours.zone, fromDay, untilDay));
  const reservedOn = reservedDays(timetable, fromDay, untilDay);
  return Array.from({ length: untilDay - fromDay + 1 }, (_, index) => {
    const day = fromDay + index;
    const ranges = within.reduce<IntervalSet>(
      (rest, of) => intersect(rest, of(day)),
      rangesOn(timetable, day, recurring),
    );
    const byOverride = timetable.overrides.has(day);
    const closure = byOverride ? undefined : closureOn(timetable, day);
    const season = seasonOn(timetable, day);
    const reserved = reservedOn(day);
    return {
      on: formatDay(day),
      ranges: rangesOf(ranges),
      byOverride,
      ...(closure ? { closure } : {}),
      ...(reserved.length > 0 ? { reserved } : {}),
      ...(season === -1 ? {} : { season }),
    };
  });
}

function reservedDays(
  timetable: Timetable,
  fromDay: DayNumber,
  untilDay: DayNumber,
): (day: DayNumber) => ReservedDay[] {
  const each = (timetable.hours.reserved ?? []).map((one) => daysReserved(timetable, fromDay, untilDay, [one]));
  return (day) =>
    each.flatMap((days, index): ReservedDay[] => {
      const usual = rangesOf(days.usualRangesOn(day));
      if (usual.length === 0) return [];
      const ranges = rangesOf(days.rangesOn(day));
      if (ranges.length > 0) return [{ index, ranges }];
      return [{ index, ranges, closed: { ranges: usual, by: closerOf(timetable, day) } }];
    });
}

const seasonOn = ({ seasons }: Timetable, day: DayNumber): number =>
  seasons.findLastIndex(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);

function rangesOf(set: IntervalSet): WallRange[] {
  const ranges: WallRange[] = [];
  for (let edge = 0; edge < set.length; edge += 2) {
    ranges.push({ startMinute: at(set, edge), endMinute: at(set, edge + 1) });
  }
  return ranges;
}

/** Other hours, as minutes after the midnights of a zone: those that reach into a day from the day before as well. */
function withinOf(other: Hours, zone: Zone, fromDay: DayNumber, untilDay: DayNumber): (day: DayNumber) => IntervalSet {
  // What is open in another zone may lie a day sooner or later here, and what is open here may end two days on.
  const days = openDays(other, { from: formatDay(fromDay - 2), until: formatDay(untilDay + 3) });
  const edge = (on: PlainDate, minute: number): number => {
    if (other.zone === zone) return dayNumberOf(on) * DAY_MINUTES + minute;
    const wall = wallOf(instantOf(on, minute, other.zone), zone);
    return dayNumberOf(wall.on) * DAY_MINUTES + wall.minuteOfDay;
  };
  const open = setOf(
    days.flatMap(({ on, ranges }) =>
      ranges.map(({ startMinute, endMinute }) => [edge(on, startMinute), edge(on, endMinute)] as const),
    ),
  );
  return (day) =>
    intersect(open, [day * DAY_MINUTES, (day + 2) * DAY_MINUTES]).map((minute) => minute - day * DAY_MINUTES);
}
