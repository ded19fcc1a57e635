/** Who is next, what would do for them, and how long a time is kept. Pure. */
import {
  addDays,
  instant,
  instantOf,
  wallOf,
  weekdayOf,
  type Instant,
  type PlainDate,
  type Zone,
} from "@creneau/scheduling";
import type { Span } from "../store.ts";

const MINUTE_MS = 60_000;

/** What somebody waits for, by the clock of `zone`. */
export interface Wish {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  /** Monday is 1, Tuesday 2, Wednesday 4, and so on. */
  readonly weekdays: number;
  /** Starts from this minute of the day on, and before that one. */
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly zone: Zone;
}

export const ALL_WEEK = 127;

export const weekdayBits = (weekdays: readonly number[]): number =>
  weekdays.length === 0 ? ALL_WEEK : weekdays.reduce((bits, weekday) => bits | (1 << (weekday - 1)), 0);

/** Every day of the week is said by none. */
export const weekdaysOf = (bits: number): number[] =>
  bits === ALL_WEEK ? [] : [1, 2, 3, 4, 5, 6, 7].filter((weekday) => bits & (1 << (weekday - 1)));

/** Whether a start would do. */
export function wouldDo(
  { fromOn, untilOn, weekdays, fromMinute, untilMinute, zone }: Wish,
  startsAt: Instant,
): boolean {
  const { on, minuteOfDay } = wallOf(startsAt, zone);
  return (
    on >= fromOn &&
    on <= untilOn &&
    (weekdays & (1 << (weekdayOf(on) - 1))) !== 0 &&
    minuteOfDay >= fromMinute &&
    minuteOfDay < untilMinute
  );
}

export interface Placed {
  readonly id: string;
  readonly pinnedAt: Instant | null;
  readonly arrivedAt: Instant;
}

/**
 * The order of the line: those a member put first, as they were put; then by arrival. The database sorts by the same
 * (`lineOrder` in queries.ts).
 */
export function byTurn(a: Placed, b: Placed): number {
  if (a.pinnedAt !== b.pinnedAt)
    return (a.pinnedAt ?? Number.MAX_SAFE_INTEGER) - (b.pinnedAt ?? Number.MAX_SAFE_INTEGER);
  return a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export interface Terms {
  readonly open: boolean;
  readonly termMinutes: number;
  /** The term does not run from this minute of the day until that one, by the business's clock. */
  readonly quietFromMinute: number;
  readonly quietUntilMinute: number;
}

export const USUAL_TERMS: Terms = { open: true, termMinutes: 120, quietFromMinute: 21 * 60, quietUntilMinute: 8 * 60 };

/** Less than this is no time to answer a mail. */
export const LEAST_TERM_MINUTES = 10;

/** The hold outlives the offer by this much, so that the time goes to the next in line and to nobody in between. */
export const GRACE_MINUTES = 15;

export interface Moment {
  readonly now: Instant;
  readonly startsAt: Instant;
  /** Of the service: accepted later than this before the start, it could not be booked. */
  readonly noticeMinutes: number;
  /** The business's. */
  readonly zone: Zone;
}

/**
 * Until when a time is kept for somebody: the term, or a quarter of what is left until the start where that is shorter; nights
 * do not count; and never so long that it could not be booked any more. Undefined: too late to offer it to anybody.
 */
export function offerEnd(terms: Terms, { now, startsAt, noticeMinutes, zone }: Moment): Instant | undefined {
  const quarter = (startsAt - now) / 4;
  const term = Math.max(LEAST_TERM_MINUTES * MINUTE_MS, Math.min(terms.termMinutes * MINUTE_MS, quarter));
  const end = Math.min(
    awake(terms, now, Math.floor(term / MINUTE_MS) * MINUTE_MS, zone),
    startsAt - noticeMinutes * MINUTE_MS,
  );
  return end - now >= LEAST_TERM_MINUTES * MINUTE_MS ? instant(end) : undefined;
}

const MOST_NIGHTS = 40;

/** The moment at which so much time has passed, quiet hours left out. */
function awake(
  { quietFromMinute: from, quietUntilMinute: until }: Terms,
  now: Instant,
  term: number,
  zone: Zone,
): number {
  if (from === until) return now + term;
  let at: number = now;
  let left = term;
  for (let night = 0; night < MOST_NIGHTS; night++) {
    const { on, minuteOfDay } = wallOf(instant(at), zone);
    const isQuiet =
      from < until ? minuteOfDay >= from && minuteOfDay < until : minuteOfDay >= from || minuteOfDay < until;
    if (isQuiet) {
      at = instantOf(minuteOfDay >= until ? addDays(on, 1) : on, until, zone);
      continue;
    }
    const quiet = instantOf(minuteOfDay >= from ? addDays(on, 1) : on, from, zone);
    if (at + left <= quiet) return at + left;
    left -= quiet - at;
    at = quiet;
  }
  return at;
}

export const overlaps = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Of several starts, the nearest; of two as near, the earlier. */
export const nearest = (starts: readonly Instant[], to: Instant): Instant | undefined =>
  starts.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to) || a - b)[0];
