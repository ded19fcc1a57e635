/** On which days is a place closed, and when are the children of France at home? Start with ../README.md. */
export { closuresOf, type HolidayClosure } from "./closures.ts";
export { holidayCountries, type HolidayCountry, type HolidayRegion } from "./places.ts";
export { publicHolidays, type HolidayQuery } from "./public.ts";
export type { HolidayKind, Language, PublicHoliday } from "./types.ts";
export { academies, type SchoolZone } from "./school/academies.ts";
export {
  frenchSchoolHolidays,
  type FrenchSchoolHolidays,
  type SchoolHoliday,
  type SchoolHolidayQuery,
} from "./school/holidays.ts";
