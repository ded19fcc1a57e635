/** Terms: which one counts, and from when it does so by itself. Pure. */
import { instant, type Instant } from "@creneau/scheduling";
import type { PurgedKind } from "../../platform/retention.ts";

const DAY_MS = 86_400_000;
/** A term that was shortened by mistake is noticed before anything is lost. */
export const HELD_MS = 7 * DAY_MS;

export interface Term {
  readonly days: number;
  readonly held: { readonly days: number; readonly until: Instant } | null;
  readonly version: number;
}

export const usualTerm = ({ term }: PurgedKind): Term => ({ days: term.days, held: null, version: 0 });

/** The term that purges by itself. */
export const automaticDays = ({ days, held }: Term, now: Instant): number =>
  held && held.until > now ? held.days : days;

/** Shortened, the longer term goes on by itself for a week; lengthened, the new one counts at once. */
export function changedTerm(term: Term, days: number, now: Instant): Omit<Term, "version"> {
  const longest = automaticDays(term, now);
  return { days, held: days < longest ? { days: longest, until: instant(now + HELD_MS) } : null };
}

export const cutoff = (days: number, now: Instant): Instant => instant(now - days * DAY_MS);

/** By night, in UTC. */
export const PURGE_AT = { hour: 2, minute: 53 } as const;

export function nextPurge(now: Instant): Instant {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  const tonight = midnight + (PURGE_AT.hour * 60 + PURGE_AT.minute) * 60_000;
  return instant(tonight > now ? tonight : tonight + DAY_MS);
}
