import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { businessById } from "../../tenancy/index.ts";
import { comingBookingIds } from "../lists.ts";
import { erasedReasons } from "../texts.ts";
import { cancelWithin } from "./cancel-booking.ts";

/** How many bookings of a person can still take place. */
export const comingBookingsOf = async (tx: Tx, clock: Clock, scope: TenantScope, contactId: string): Promise<number> =>
  (await comingBookingIds(tx, scope, contactId, clock.now())).length;

/**
 * Cancels all that can still take place with a person who is being erased; their hosts are told.
 * @param accountId of whoever erases; null: nobody, a term was over.
 * @returns how many.
 */
export async function cancelBookingsOf(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { contactId, accountId }: { readonly contactId: string; readonly accountId: string | null },
): Promise<number> {
  const { locale } = await businessById(tx, scope.businessId);
  const actor = { by: "business", accountId } as const;
  const ids = await comingBookingIds(tx, scope, contactId, clock.now());
  for (const bookingId of ids)
    await cancelWithin(tx, clock, scope, { bookingId, actor, reason: erasedReasons[locale], language: locale });
  return ids.length;
}
