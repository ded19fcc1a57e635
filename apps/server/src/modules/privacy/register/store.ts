import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { PrivacyRecord } from "./queries.ts";

/** @returns false when the record is not at `version` any more: nothing was written. */
export async function writeRecord(
  tx: Tx,
  { businessId }: TenantScope,
  { controller, dpoName, dpoContact, own }: Omit<PrivacyRecord, "version">,
  version: number,
  now: Instant,
): Promise<boolean> {
  const written = {
    controller,
    dpo_name: dpoName,
    dpo_contact: dpoContact,
    entries: JSON.stringify(own),
    version: version + 1,
    updated_at: toIso(now),
  };
  const query =
    version === 0
      ? sqlFor
          .insertInto("privacy_record")
          .values({ business_id: businessId, ...written })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
      : sqlFor
          .updateTable("privacy_record")
          .set(written)
          .where("business_id", "=", businessId)
          .where("version", "=", version)
          .returning("version");
  return (await tx.maybe(query)) !== undefined;
}
