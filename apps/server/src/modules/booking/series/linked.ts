/** The dates beside one's own, for whoever has the link of one: each with its own link. */
import type { LinkedBooking } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { bookingLink } from "../links.ts";
import { presentSpan } from "../presenters.ts";
import type { StoredBooking } from "../queries.ts";
import { linkEnd, statusNow } from "../rules.ts";
import { datesBeside } from "./queries.ts";

export async function seriesBeside(
  tx: Tx,
  scope: TenantScope,
  keys: KeyRing,
  booking: Pick<StoredBooking, "id" | "seriesId">,
  now: Instant,
): Promise<LinkedBooking["series"]> {
  const beside = booking.seriesId === null ? undefined : await datesBeside(tx, scope, booking.id);
  if (!beside) return null;
  const { place, of, dates } = beside;
  return {
    place,
    of,
    dates: dates.map((date) => ({
      ...presentSpan(date),
      status: statusNow({ ...date, respondBy: null, statusAt: null }, now),
      link: bookingLink(keys, scope.businessId, date.id, linkEnd(date.endsAt)),
    })),
  };
}
