import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import { passkeyFace, type PasskeyRow } from "./queries.ts";

export interface NewPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  readonly name: string;
  readonly createdAt: Instant;
}

/** @returns undefined when some account has this credential already. */
export const insertPasskey = (tx: Tx, passkey: NewPasskey): Promise<PasskeyRow | undefined> =>
  tx.maybe(
    sqlFor
      .insertInto("passkey")
      .values({
        account_id: passkey.accountId,
        id: passkey.id,
        credential_id: passkey.credentialId,
        public_key: passkey.publicKey,
        sign_count: passkey.signCount,
        transports: [...passkey.transports],
        backed_up: passkey.backedUp,
        name: passkey.name,
        created_at: toIso(passkey.createdAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(passkeyFace),
  );

/** Locked: its count goes up once at a time. */
export const passkeyByCredential = (tx: Tx, credentialId: string) =>
  tx.maybe(
    sqlFor
      .selectFrom("passkey")
      .select([
        "id",
        "account_id as accountId",
        "credential_id as credentialId",
        "public_key as publicKey",
        "sign_count as signCount",
        "transports",
      ])
      .where("credential_id", "=", credentialId)
      .forUpdate(),
  );

export const markPasskeyUsed = (
  tx: Tx,
  id: { readonly accountId: string; readonly id: string },
  use: { readonly signCount: number; readonly backedUp: boolean; readonly at: Instant },
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("passkey")
      .set({ sign_count: use.signCount, backed_up: use.backedUp, last_used_at: toIso(use.at) })
      .where("account_id", "=", id.accountId)
      .where("id", "=", id.id),
  );

export const renamePasskeyRow = (tx: Tx, accountId: string, id: string, name: string) =>
  tx.maybe(
    sqlFor
      .updateTable("passkey")
      .set({ name })
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .returning(passkeyFace),
  );

/** @returns its name; undefined when the account has no such passkey. */
export async function deletePasskey(tx: Tx, accountId: string, id: string): Promise<string | undefined> {
  const deleted = await tx.maybe(
    sqlFor.deleteFrom("passkey").where("account_id", "=", accountId).where("id", "=", id).returning("name"),
  );
  return deleted?.name;
}

export type ChallengePurpose = "register" | "sign-in" | "proof";

export interface Challenge {
  readonly id: string;
  readonly accountId: string | null;
  readonly purpose: ChallengePurpose;
  readonly challenge: string;
  readonly expiresAt: Instant;
}

export const insertChallenge = (tx: Tx, { id, accountId, purpose, challenge, expiresAt }: Challenge): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("passkey_challenge")
      .values({ id, account_id: accountId, purpose, challenge, expires_at: toIso(expiresAt) }),
  );

/** Takes the challenge away: it is answered once, rightly or wrongly. */
export async function takeChallenge(
  tx: Tx,
  { id, accountId, purpose }: Pick<Challenge, "id" | "accountId" | "purpose">,
  now: Instant,
): Promise<string | undefined> {
  const taken = await tx.maybe(
    sqlFor
      .deleteFrom("passkey_challenge")
      .where("id", "=", id)
      .where("purpose", "=", purpose)
      .where(sql<boolean>`account_id is not distinct from ${accountId}::uuid`)
      .where("expires_at", ">", sqlInstant(now))
      .returning("challenge"),
  );
  return taken?.challenge;
}

export async function deletePasskeysOf(tx: Tx, accountId: string): Promise<void> {
  await tx.run(sqlFor.deleteFrom("passkey_challenge").where("account_id", "=", accountId));
  await tx.run(sqlFor.deleteFrom("passkey").where("account_id", "=", accountId));
}
