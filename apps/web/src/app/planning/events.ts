/** Bookings as blocks on a wall calendar: the calendar knows no zones, so it is fed what the clock on the wall reads. */
import { instant, wallOf, type Instant, type Zone } from "@creneau/scheduling";
import type { Booking } from "../api/bookings.ts";
import { wallTimeOf } from "../time/wall-time.ts";

export interface Block {
  readonly id: string;
  /** "2027-03-09T09:00:00", without offset. */
  readonly start: string;
  readonly end: string;
  readonly booking: Booking;
}

/**
 * A block is as tall as the booking is long, even when the clock changes under it: its end is its start on the wall
 * plus its length. (Read off the wall, the end could come before the start in autumn.)
 */
export const blockOf = (booking: Booking, zone: Zone): Block => ({
  id: booking.id,
  ...wallSpan(booking, zone),
  booking,
});

/** Where a stretch of time stands on the wall. */
export function wallSpan(span: { readonly startsAt: string; readonly endsAt: string }, zone: Zone) {
  const startsAt = instant(span.startsAt);
  const wallMs = wallMsOf(startsAt, zone);
  return { start: wallText(wallMs), end: wallText(wallMs + (instant(span.endsAt) - startsAt)) };
}

/** What the wall reads, in milliseconds as if it were UTC. */
function wallMsOf(at: Instant, zone: Zone): number {
  const { on, minuteOfDay } = wallOf(at, zone);
  return Date.parse(`${on}T00:00:00Z`) + minuteOfDay * 60_000;
}

function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 19);
}

/** "+02:00": how far the wall is ahead at an instant, the only kind of zone that the calendar takes. */
export function offsetOf(at: Instant, zone: Zone): string {
  const minutes = Math.round(wallOf(at, zone).offsetMinutes);
  return `${minutes < 0 ? "-" : "+"}${wallTimeOf(Math.abs(minutes))}`;
}

/** Bookings by the day they start on, soonest first: what the list shows. */
export function byDay(bookings: readonly Booking[], zone: Zone): { on: string; bookings: Booking[] }[] {
  const days = new Map<string, Booking[]>();
  for (const booking of bookings.toSorted((a, b) => instant(a.startsAt) - instant(b.startsAt))) {
    const { on } = wallOf(instant(booking.startsAt), zone);
    const day = days.get(on);
    if (day) day.push(booking);
    else days.set(on, [booking]);
  }
  return [...days].map(([on, of]) => ({ on, bookings: of }));
}
