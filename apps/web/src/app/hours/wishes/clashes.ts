/** Where hours go against what somebody wishes. Pure. */
import type { Schedule } from "../../api/schedule.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { weekMinutes, weekOf, type Week } from "../ranges.ts";

export interface Clashes {
  /** Open in hours they would rather not work, in a week. */
  readonly unwantedMinutes: number;
  /** Weekdays on which that is, Monday 0. */
  readonly days: readonly number[];
  /** Open in a week, where that is more than they wish. */
  readonly weekMinutes: number | undefined;
  /** Weekdays open for longer than they wish. */
  readonly longDays: readonly number[];
}

type Ranges = Week[number];

const overlap = (one: Ranges, other: Ranges): number =>
  one.reduce(
    (sum, a) =>
      sum +
      other.reduce((inner, b) => {
        const from = Math.max(minutesOf(a.start), minutesOf(b.start));
        const until = Math.min(minutesOf(a.end), minutesOf(b.end));
        return inner + Math.max(until - from, 0);
      }, 0),
    0,
  );

export function clashesOf(week: Week, wishes: Schedule["wishes"]): Clashes {
  const unwanted = weekOf(wishes.unwanted);
  const overlaps = week.map((ranges, day) => overlap(ranges, unwanted[day] ?? []));
  const total = weekMinutes(week);
  const { dayMinutes, weekMinutes: most } = wishes;
  return {
    unwantedMinutes: overlaps.reduce((sum, minutes) => sum + minutes, 0),
    days: overlaps.flatMap((minutes, day) => (minutes > 0 ? [day] : [])),
    weekMinutes: most !== null && total > most ? total : undefined,
    longDays:
      dayMinutes === null ? [] : week.flatMap((ranges, day) => (weekMinutes([ranges]) > dayMinutes ? [day] : [])),
  };
}
