import type { SenderFinding } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import { sqlFor, sqlInstant, type Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { DkimPair } from "../../../../platform/mail/dkim.ts";
import { keyPlace, type StoredKey } from "./queries.ts";

/** @returns false when there is one already. */
export async function insertSender(
  tx: Tx,
  { businessId }: TenantScope,
  { address, domain, version }: { readonly address: string; readonly domain: string; readonly version: number },
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .insertInto("sender")
      .values({
        business_id: businessId,
        id: newId(),
        address,
        domain,
        state: "pending",
        asked_at: toIso(now),
        version,
      })
      .onConflict((conflict) => conflict.columns(["business_id"]).doNothing())
      .returning("id"),
  );
  return row !== undefined;
}

const one = ({ businessId }: TenantScope, id: string) =>
  sqlFor.updateTable("sender").where("business_id", "=", businessId).where("id", "=", id);

export const changeAddress = (
  tx: Tx,
  scope: TenantScope,
  id: string,
  address: string,
  version: number,
): Promise<void> => tx.run(one(scope, id).set({ address, version }));

export const askForLook = (tx: Tx, scope: TenantScope, id: string, now: Instant): Promise<void> =>
  tx.run(one(scope, id).set({ asked_at: toIso(now) }));

export const writeFindings = (
  tx: Tx,
  scope: TenantScope,
  id: string,
  looked: {
    readonly state: "pending" | "verified";
    readonly findings: readonly SenderFinding[];
    readonly verifiedAt: Instant | null;
  },
  now: Instant,
): Promise<void> =>
  tx.run(
    one(scope, id).set({
      state: looked.state,
      findings: JSON.stringify(looked.findings),
      checked_at: toIso(now),
      verified_at: looked.verifiedAt === null ? null : toIso(looked.verifiedAt),
    }),
  );

/** With its keys. */
export const deleteSender = (tx: Tx, { businessId }: TenantScope): Promise<void> =>
  tx.run(sqlFor.deleteFrom("sender").where("business_id", "=", businessId));

/** Waits to be seen in the DNS; does nothing when one waits already. */
export const insertKey = (
  tx: Tx,
  scope: TenantScope,
  senderId: string,
  selector: string,
  { publicKey, privateKey }: DkimPair,
  now: Instant,
): Promise<void> => {
  const id = newId();
  return tx.run(
    sqlFor
      .insertInto("dkim_key")
      .values({
        business_id: scope.businessId,
        id,
        sender_id: senderId,
        selector,
        public_key: publicKey,
        private_sealed: tx.vault.seal(privateKey, keyPlace(scope, id)),
        state: "next",
        created_at: toIso(now),
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
};

/** The next key signs from now on; the one before stays for what is under way. */
export async function promote(
  tx: Tx,
  { businessId }: TenantScope,
  keys: readonly StoredKey[],
  now: Instant,
): Promise<void> {
  const before = keys.find(({ state }) => state === "active");
  const next = keys.find(({ state }) => state === "next");
  const key = (id: string) => sqlFor.updateTable("dkim_key").where("business_id", "=", businessId).where("id", "=", id);
  if (before) await tx.run(key(before.id).set({ state: "retired", retired_at: toIso(now) }));
  if (next) await tx.run(key(next.id).set({ state: "active" }));
}

export const deleteRetired = (tx: Tx, { businessId }: TenantScope, before: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("dkim_key")
      .where("business_id", "=", businessId)
      .where("state", "=", "retired")
      .where("retired_at", "<", sqlInstant(before)),
  );
