import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { anotherManager } from "../lists.ts";

/**
 * Who booked for others is not known any more. Somebody with an address is written to from now on; somebody without, through
 * whoever else books for them.
 * @returns how many bookings.
 */
export async function forgetBooker(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const rows = await tx.all(sql`
    update booking set booked_by_contact_id = case
      when (select managed and erased_at is null from contact c where c.business_id = booking.business_id and c.id = booking.contact_id)
      then ${anotherManager(contactId)} end
    where business_id = ${businessId} and booked_by_contact_id = ${contactId} returning 1`);
  return rows.length;
}
