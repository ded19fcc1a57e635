/**
 * Dates that were booked together, as one event that repeats (RFC 5545 §3.8.5): a mail has room for one event that programs act
 * on, and one that repeats is what they send each other. A date is found by where the rule puts it. Pure.
 */
import {
  addDays,
  instant,
  instantOf,
  occurrences,
  recurrence,
  wallOf,
  weekdayOf,
  type Instant,
  type PlainDate,
  type Zone,
} from "@creneau/scheduling";

export interface SeriesDate {
  readonly bookingId: string;
  readonly professionalId: string;
  /** Where it was when all were last told of together. */
  readonly anchorAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
}

export interface CalendarSeries {
  readonly id: string;
  /** By whose clock the dates repeat. */
  readonly zone: Zone;
  /** Grows with every change of any of them. */
  readonly sequence: number;
  readonly dates: readonly SeriesDate[];
}

/** How an event repeats: the value of an RRULE, and which of its dates are not meant. */
export interface Repeats {
  readonly rule: string;
  readonly except: readonly Instant[];
}

/**
 * Where the rule has each date: its RECURRENCE-ID. All at the hour that most have; one at another hour stands for that of
 * its day, or of the next day that has none. Depends on nothing but where they were when all were told.
 */
export function slotsOf({ zone, dates }: Pick<CalendarSeries, "zone" | "dates">): ReadonlyMap<string, Instant> {
  const anchored = dates
    .map(({ bookingId, anchorAt }) => ({ bookingId, anchorAt, ...wallOf(anchorAt, zone) }))
    .toSorted((a, b) => a.anchorAt - b.anchorAt || a.bookingId.localeCompare(b.bookingId));
  const minute = mostCommon(anchored.map(({ minuteOfDay }) => minuteOfDay));
  const taken = new Map<PlainDate, string>();
  for (const { on, minuteOfDay, bookingId } of anchored)
    if (minuteOfDay === minute && !taken.has(on)) taken.set(on, bookingId);
  const placed = new Set(taken.values());
  for (const { on, bookingId } of anchored) {
    if (placed.has(bookingId)) continue;
    let day = on;
    while (taken.has(day)) day = addDays(day, 1);
    taken.set(day, bookingId);
  }
  return new Map([...taken].map(([on, bookingId]) => [bookingId, instantOf(on, minute, zone)]));
}

/** A rule that has all these starts, from the first to the last of them, and its dates that are none of them. */
export function repeatsOf(slots: readonly [Instant, ...Instant[]], zone: Zone): Repeats {
  const sorted = [...new Set(slots)].toSorted((a, b) => a - b);
  const [first = slots[0]] = sorted;
  const last = sorted.at(-1) ?? first;
  const days = sorted.map((at) => wallOf(at, zone).on);
  const until = Temporal.Instant.fromEpochMilliseconds(last)
    .toString({ smallestUnit: "second" })
    .replaceAll(/[-:]/g, "");
  const rule = `${everyOf(days)};UNTIL=${until}`;
  const { on, minuteOfDay } = wallOf(first, zone);
  const all = recurrence({ dtstart: { on, secondOfDay: minuteOfDay * 60 }, rrule: rule });
  const meant = new Set(sorted);
  return { rule, except: occurrences(all, zone, first, instant(last + 1)).filter((at) => !meant.has(at)) };
}

const CODES = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Every so many weeks, every so many months, or on those days of the week. */
function everyOf(days: readonly PlainDate[]): string {
  const weekdays = new Set(days.map(weekdayOf));
  const [first] = days;
  if (first && weekdays.size === 1) {
    const weeks = stepOf(days.map((day) => Temporal.PlainDate.from(first).until(day).days / 7));
    return weeks === 1 ? "FREQ=WEEKLY" : `FREQ=WEEKLY;INTERVAL=${weeks}`;
  }
  if (first && days.every((day) => day.slice(8) === first.slice(8))) {
    const months = stepOf(days.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))));
    return months === 1 ? "FREQ=MONTHLY" : `FREQ=MONTHLY;INTERVAL=${months}`;
  }
  return `FREQ=WEEKLY;BYDAY=${[...weekdays]
    .toSorted((a, b) => a - b)
    .map((weekday) => CODES[weekday])
    .join(",")}`;
}

/** The greatest step that meets all of them; 1 when there is but one. */
function stepOf(numbers: readonly number[]): number {
  const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b));
  return numbers.slice(1).reduce((step, n, index) => greatest(step, n - (numbers[index] ?? n)), 0) || 1;
}

function mostCommon(numbers: readonly number[]): number {
  const counted = [...Map.groupBy(numbers, (n) => n)].map(([n, all]) => ({ n, count: all.length }));
  return counted.toSorted((a, b) => b.count - a.count || a.n - b.n)[0]?.n ?? 0;
}
