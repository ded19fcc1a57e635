/** What a signed link's booking allows at a moment. */
import { instant, type Instant } from "@creneau/scheduling";
import type { LinkedBooking, PublicBusiness } from "./calls.ts";
import type { Visit } from "./visit.ts";

/** `asked`: waits for a yes; `changeable`: to come, and still movable; `fixed`: too late to change online. */
export type Phase = "asked" | "changeable" | "fixed" | "past" | "cancelled";

export function phaseOf({ status, endsAt, changeableUntil }: LinkedBooking, now: Instant): Phase {
  if (status === "cancelled") return "cancelled";
  if (status === "requested") return "asked";
  if (status === "completed" || status === "no-show" || status === "expired" || instant(endsAt) <= now) return "past";
  if (status === "in-progress") return "fixed";
  return instant(changeableUntil) > now ? "changeable" : "fixed";
}

/** Whether one may still cancel or withdraw by oneself. */
export const isChangeable = (booking: LinkedBooking, now: Instant): boolean =>
  ["asked", "changeable"].includes(phaseOf(booking, now));

/** Services in a row stay in their row. */
export const isMovable = ({ chain }: LinkedBooking): boolean => chain.length === 0;

/** What cancelling at this moment costs; null: nothing. */
export const feeNow = ({ policy, freeUntil, status }: LinkedBooking, now: Instant) =>
  policy.fee !== null && status !== "requested" && freeUntil !== null && instant(freeUntil) <= now ? policy.fee : null;

export interface BookingOfLink {
  readonly booking: LinkedBooking;
  /** Whose brand its pages wear. */
  readonly business: PublicBusiness;
}

export async function loadBooking(visit: Visit, link: string): Promise<BookingOfLink> {
  const booking = await visit.calls.booking(link);
  return { booking, business: await visit.calls.business(booking.business.slug) };
}
