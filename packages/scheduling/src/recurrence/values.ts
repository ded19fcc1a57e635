/** Dates and times as iCalendar writes them: 19970902, 19970902T090000, 19970902T130000Z. */
import { plainDate, type PlainDate } from "../time/calendar.ts";
import { zone, type Zone } from "../time/zone.ts";

/**
 * A DATE, or a DATE-TIME in one of its three forms.
 * @see RFC 5545 §3.3.4 and §3.3.5
 */
export interface DateValue {
  readonly on: PlainDate;
  /** Whole seconds after midnight by the clock, 0 to 86399. Left out of a DATE. */
  readonly secondOfDay?: number;
  /** "UTC" for a time written with Z, the TZID of one in a zone; left out of a DATE and of a floating time. */
  readonly zone?: Zone;
}

export const DAY_SECONDS = 86_400;
export const UTC = zone("UTC");

const SHAPE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/**
 * Reads a DATE or DATE-TIME. Second 60 counts as 59: there are no leap seconds here (RFC 5545 §3.3.5).
 * @param tzid the zone of a local time
 * @throws RangeError when it is neither, the date or time does not exist, or a zone is given to a DATE or to a UTC time
 *   (RFC 5545 §3.2.19 forbids both).
 */
export function dateValue(text: string, tzid?: Zone): DateValue {
  const [, year, month, day, hour, minute, second, utc] = SHAPE.exec(text) ?? [];
  if (year === undefined) {
    throw new RangeError(`Not a DATE or DATE-TIME like 19970902T090000: ${JSON.stringify(text)}`);
  }
  const on = plainDate(`${year}-${month}-${day}`);
  if (tzid !== undefined && utc !== "") throw new RangeError(`TZID goes with a local time only, not with ${text}`);
  if (hour === undefined) return { on };
  const value = { on, secondOfDay: secondOfDay(text, Number(hour), Number(minute), Number(second)) };
  const itsZone = utc === "Z" ? UTC : tzid;
  return itsZone === undefined ? value : { ...value, zone: itsZone };
}

/** Writes what `dateValue` reads; the zone of a local time goes into the property's TZID. */
export function dateValueText({ on, secondOfDay: second, zone: itsZone }: DateValue): string {
  const date = on.replaceAll("-", "");
  if (second === undefined) return date;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${date}T${parts.map((part) => String(part).padStart(2, "0")).join("")}${itsZone === UTC ? "Z" : ""}`;
}

/**
 * The value itself, when its parts make sense.
 * @throws RangeError naming the property otherwise.
 */
export function checkedDateValue<Value extends DateValue>(value: Value, property: string): Value {
  const { on, secondOfDay: second, zone: itsZone } = value;
  plainDate(on);
  if (second === undefined && itsZone !== undefined) throw new RangeError(`${property}: a DATE has no zone`);
  if (second !== undefined && !(Number.isInteger(second) && second >= 0 && second < DAY_SECONDS)) {
    throw new RangeError(`${property}: secondOfDay must be a whole number from 0 to 86399, not ${second}`);
  }
  return value;
}

function secondOfDay(text: string, hour: number, minute: number, second: number): number {
  if (hour > 23 || minute > 59 || second > 60) throw new RangeError(`Not a time of day: ${JSON.stringify(text)}`);
  return hour * 3600 + minute * 60 + Math.min(second, 59);
}
