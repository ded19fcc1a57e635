/** The stretch of time in which a service allows a start at all: from its notice to its horizon. */
import type { DateSpan, Horizon } from "./facts.ts";
import { daysOf, isBusinessDay, type Timetable } from "./hours.ts";
import { whole, type Need } from "./need.ts";
import type { DayNumber } from "./time/calendar.ts";
import { LATEST_MS, type Instant } from "./time/instant.ts";
import { dateAt, stretchOfDates, tableOf, type ZoneTable } from "./time/zone.ts";

const CENTURY_DAYS = 36_525;

/** Starts may lie in [earliestMs, endMs). */
export interface Bounds {
  readonly earliestMs: number;
  readonly endMs: number;
  /** `earliestMs` is the later of these. */
  readonly noticeEndsMs: number;
  readonly fromMs: number;
  /** The calendar that dates are counted on. */
  readonly table: ZoneTable;
  /** The last date before `endMs`. */
  readonly latestDay: DayNumber;
}

/**
 * From the notice, counted from now, to the end of the last date of the horizon on the host's calendar.
 * @throws RangeError when the horizon makes no sense.
 */
export function boundsOf(need: Need, timetable: Timetable, now: Instant, horizon: Horizon): Bounds {
  const table = horizon.kind === "dates" && horizon.zone ? tableOf(horizon.zone) : timetable.table;
  const { fromDay, untilDay } = daysWithin(timetable, dateAt(table, now), horizon);
  const [firstMs, endMs] = stretchOfDates(table, fromDay, untilDay + 1);
  const hasFirst = horizon.kind === "dates" || (horizon.kind === "days" && horizon.within !== undefined);
  const fromMs = hasFirst ? firstMs : Number.NEGATIVE_INFINITY;
  const noticeEndsMs = now + need.noticeMs;
  return {
    earliestMs: Math.max(noticeEndsMs, fromMs),
    endMs: Math.min(endMs, LATEST_MS),
    noticeEndsMs,
    fromMs,
    table,
    latestDay: untilDay,
  };
}

/** From the first start that any host's bounds allow to the last: days end later in the west. */
export function widestBounds(all: readonly Bounds[]): { earliestMs: number; endMs: number } {
  return {
    earliestMs: Math.min(...all.map(({ earliestMs }) => earliestMs)),
    endMs: Math.max(...all.map(({ endMs }) => endMs)),
  };
}

/** @throws RangeError when the number of days is not whole, negative, or over a century. */
export function horizonDays({ days }: { readonly days: number }, least = 0): number {
  return whole("horizon.days", days, least, CENTURY_DAYS);
}

function daysWithin(timetable: Timetable, today: DayNumber, horizon: Horizon): Days {
  if (horizon.kind === "dates") return daysOf(horizon);
  const days = horizonDays(horizon);
  if (horizon.kind === "days") return season({ fromDay: today, untilDay: today + days }, horizon.within);
  return { fromDay: today, untilDay: businessDaysAfter(timetable, today, days) };
}

interface Days {
  readonly fromDay: DayNumber;
  readonly untilDay: DayNumber;
}

/** What the two have in common; nothing, when the season is over or does not begin before the horizon's end. */
function season(days: Days, within: DateSpan | undefined): Days {
  if (!within) return days;
  const { fromDay, untilDay } = daysOf(within);
  const last = Math.min(days.untilDay, untilDay);
  return { fromDay: Math.min(Math.max(days.fromDay, fromDay), last + 1), untilDay: last };
}

function businessDaysAfter(timetable: Timetable, today: DayNumber, days: number): DayNumber {
  let day = today;
  const lastDay = today + CENTURY_DAYS; // an endless leave has no business days
  for (let left = days; left > 0 && day < lastDay;) if (isBusinessDay(timetable, ++day)) left--;
  return day;
}
