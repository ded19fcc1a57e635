/** The telephone of who waits: of one place in the line, and gone with it. */
import { toIso, type Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";

const place = ({ businessId }: TenantScope, id: string): Place => ({
  table: "waiting_phone",
  column: "phone",
  businessId,
  id,
});

interface GivenPhone {
  /** E.164. */
  readonly phone: string;
  /** The words they agreed to and have not confirmed yet; null when that is written down already. */
  readonly textId: string | null;
}

export const dropPhone = (tx: Tx, { businessId }: TenantScope, entryId: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("waiting_phone").where("business_id", "=", businessId).where("entry_id", "=", entryId));

/** In place of what was given before: whoever asks again may have said none. */
export async function putPhone(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
  given: GivenPhone | undefined,
  now: Instant,
): Promise<void> {
  await dropPhone(tx, scope, entryId);
  if (!given) return;
  const id = newId();
  await tx.run(
    sqlFor.insertInto("waiting_phone").values({
      business_id: scope.businessId,
      id,
      entry_id: entryId,
      phone_sealed: tx.vault.seal(given.phone, place(scope, id)),
      text_id: given.textId,
      created_at: toIso(now),
    }),
  );
}

export async function phoneOfEntry(tx: Tx, scope: TenantScope, entryId: string): Promise<GivenPhone | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("waiting_phone")
      .select(["id", "phone_sealed as sealed", "text_id as textId"])
      .where("business_id", "=", scope.businessId)
      .where("entry_id", "=", entryId),
  );
  return row && { phone: tx.vault.open(row.sealed, place(scope, row.id)), textId: row.textId };
}
