/** What a signed link's booking allows at a moment. */
import { instant, type Instant } from "@creneau/scheduling";
import type { LinkedBooking, PublicBusiness } from "./calls.ts";
import type { Visit } from "./visit.ts";

/** `changeable`: to come, and still movable; `fixed`: to come, too late to change online. */
export type Phase = "changeable" | "fixed" | "past" | "cancelled";

export function phaseOf({ status, endsAt, changeableUntil }: LinkedBooking, now: Instant): Phase {
  if (status === "cancelled") return "cancelled";
  if (status === "completed" || instant(endsAt) <= now) return "past";
  return instant(changeableUntil) > now ? "changeable" : "fixed";
}

export interface BookingOfLink {
  readonly booking: LinkedBooking;
  /** Whose brand its pages wear. */
  readonly business: PublicBusiness;
}

export async function loadBooking(visit: Visit, link: string): Promise<BookingOfLink> {
  const booking = await visit.calls.booking(link);
  return { booking, business: await visit.calls.business(booking.business.slug) };
}
