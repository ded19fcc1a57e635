import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import { totpPlace } from "./queries.ts";

/** A secret that awaits its first code; one that guards the account already is left alone. @returns false then. */
export async function putTotp(tx: Tx, accountId: string, secret: string, now: Instant): Promise<boolean> {
  const secret_sealed = tx.vault.seal(secret, totpPlace(accountId));
  const put = await tx.maybe(
    sqlFor
      .insertInto("totp")
      .values({ account_id: accountId, secret_sealed, created_at: toIso(now), confirmed_at: null })
      .onConflict((conflict) =>
        conflict
          .column("account_id")
          .doUpdateSet({ secret_sealed, created_at: toIso(now), last_step: 0 })
          .where("totp.confirmed_at", "is", null),
      )
      .returning("account_id"),
  );
  return put !== undefined;
}

/** Spends a step: it and those before are used. Of two at once, one gets it. @returns false when it was spent. */
export async function spendStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const spent = await tx.maybe(
    sqlFor
      .updateTable("totp")
      .set({ last_step: step })
      .where("account_id", "=", accountId)
      .where("last_step", "<", step)
      .returning("account_id"),
  );
  return spent !== undefined;
}

export const confirmTotpRow = (tx: Tx, accountId: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("totp")
      .set({ confirmed_at: toIso(now) })
      .where("account_id", "=", accountId),
  );

/** @returns whether there was one. */
export async function deleteTotp(tx: Tx, accountId: string): Promise<boolean> {
  await tx.run(sqlFor.deleteFrom("recovery_code").where("account_id", "=", accountId));
  const deleted = await tx.maybe(
    sqlFor.deleteFrom("totp").where("account_id", "=", accountId).returning("confirmed_at as confirmedAt"),
  );
  return Boolean(deleted?.confirmedAt);
}

export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[], now: Instant) {
  await tx.run(sqlFor.deleteFrom("recovery_code").where("account_id", "=", accountId));
  await tx.run(
    sqlFor
      .insertInto("recovery_code")
      .values(hashes.map((code_hash) => ({ account_id: accountId, code_hash, created_at: toIso(now) }))),
  );
}

/** @returns false when there is no such code, or it was used. */
export async function spendRecoveryCode(tx: Tx, accountId: string, hash: Buffer, now: Instant): Promise<boolean> {
  const spent = await tx.maybe(
    sqlFor
      .updateTable("recovery_code")
      .set({ used_at: toIso(now) })
      .where("account_id", "=", accountId)
      .where("code_hash", "=", hash)
      .where("used_at", "is", null)
      .returning("account_id"),
  );
  return spent !== undefined;
}

export interface NewPending {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly method: "password" | "link" | "provider" | "reset";
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export const insertPending = (tx: Tx, pending: NewPending): Promise<void> =>
  tx.run(
    sqlFor.insertInto("pending_sign_in").values({
      id: pending.id,
      account_id: pending.accountId,
      token_hash: pending.tokenHash,
      method: pending.method,
      created_at: toIso(pending.createdAt),
      expires_at: toIso(pending.expiresAt),
    }),
  );

/** Counts a try of it. @returns undefined when it has ended, or was tried too often. */
export const tryPending = (tx: Tx, tokenHash: Buffer, now: Instant, mostTries: number) =>
  tx.maybe(
    sqlFor
      .updateTable("pending_sign_in")
      .set((eb) => ({ tries: eb("tries", "+", 1) }))
      .where("token_hash", "=", tokenHash)
      .where("expires_at", ">", sqlInstant(now))
      .where("tries", "<", mostTries)
      .returning(["id", "account_id as accountId", "method"]),
  );

/** @returns false when another was faster. */
export async function deletePending(tx: Tx, id: string): Promise<boolean> {
  return (await tx.maybe(sqlFor.deleteFrom("pending_sign_in").where("id", "=", id).returning("id"))) !== undefined;
}

export const deletePendingOf = (tx: Tx, accountId: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("pending_sign_in").where("account_id", "=", accountId));
