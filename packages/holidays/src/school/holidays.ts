import { addDays, plainDate, weekdayOf, type PlainDate } from "@creneau/scheduling";
import type { Language } from "../types.ts";
import type { SchoolZone } from "./academies.ts";
import { breakNames, calendar, known } from "./calendar.ts";

export interface SchoolHoliday {
  readonly name: string;
  /** The first and the last day without class. */
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** "2026-2027": from the day pupils come back to the eve of the next such day (article L521-1). */
  readonly schoolYear: string;
}

export interface SchoolHolidayQuery {
  readonly zone: SchoolZone;
  readonly from: PlainDate;
  /** The last day, included. */
  readonly until: PlainDate;
  /** French unless told. */
  readonly language?: Language | undefined;
}

export interface FrenchSchoolHolidays {
  /** Those that touch the days asked for, whole, by day. */
  readonly holidays: readonly SchoolHoliday[];
  /**
   * Outside these days, both included, nothing is known: that no holiday is listed there says nothing. Undefined when no
   * year of the zone is known.
   */
  readonly knownFrom: PlainDate | undefined;
  readonly knownUntil: PlainDate | undefined;
}

const SATURDAY = 6;

/**
 * The texts give the day after whose classes one leaves. Most pupils have no class on Saturdays: when it is a Saturday, it
 * is the first day without class (the ministry: "les élèves qui n'ont pas cours le samedi sont en vacances le vendredi
 * soir"); any other day is a day of class, and the holiday begins on the next.
 */
function firstDayOff(classesEnd: PlainDate): PlainDate {
  return weekdayOf(classesEnd) === SATURDAY ? classesEnd : addDays(classesEnd, 1);
}

/** The school holidays of a French zone between two days. What a rector moves for one commune or school isn't known here. */
export function frenchSchoolHolidays({ zone, from, until, language = "fr" }: SchoolHolidayQuery): FrenchSchoolHolidays {
  const holidays = Object.entries(calendar)
    .flatMap(([schoolYear, rows]) =>
      rows
        .filter(([zones]) => zones.includes(zone))
        .map(([, name, classesEnd, classesResume]) => ({
          name: breakNames[name][language],
          from: firstDayOff(plainDate(classesEnd)),
          until: addDays(plainDate(classesResume), -1),
          schoolYear,
        })),
    )
    .filter((holiday) => holiday.from <= until && from <= holiday.until);
  const [knownFrom, knownUntil] = known[zone]?.map(plainDate) ?? [];
  return { holidays, knownFrom, knownUntil };
}
