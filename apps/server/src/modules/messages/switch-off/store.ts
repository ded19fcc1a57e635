import type { NotificationFamily } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** The same again changes nothing. */
export const insertUnwanted = (
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  family: NotificationFamily,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("unwanted_mail")
      .values({ business_id: businessId, contact_id: contactId, family, since: toIso(now) })
      .onConflict((conflict) => conflict.doNothing()),
  );

export const deleteUnwanted = (
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  family: NotificationFamily,
): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("unwanted_mail")
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .where("family", "=", family),
  );

/** All of a person's. @returns how many. */
export async function forgetUnwanted(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const gone = await tx.all(
    sqlFor
      .deleteFrom("unwanted_mail")
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .returning("family"),
  );
  return gone.length;
}
