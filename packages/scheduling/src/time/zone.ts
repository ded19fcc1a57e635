/**
 * Time zones as tables of clock changes.
 *
 * Temporal is asked once per zone for its changes; afterwards a conversion is a binary search and a subtraction, and no
 * date object is made.
 */
import { at, countUpTo } from "../sets/intervals.ts";
import type { DayNumber } from "./calendar.ts";
import { DAY_MS, EARLIEST_MS, LATEST_MS } from "./instant.ts";

declare const zoneBrand: unique symbol;

/** An IANA time zone, "Europe/Paris", in its canonical case. Aliases keep their name. Minted by `zone` only. */
export type Zone = string & { readonly [zoneBrand]: true };

/**
 * The clock changes of one zone. A *wall* is what the clock on the wall reads, in milliseconds as if it were UTC.
 * Between change `i - 1` and change `i` the wall is `offsetsMs[i]` ahead of UTC.
 */
export interface ZoneTable {
  readonly changesAtMs: readonly number[];
  /** One more than the changes. */
  readonly offsetsMs: readonly number[];
  /** For each change, the first wall that only the new offset can show. */
  readonly settledWallsMs: readonly number[];
}

const tables = new Map<string, ZoneTable>();

/**
 * Reads an IANA zone name.
 * @throws RangeError when the runtime does not know it, or it is a bare offset such as "+01:00".
 */
export function zone(text: string): Zone {
  if (/^[A-Za-z]/.test(text)) {
    try {
      return epoch.toZonedDateTimeISO(text).timeZoneId as Zone;
    } catch {
      // The sentence below says it better.
    }
  }
  throw new RangeError(`Not an IANA time zone like Europe/Paris: ${JSON.stringify(text)}`);
}

const epoch = Temporal.Instant.fromEpochMilliseconds(EARLIEST_MS);

/** The table of a zone: made at its first use (about half a millisecond), then kept. It never changes. */
export function tableOf(zoneName: Zone): ZoneTable {
  const known = tables.get(zoneName);
  if (known) return known;
  const table = buildTable(zoneName);
  tables.set(zoneName, table);
  return table;
}

/** How far the wall is ahead of UTC at an instant, in milliseconds. */
export function offsetAtMs(table: ZoneTable, instantMs: number): number {
  return at(table.offsetsMs, countUpTo(table.changesAtMs, instantMs));
}

/** The day number that the calendar shows at an instant. */
export function dayAt(table: ZoneTable, instantMs: number): DayNumber {
  return Math.floor((instantMs + offsetAtMs(table, instantMs)) / DAY_MS);
}

/**
 * The date to which an instant belongs when each date is one stretch of time: it begins where the calendar first shows it
 * and ends where the next begins, also where the clock goes back over midnight.
 */
export function dateAt(table: ZoneTable, instantMs: number): DayNumber {
  const day = dayAt(table, instantMs);
  return firstReachedMs(table, (day + 1) * DAY_MS) <= instantMs ? day + 1 : day;
}

/** Where the dates from `fromDay` to the one before `endDay` begin and end. */
export function stretchOfDates(
  table: ZoneTable,
  fromDay: DayNumber,
  endDay: DayNumber,
): [fromMs: number, endMs: number] {
  return [firstReachedMs(table, fromDay * DAY_MS), firstReachedMs(table, endDay * DAY_MS)];
}

/**
 * The instant of a wall clock time. One the clock skips moves forward by the gap; of one it shows twice, the first is
 * taken: what RFC 5545 asks and Temporal calls "compatible".
 */
export function instantOfWallMs(table: ZoneTable, wallMs: number): number {
  return wallMs - at(table.offsetsMs, countUpTo(table.settledWallsMs, wallMs));
}

/**
 * The first instant at which the clock reads this wall or later: as `instantOfWallMs`, but a skipped wall becomes the
 * moment of the change. It never decreases as the wall grows, so it maps intervals to intervals.
 */
export function firstReachedMs(table: ZoneTable, wallMs: number): number {
  const segment = countUpTo(table.settledWallsMs, wallMs);
  return Math.min(wallMs - at(table.offsetsMs, segment), at(table.changesAtMs, segment));
}

/** The one offset in force while the wall goes from `fromWallMs` to `untilWallMs`, or undefined when the clock changes. */
export function steadyOffsetMs(table: ZoneTable, fromWallMs: number, untilWallMs: number): number | undefined {
  const segment = countUpTo(table.settledWallsMs, fromWallMs);
  const offsetMs = at(table.offsetsMs, segment);
  return untilWallMs - offsetMs < at(table.changesAtMs, segment) ? offsetMs : undefined;
}

function buildTable(zoneName: Zone): ZoneTable {
  let cursor = epoch.toZonedDateTimeISO(zoneName);
  const changesAtMs: number[] = [];
  const offsetsMs = [cursor.offsetNanoseconds / 1e6];
  const settledWallsMs: number[] = [];
  for (;;) {
    const next = cursor.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds > LATEST_MS) return { changesAtMs, offsetsMs, settledWallsMs };
    changesAtMs.push(next.epochMilliseconds);
    offsetsMs.push(next.offsetNanoseconds / 1e6);
    settledWallsMs.push(next.epochMilliseconds + Math.max(cursor.offsetNanoseconds, next.offsetNanoseconds) / 1e6);
    cursor = next;
  }
}
