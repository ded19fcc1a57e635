/** The facts a judgement rests on. All are plain values: load them, pass them, keep them as a fixture. */
import type { PlainDate, Weekday } from "./time/calendar.ts";
import type { Instant } from "./time/instant.ts";
import type { Zone } from "./time/zone.ts";

/**
 * A stretch of a day by the clock on the wall, half-open, in minutes after local midnight: 09:00–12:00 is
 * `{ startMinute: 540, endMinute: 720 }`. It starts on its day (0 to 1439) and may end after it: 22:00–02:00 ends at
 * 1560, and at most at 2880.
 */
export interface WallRange {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** When somebody is open, in their own zone. */
export interface Hours {
  readonly zone: Zone;
  /** Ranges of each weekday, 1 = Monday; a weekday left out is closed. Ranges that touch or overlap count as one. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly WallRange[]>>>;
  /**
   * Days with hours of their own, which replace the weekly ones; no ranges = closed. Two for one date add up.
   * What runs past midnight belongs to the day it started on.
   */
  readonly overrides: readonly HoursOverride[];
}

export interface HoursOverride {
  readonly on: PlainDate;
  readonly ranges: readonly WallRange[];
}

/** What may be booked. Whole minutes and days; only the duration and the step must be more than nothing. */
export interface SlotRules {
  readonly durationMinutes: number;
  /** From one candidate start to the next, by the clock, counted from the opening. */
  readonly stepMinutes: number;
  /** Kept free before and after each booking. They need not lie inside the opening hours. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** A start must be at least this far from `now`. */
  readonly noticeMinutes: number;
  /** Last bookable day, counted in the host's calendar: 0 = today only, 1 = today and tomorrow. */
  readonly horizonDays: number;
}

/** Why a stretch is busy: one of our bookings, a place kept while a form is filled, an event elsewhere, leave. */
export type BusyKind = "booking" | "hold" | "external" | "absence";

/**
 * A busy stretch, half-open; the buffers of a booking that exists are already inside. Leave out what should not count:
 * holds that expired, and the hold of the person who is asking.
 */
export interface Busy {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly kind: BusyKind;
  readonly id?: string;
}

/** Somebody who can be met. `busy` may come in any order and overlap. */
export interface Host {
  readonly id: string;
  readonly hours: Hours;
  readonly busy: readonly Busy[];
}

/** All a judgement needs. Several hosts = any of them will do. */
export interface SlotFacts {
  readonly now: Instant;
  readonly rules: SlotRules;
  readonly hosts: readonly Host[];
}

/** Facts, and the starts asked about: those in [from, until). */
export interface SlotQuery extends SlotFacts {
  readonly from: Instant;
  readonly until: Instant;
}
