/** The only file that knows date-holidays. All it says is read, not believed. */
import { addDays, plainDate } from "@creneau/scheduling";
import DateHolidays from "date-holidays";
import type { HolidayKind, Language, PublicHoliday } from "./types.ts";

const kinds: readonly string[] = ["public", "bank", "optional", "school", "observance"] satisfies HolidayKind[];
const isKind = (value: unknown): value is HolidayKind => typeof value === "string" && kinds.includes(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const WALL = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/;
const HOUR_MS = 3_600_000;
/** A day on which the clock changes is 23 or 25 hours long, and begins at 01:00 where the clock skips midnight. */
const CLOCK_CHANGE_HOURS = 1.5;

/**
 * The days of one holiday, from an entry of the library. Its `date` is a wall calendar date of the place, written out; its
 * instants serve only to know about how long the holiday lasts, so that the zone of the process has no say: the library
 * builds dates in it, and where it skips midnight, a day there begins at 01:00.
 *
 * What begins at sunset (the Hebrew and Islamic calendars) is dated by its daylight: Eid al-Fitr of 20 March begins in the
 * evening of the 19th, and only the 20th is listed. A last stretch of less than a day is not listed either (the noon to
 * which the library counts the Turkish feasts), unless it is all there is.
 * @throws TypeError when the entry isn't one.
 */
export function readEntry(entry: unknown): PublicHoliday[] {
  if (isRecord(entry)) {
    const { date, name, type, start, end, substitute } = entry;
    const hours = (Number(end) - Number(start)) / HOUR_MS;
    if (typeof date === "string" && WALL.test(date) && typeof name === "string" && isKind(type) && hours > 0) {
      const first = plainDate(date.slice(0, 10));
      const hour = Number(date.slice(11, 13));
      const startHour = hour < CLOCK_CHANGE_HOURS ? 0 : hour;
      const days = Math.max(1, Math.floor((startHour + hours + CLOCK_CHANGE_HOURS) / 24));
      const wholeDay = startHour === 0 && hours + CLOCK_CHANGE_HOURS >= 24;
      return Array.from({ length: days }, (_, day) => ({
        on: addDays(first, day),
        name,
        kind: type,
        substitute: substitute === true,
        wholeDay,
      }));
    }
  }
  throw new TypeError(`date-holidays gave what is no holiday: ${JSON.stringify(entry)}`);
}

/** Code and name of countries or regions. The library gives nothing where there are none. */
export function readNames(names: unknown): { code: string; name: string }[] {
  return Object.entries(isRecord(names) ? names : {}).map(([code, name]) => ({ code, name: String(name) }));
}

const library = new DateHolidays();

export const libraryCountries = (): string[] => readNames(library.getCountries()).map(({ code }) => code);

/**
 * The regions of a country, and theirs: "BY" and "BY-EVANG". The library looks regions up in capitals, and cannot find the
 * dozen that it writes otherwise (islands of the Cook Islands, two districts of New Zealand): they are left out.
 */
export function libraryRegions(country: string, language: Language): { code: string; name: string }[] {
  return readNames(library.getStates(country, language))
    .flatMap((state) => [
      state,
      ...readNames(library.getRegions(country, state.code, language)).map((region) => ({
        code: `${state.code}-${region.code}`,
        name: `${state.name}, ${region.name}`,
      })),
    ])
    .filter(({ code }) => code === code.toUpperCase());
}

/** The holidays that begin in a year. Names are in the language, else in the other of ours, else in the country's own. */
export function libraryHolidays(country: string, region: string, year: number, language: Language): PublicHoliday[] {
  const [state, part] = region.split("-");
  const place = { country, ...(state && { state }), ...(part && { region: part }) };
  const languages = language === "fr" ? ["fr", "en"] : ["en", "fr"];
  return new DateHolidays(place, { languages }).getHolidays(year).flatMap(readEntry);
}
