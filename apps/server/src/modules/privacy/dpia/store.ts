import { toIso, type Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { DpiaVersion } from "./queries.ts";

/** @returns false when there is that version already: nothing was written. */
export async function insertDpia(
  tx: Tx,
  { businessId }: TenantScope,
  one: Pick<DpiaVersion, "version" | "validatedBy" | "answers"> & { readonly byAccountId: string },
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .insertInto("dpia_version")
      .values({
        business_id: businessId,
        id: newId(),
        version: one.version,
        answers: JSON.stringify(one.answers),
        status: one.validatedBy === null ? "draft" : "validated",
        validated_by: one.validatedBy,
        by_account_id: one.byAccountId,
        at: toIso(now),
      })
      .onConflict((conflict) => conflict.columns(["business_id", "version"]).doNothing())
      .returning("id"),
  );
  return row !== undefined;
}
