import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
  readonly passwordHash: string | null;
  readonly createdAt: Instant;
}

/** @returns false when the address has an account already. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const inserted = await tx.maybe(
    sqlFor
      .insertInto("account")
      .values({
        id: account.id,
        email: account.email,
        name: account.name,
        locale: account.locale,
        password_hash: account.passwordHash,
        created_at: toIso(account.createdAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id"),
  );
  return inserted !== undefined;
}

export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly device: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export const insertSession = (tx: Tx, session: NewSession): Promise<void> =>
  tx.run(
    sqlFor.insertInto("session").values({
      id: session.id,
      account_id: session.accountId,
      token_hash: session.tokenHash,
      device: session.device,
      created_at: toIso(session.createdAt),
      last_seen_at: toIso(session.createdAt),
      expires_at: toIso(session.expiresAt),
    }),
  );

export const touchSession = (tx: Tx, id: string, seenAt: Instant, expiresAt: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("session")
      .set({ last_seen_at: toIso(seenAt), expires_at: toIso(expiresAt) })
      .where("id", "=", id),
  );

/** @returns false when that account has no such session. */
export async function deleteSession(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const deleted = await tx.maybe(
    sqlFor.deleteFrom("session").where("id", "=", id).where("account_id", "=", accountId).returning("id"),
  );
  return deleted !== undefined;
}

export interface NewMagicLink {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Writes a link; one that was made by an earlier try of the same job is replaced, unless it was used. */
export const putMagicLink = (tx: Tx, link: NewMagicLink): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("magic_link")
      .values({
        id: link.id,
        account_id: link.accountId,
        token_hash: link.tokenHash,
        created_at: toIso(link.createdAt),
        expires_at: toIso(link.expiresAt),
      })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet({ token_hash: link.tokenHash }).where("magic_link.used_at", "is", null),
      ),
  );

/** Uses a link up. Of two at once, one gets the account. */
export async function useMagicLink(tx: Tx, tokenHash: Buffer, now: Instant): Promise<string | undefined> {
  const used = await tx.maybe(
    sqlFor
      .updateTable("magic_link")
      .set({ used_at: toIso(now) })
      .where("token_hash", "=", tokenHash)
      .where("used_at", "is", null)
      .where("expires_at", ">", sqlInstant(now))
      .returning("account_id"),
  );
  return used?.account_id;
}

/** Deletes what has ended. */
export async function deleteExpired(tx: Tx, now: Instant): Promise<void> {
  await tx.run(sqlFor.deleteFrom("session").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sqlFor.deleteFrom("magic_link").where("expires_at", "<", sqlInstant(now)));
}
