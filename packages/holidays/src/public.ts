import type { PlainDate } from "@creneau/scheduling";
import { frenchHolidays } from "./france.ts";
import { libraryHolidays } from "./library.ts";
import { placeOf, type Place } from "./places.ts";
import { remembering } from "./remember.ts";
import type { HolidayKind, Language, PublicHoliday } from "./types.ts";

export interface HolidayQuery {
  /** ISO 3166-1 alpha-2, as in `holidayCountries`. */
  readonly country: string;
  readonly region?: string | undefined;
  readonly from: PlainDate;
  /** The last day, included. */
  readonly until: PlainDate;
  readonly language: Language;
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
/** Years of a place in a language: about 3 kB each. */
const MOST_YEARS = 2000;

const order: readonly HolidayKind[] = ["public", "bank", "school", "optional", "observance"];
const byDay = (one: PublicHoliday, other: PublicHoliday): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : order.indexOf(one.kind) - order.indexOf(other.kind);

const years = remembering<readonly PublicHoliday[]>(MOST_YEARS);

function holidaysOfYear({ country, region, french }: Place, year: number, language: Language): PublicHoliday[] {
  const found = libraryHolidays(country, region, year, language);
  if (!french) return found;
  const customs = found.filter(({ kind }) => kind === "optional" || kind === "observance");
  return [...frenchHolidays(french, year, language), ...customs];
}

/**
 * The holidays of a place between two days, by day; of one day, those that close most first. The dates are those of the
 * wall calendar there.
 *
 * What depends on the sight of the moon is computed, and may be off by a day; after 2076 the library has no Islamic dates.
 * @throws RangeError for a country or a region that isn't in `holidayCountries`, or days outside 1970 to 2100.
 */
export function publicHolidays({ country, region, from, until, language }: HolidayQuery): readonly PublicHoliday[] {
  const place = placeOf(country, region);
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR) {
    throw new RangeError(`Holidays are known from ${FIRST_YEAR} to ${LAST_YEAR}, not from ${from} to ${until}`);
  }
  const found: PublicHoliday[] = [];
  // A feast of several days that began in December may go on in January.
  for (let year = Math.max(FIRST_YEAR, firstYear - 1); year <= lastYear; year++) {
    const key = [place.country, place.region, year, language].join("/");
    found.push(...years(key, () => holidaysOfYear(place, year, language)));
  }
  return found.filter(({ on }) => from <= on && on <= until).toSorted(byDay);
}
