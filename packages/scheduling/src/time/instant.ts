/** Points on the time line, and the lengths used to measure between them. */

declare const instantBrand: unique symbol;

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. Minted by `instant`; the engine's own are sums of those. */
export type Instant = number & { readonly [instantBrand]: true };

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/**
 * The engine knows the calendar days 1970-01-01 to 2100-12-31 of every zone; a day of margin on each side lets those
 * days begin and end anywhere on Earth.
 */
export const EARLIEST_MS = -DAY_MS;
export const LATEST_MS = 4_133_980_800_000 + DAY_MS; // 2101-01-01T00:00Z, and a day

/**
 * Reads a point in time: epoch milliseconds, or ISO 8601 text that carries "Z" or an offset.
 * Parts finer than a millisecond are dropped.
 * @throws RangeError when it is neither, or lies outside 1970 to 2100.
 */
export function instant(value: number | string): Instant {
  const ms = typeof value === "number" ? value : parse(value);
  if (!Number.isInteger(ms) || ms < EARLIEST_MS || ms > LATEST_MS) {
    throw new RangeError(`Not an instant between 1970 and 2100: ${JSON.stringify(value)}`);
  }
  return ms as Instant;
}

/** What the engine worked out from instants, as an instant again: sums of whole milliseconds, so nothing to check. */
export function asInstant(ms: number): Instant {
  return ms as Instant;
}

/** As `asInstant`, for a list. */
export function asInstants(ms: readonly number[]): readonly Instant[] {
  return ms as readonly Instant[];
}

function parse(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}
