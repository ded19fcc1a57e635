/** A session that people share: how many places whoever books may take in it. */
import { dateOf, instant, type Instant, type Zone } from "@creneau/scheduling";
import { isSame, seenOf } from "./keeping.ts";
import type { Visit } from "./visit.ts";
import { waitingCalls } from "./waiting-calls.ts";

export interface Seating {
  /** At most for one booking, by the rules and by what is left. */
  readonly most: number;
  readonly left: number | null;
}

interface Ask {
  readonly business: string;
  readonly professional: string;
  readonly service: string;
  readonly startsAt: Instant;
  readonly zone: Zone;
}

/** Null when it is nobody else's, or when one place is all that one may take. */
export async function seatingAt(
  visit: Visit,
  { business, professional, startsAt, ...ask }: Ask,
): Promise<Seating | null> {
  const on = dateOf(startsAt, ask.zone);
  const { seatsPerBooking, items } = await waitingCalls(visit).groups(business, professional, {
    ...ask,
    from: on,
    to: on,
  });
  if (seatsPerBooking === null || seatsPerBooking < 2) return null;
  const free = items.find((group) => instant(group.startsAt) === startsAt)?.seatsLeft;
  // The place that is kept for the reader themselves is left for them.
  const { kept } = free === undefined ? { kept: [] } : await seenOf(visit, business);
  const isKept = kept.some((one) => isSame(one, { professional, service: ask.service, startsAt }));
  const left = free === undefined ? null : free + (isKept ? 1 : 0);
  return { most: Math.max(1, Math.min(seatsPerBooking, left ?? seatsPerBooking)), left };
}

/** Of what a form says; one when it says nothing that can be had. */
export function seatsIn(text: string, seating: Seating | null): number {
  const seats = /^\d{1,2}$/.test(text) ? Number(text) : 1;
  return Math.max(1, Math.min(seats, seating?.most ?? 1));
}
