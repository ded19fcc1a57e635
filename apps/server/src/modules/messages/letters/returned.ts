/** A letter that came back after it went. */
import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { tellWriter } from "./tell.ts";

interface Returned {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
}

/** Its writer is told, once; of a delivery that was of something else nobody is. */
export async function tellOfReturned(
  tx: Tx,
  scope: TenantScope,
  clock: Pick<Clock, "now">,
  deliveryId: string,
): Promise<void> {
  const letter = await tx.maybe(sql<Returned>`
    select l.id, l.by_account_id as "accountId", l.contact_id as "contactId" from delivery d
    join letter l on l.business_id = d.business_id and l.attempt_key = d.attempt_key
    where d.business_id = ${scope.businessId} and d.id = ${deliveryId}::uuid and d.message_id is null`);
  if (letter) await tellWriter(tx, scope, clock, letter.id, letter, "returned");
}
