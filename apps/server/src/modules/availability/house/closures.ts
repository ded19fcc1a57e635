/** On which dates a business is closed: its holidays, the school's, and closings of its own. Pure. */
import {
  closuresOf,
  frenchSchoolHolidays,
  publicHolidays,
  type HolidayClosure,
  type SchoolZone,
} from "@creneau/holidays";
import { plainDate, type Closure, type DateSpan, type PlainDate } from "@creneau/scheduling";
import type { Weekly } from "../rules.ts";
import type { Agreement, Approval, LabourLimits } from "../stored.ts";

export interface Closing extends DateSpan {
  readonly label: string;
  /** The same days every year. */
  readonly yearly: boolean;
}

/** What the whole business keeps. */
export interface House {
  readonly opening: Weekly | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly schoolZone: SchoolZone | null;
  readonly workedOn: readonly PlainDate[];
  readonly closings: readonly Closing[];
  readonly labour: LabourLimits;
  /** Null: nobody has to ask. */
  readonly approval: Approval | null;
  readonly agreement: Agreement | null;
}

export type Language = "fr" | "en";
export type LabelledClosure = Closure & { readonly label: string };

const YEARS_AHEAD = 3;
const MOST_KEPT = 400;
/** Years of a place: the same for every business there, and asked on every page of free times. */
const kept = new Map<string, readonly HolidayClosure[]>();

interface Place {
  readonly country: string | null;
  readonly region: string | null;
  readonly schoolZone: SchoolZone | null;
}

/** @throws RangeError for a country or region that is not known. */
export function holidaysOf(
  { country, region, schoolZone }: Place,
  span: DateSpan,
  language: Language,
): HolidayClosure[] {
  const publics = country === null ? [] : publicHolidays({ country, region: region ?? undefined, ...span, language });
  const school = schoolZone === null ? [] : frenchSchoolHolidays({ zone: schoolZone, ...span, language }).holidays;
  return [...closuresOf([...publics, ...school])];
}

function holidaysAround(place: Place, year: number, language: Language): readonly HolidayClosure[] {
  const key = [place.country, place.region, place.schoolZone, year, language].join("/");
  const known = kept.get(key);
  if (known) return known;
  const last = Math.min(year + YEARS_AHEAD, 2100);
  const found = holidaysOf(place, { from: plainDate(`${year}-01-01`), until: plainDate(`${last}-12-31`) }, language);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/** A closing of one year, or each year's: 29 February falls on the 28th where there is none. */
function closingsFrom({ from, until, label, yearly }: Closing, year: number): LabelledClosure[] {
  if (!yearly) return [{ from, until, kind: "closing", label }];
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => year - 1 + index)
    .filter((begins) => begins >= Number(from.slice(0, 4)) && begins + years <= 2100)
    .map((begins) => ({
      from: inYear(from, begins),
      until: inYear(until, begins + years),
      kind: "closing" as const,
      label,
    }));
}

function inYear(date: PlainDate, year: number): PlainDate {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = date.endsWith("02-29") && !leap ? "-02-28" : date.slice(4);
  return plainDate(`${year}${day}`);
}

/** Everything that closes the house from a date on, for three years: nothing is bookable further ahead. */
export function closuresFrom(house: House, from: PlainDate, language: Language): LabelledClosure[] {
  const year = Number(from.slice(0, 4));
  const holidays = house.country === null && house.schoolZone === null ? [] : holidaysAround(house, year, language);
  const worked = new Set<PlainDate>(house.workedOn);
  return [
    ...holidays.filter((holiday) => holiday.until >= from && !(holiday.kind === "holiday" && worked.has(holiday.from))),
    ...house.closings.flatMap((closing) => closingsFrom(closing, year)).filter(({ until }) => until >= from),
  ];
}
