/** What a request would change, part by part, as rows of a table. Pure. */
import type { HoursRequestDetail, HoursSide } from "../../api/hours-requests.ts";
import type { Range } from "../../api/schedule.ts";
import { weekdays, weekOf, type WeekdayNumber } from "../ranges.ts";

export interface WeekRow {
  readonly weekday: WeekdayNumber;
  readonly before: readonly Range[];
  readonly after: readonly Range[];
  readonly differs: boolean;
}

export const sameRanges = (one: readonly Range[], other: readonly Range[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Every weekday, when the usual week is part of it. */
export function weekRows(before: HoursSide, after: HoursSide): WeekRow[] {
  if (!before.weekly || !after.weekly) return [];
  const [was, will] = [weekOf(before.weekly), weekOf(after.weekly)];
  return weekdays.map((weekday, index) => {
    const [old, next] = [was[index] ?? [], will[index] ?? []];
    return { weekday, before: old, after: next, differs: !sameRanges(old, next) };
  });
}

/** Parts that are told in a word and not shown side by side. */
export const otherParts = ({ what }: Pick<HoursRequestDetail, "what">) =>
  what.filter((part) => part !== "week" && part !== "day");
