import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import { linkFace, type IdentityRow } from "./queries.ts";

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Our own name of the provider. */
  readonly provider: string;
}

/** @returns undefined when it is linked with some account already. */
export const insertIdentity = (
  tx: Tx,
  identity: Identity & { readonly id: string; readonly accountId: string; readonly at: Instant },
): Promise<IdentityRow | undefined> =>
  tx.maybe(
    sqlFor
      .insertInto("identity_link")
      .values({
        account_id: identity.accountId,
        id: identity.id,
        issuer: identity.issuer,
        subject: identity.subject,
        provider: identity.provider,
        created_at: toIso(identity.at),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(linkFace),
  );

/** Whose it is; marks it as used. */
export async function useIdentity(
  tx: Tx,
  { issuer, subject }: Pick<Identity, "issuer" | "subject">,
  at: Instant,
): Promise<string | undefined> {
  const used = await tx.maybe(
    sqlFor
      .updateTable("identity_link")
      .set({ last_used_at: toIso(at) })
      .where("issuer", "=", issuer)
      .where("subject", "=", subject)
      .returning("account_id as accountId"),
  );
  return used?.accountId;
}

/** @returns whose it was; undefined when the account has no such link. */
export async function deleteIdentity(tx: Tx, accountId: string, id: string): Promise<string | undefined> {
  const deleted = await tx.maybe(
    sqlFor.deleteFrom("identity_link").where("account_id", "=", accountId).where("id", "=", id).returning("provider"),
  );
  return deleted?.provider;
}

export interface ProviderVisit {
  readonly id: string;
  /** Null: to sign in. */
  readonly accountId: string | null;
  readonly provider: string;
  readonly stateHash: Buffer;
  readonly browserHash: Buffer;
  readonly sealed: Buffer;
  readonly expiresAt: Instant;
}

export const insertVisit = (tx: Tx, visit: ProviderVisit): Promise<void> =>
  tx.run(
    sqlFor.insertInto("provider_visit").values({
      id: visit.id,
      account_id: visit.accountId,
      provider: visit.provider,
      state_hash: visit.stateHash,
      browser_hash: visit.browserHash,
      sealed: visit.sealed,
      expires_at: toIso(visit.expiresAt),
    }),
  );

/** Takes it away: one comes back once, in the browser that left, for what one left for. */
export const takeVisit = (
  tx: Tx,
  back: Pick<ProviderVisit, "accountId" | "stateHash" | "browserHash">,
  now: Instant,
): Promise<Pick<ProviderVisit, "id" | "provider" | "sealed"> | undefined> =>
  tx.maybe(
    sqlFor
      .deleteFrom("provider_visit")
      .where("state_hash", "=", back.stateHash)
      .where("browser_hash", "=", back.browserHash)
      .where(sql<boolean>`account_id is not distinct from ${back.accountId}::uuid`)
      .where("expires_at", ">", sqlInstant(now))
      .returning(["id", "provider", "sealed"]),
  );

export async function deleteIdentitiesOf(tx: Tx, accountId: string): Promise<void> {
  await tx.run(sqlFor.deleteFrom("provider_visit").where("account_id", "=", accountId));
  await tx.run(sqlFor.deleteFrom("identity_link").where("account_id", "=", accountId));
}
