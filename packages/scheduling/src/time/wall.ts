/** Between instants and what clocks and calendars show in a zone. The rest of the product converts time here only. */
import { dayNumberOf, digits, formatDay, weekdayOfDay, type PlainDate, type Weekday } from "./calendar.ts";
import { DAY_MS, instant, MINUTE_MS, type Instant } from "./instant.ts";
import { dayAt, firstReachedMs, instantOfWallMs, offsetAtMs, tableOf, type Zone } from "./zone.ts";

/** What the calendar and the clock on the wall show. */
export interface Wall {
  readonly on: PlainDate;
  readonly weekday: Weekday;
  /** 0 to 1439; seconds are dropped. */
  readonly minuteOfDay: number;
  /** How far the clock is ahead of UTC; a fraction where a zone once used seconds. */
  readonly offsetMinutes: number;
}

/** What the wall shows in a zone at an instant. */
export function wallOf(at: Instant, zone: Zone): Wall {
  const offsetMs = offsetAtMs(tableOf(zone), at);
  const day = Math.floor((at + offsetMs) / DAY_MS);
  return {
    on: formatDay(day),
    weekday: weekdayOfDay(day),
    minuteOfDay: Math.floor((at + offsetMs - day * DAY_MS) / MINUTE_MS),
    offsetMinutes: offsetMs / MINUTE_MS,
  };
}

/** The calendar date in a zone at an instant. */
export function dateOf(at: Instant, zone: Zone): PlainDate {
  return formatDay(dayAt(tableOf(zone), at));
}

/**
 * The first instant of a date in a zone: not always 00:00, for some clocks change at midnight. A date that the zone
 * skipped begins, and ends, where the next one begins.
 * @throws RangeError when the date lies outside 1970 to 2100.
 */
export function startOfDay(date: PlainDate, zone: Zone): Instant {
  return instant(firstReachedMs(tableOf(zone), dayNumberOf(date) * DAY_MS));
}

/**
 * The instant at which the clock reads `minuteOfDay` on a date. A time in the spring gap moves forward by the gap; of
 * the two in the autumn overlap, the first is taken.
 * @param minuteOfDay minutes after local midnight by the clock, not by elapsed time: 540 is 09:00 on every day. May go
 *   past 1440, into the days after.
 * @throws RangeError when the result lies outside 1970 to 2100 or is not whole milliseconds.
 */
export function instantOf(date: PlainDate, minuteOfDay: number, zone: Zone): Instant {
  return instant(instantOfWallMs(tableOf(zone), dayNumberOf(date) * DAY_MS + minuteOfDay * MINUTE_MS));
}

/**
 * ISO 8601 text: "2026-01-05T09:00:00.000Z", the form of JSON; with a zone, "2026-01-05T10:00:00+01:00".
 * Both read back to the same instant.
 */
export function toIso(at: Instant, zone?: Zone): string {
  if (zone === undefined) return `${clockText(at, 3)}Z`;
  const offsetMs = offsetAtMs(tableOf(zone), at);
  return clockText(at + offsetMs, at % 1000 === 0 ? 0 : 3) + offsetText(offsetMs);
}

function clockText(wallMs: number, fractionDigits: 0 | 3): string {
  const day = Math.floor(wallMs / DAY_MS);
  const ms = wallMs - day * DAY_MS;
  const [hour, minute, second] = [ms / 3_600_000, (ms / MINUTE_MS) % 60, (ms / 1000) % 60].map((n) =>
    digits(Math.floor(n), 2),
  );
  const fraction = fractionDigits === 3 ? `.${digits(ms % 1000, 3)}` : "";
  return `${formatDay(day)}T${hour}:${minute}:${second}${fraction}`;
}

/** "+01:00"; with seconds where a zone once had them (Monrovia until 1972), so that no information is lost. */
function offsetText(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1000;
  const text = `${offsetMs < 0 ? "-" : "+"}${digits(Math.floor(seconds / 3600), 2)}:${digits(Math.floor(seconds / 60) % 60, 2)}`;
  return seconds % 60 === 0 ? text : `${text}:${digits(seconds % 60, 2)}`;
}
