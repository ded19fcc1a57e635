/** The one place that reads the time. Everything else is handed a clock. */
import { instant, type Instant } from "@creneau/scheduling";

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instant(Date.now()) };

/** An instant as libraries want it that know no other. */
export const libraryDate = (at: Instant): Date => new Date(at);
