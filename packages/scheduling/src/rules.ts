/** The rules of a service as lengths in milliseconds, and the stretch of time in which they allow a start at all. */
import type { SlotRules } from "./facts.ts";
import type { DayNumber } from "./time/calendar.ts";
import { DAY_MS, LATEST_MS, MINUTE_MS, type Instant } from "./time/instant.ts";
import { dayAt, firstReachedMs, type ZoneTable } from "./time/zone.ts";

const YEAR_MINUTES = 527_040;
const CENTURY_DAYS = 36_525;

export interface Lengths {
  readonly durationMs: number;
  readonly stepMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly noticeMs: number;
  readonly horizonDays: number;
}

/**
 * Checks the rules and turns them into milliseconds.
 * @throws RangeError naming the rule that is not whole, or is negative, nothing where it may not be, or over a year (the
 *   horizon: a century).
 */
export function lengthsOf(rules: SlotRules): Lengths {
  return {
    durationMs: whole("durationMinutes", rules.durationMinutes, 1, YEAR_MINUTES) * MINUTE_MS,
    stepMs: whole("stepMinutes", rules.stepMinutes, 1, YEAR_MINUTES) * MINUTE_MS,
    beforeMs: whole("bufferBeforeMinutes", rules.bufferBeforeMinutes, 0, YEAR_MINUTES) * MINUTE_MS,
    afterMs: whole("bufferAfterMinutes", rules.bufferAfterMinutes, 0, YEAR_MINUTES) * MINUTE_MS,
    noticeMs: whole("noticeMinutes", rules.noticeMinutes, 0, YEAR_MINUTES) * MINUTE_MS,
    horizonDays: whole("horizonDays", rules.horizonDays, 0, CENTURY_DAYS),
  };
}

/** Returns the value. @throws RangeError unless it is a whole number from `least` to `most`. */
export function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`);
}

/** Starts may lie in [earliestMs, endMs). */
export interface Bounds {
  readonly earliestMs: number;
  readonly endMs: number;
  /** The last day before `endMs`, in the host's calendar. */
  readonly latestDay: DayNumber;
}

/** From the notice, counted from now, to the end of the last day of the horizon, counted from today on the host's calendar. */
export function boundsOf(lengths: Lengths, table: ZoneTable, now: Instant): Bounds {
  const latestDay = dayAt(table, now) + lengths.horizonDays;
  const endMs = firstReachedMs(table, (latestDay + 1) * DAY_MS);
  return { earliestMs: now + lengths.noticeMs, endMs: Math.min(endMs, LATEST_MS), latestDay };
}
