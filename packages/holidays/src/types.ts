import type { PlainDate } from "@creneau/scheduling";

export type Language = "fr" | "en";

/**
 * - `public`: closed by law.
 * - `bank`: banks and offices are closed.
 * - `optional`: many take the day off, by custom; the law doesn't ask for it.
 * - `school`: schools are closed (of the countries whose public calendar says so).
 * - `observance`: marked, and worked.
 */
export type HolidayKind = "public" | "bank" | "optional" | "school" | "observance";

/** One day of a holiday: what lasts several days is several of these. */
export interface PublicHoliday {
  readonly on: PlainDate;
  readonly name: string;
  readonly kind: HolidayKind;
  /** The day off given for a holiday that fell on a day of rest; the holiday itself is listed too. */
  readonly substitute: boolean;
  /** False when it starts at noon or in the evening, or ends before midnight (24 December from 14:00 in Austria). */
  readonly wholeDay: boolean;
}
