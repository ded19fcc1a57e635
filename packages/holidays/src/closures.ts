import { addDays, type PlainDate } from "@creneau/scheduling";
import type { SchoolHoliday } from "./school/holidays.ts";
import type { HolidayKind, PublicHoliday } from "./types.ts";

/** What the engine takes among the closures of somebody's hours. Both days are included. */
export interface HolidayClosure {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly kind: "holiday" | "school-holiday";
  readonly label: string;
}

function closureOf(holiday: PublicHoliday | SchoolHoliday): HolidayClosure {
  if ("schoolYear" in holiday) {
    return { from: holiday.from, until: holiday.until, kind: "school-holiday", label: holiday.name };
  }
  const kind = holiday.kind === "school" ? "school-holiday" : "holiday";
  return { from: holiday.on, until: holiday.on, kind, label: holiday.name };
}

const byStart = (one: HolidayClosure, other: HolidayClosure): number =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0;

/**
 * Holidays as closures, by their first day; the days of one feast are one closure.
 *
 * Of public holidays, those of the `kinds` asked for that last the whole day: a half day would close a morning on which
 * people work. School holidays are all taken.
 */
export function closuresOf(
  holidays: readonly (PublicHoliday | SchoolHoliday)[],
  kinds: readonly HolidayKind[] = ["public"],
): readonly HolidayClosure[] {
  const closures: HolidayClosure[] = [];
  const taken = holidays.filter((each) => "schoolYear" in each || (each.wholeDay && kinds.includes(each.kind)));
  for (const closure of taken.map(closureOf).toSorted(byStart)) {
    const before = closures.findIndex(
      ({ until, kind, label }) =>
        kind === closure.kind && label === closure.label && addDays(until, 1) === closure.from,
    );
    const begun = closures[before];
    if (begun) closures[before] = { ...begun, until: closure.until };
    else closures.push(closure);
  }
  return closures;
}
