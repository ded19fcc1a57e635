import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface Creation {
  readonly accountId: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

/** @returns false when the account used this key before; a second request with it waits here for the first. */
export async function claimCreation(
  tx: Tx,
  { businessId }: TenantScope,
  { accountId, key, requestHash }: Creation,
  now: Instant,
): Promise<boolean> {
  const claimed = await tx.maybe(
    sqlFor
      .insertInto("business_creation")
      .values({
        account_id: accountId,
        key,
        request_hash: requestHash,
        made_business: businessId,
        created_at: toIso(now),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key"),
  );
  return claimed !== undefined;
}

export function setDismissed(tx: Tx, { businessId }: TenantScope, dismissed: boolean, now: Instant): Promise<void> {
  const values = { dismissed, updated_at: toIso(now) };
  return tx.run(
    sqlFor
      .insertInto("checklist")
      .values({ business_id: businessId, ...values })
      .onConflict((conflict) => conflict.column("business_id").doUpdateSet(values)),
  );
}
