import type { Instant } from "@creneau/scheduling";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
}

const account = sqlFor.selectFrom("account").select(["id", "email", "name", "locale"]);

export const accountById = (tx: Tx, id: string): Promise<Account> => tx.one(account.where("id", "=", id));

/** As the account itself sees it. */
export const ownAccount = (tx: Tx, id: string) => tx.one(account.select("theme").where("id", "=", id));

export interface Entrant extends Account {
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: Instant | null;
  readonly deactivatedAt: Instant | null;
}

const entrant = account.select([
  "password_hash as passwordHash",
  "email_verified_at as emailVerifiedAt",
  "deactivated_at as deactivatedAt",
]);

export const accountByEmail = (tx: Tx, email: string): Promise<Entrant | undefined> =>
  tx.maybe(entrant.where("email", "=", email));

export const entrantById = (tx: Tx, id: string): Promise<Entrant> => tx.one(entrant.where("id", "=", id));

/** Those of the ids that exist, in no order. */
export const accountsOf = (tx: Tx, ids: readonly string[]): Promise<Account[]> =>
  tx.all(account.where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))));

export interface LiveSession {
  readonly id: string;
  readonly accountId: string;
  readonly lastSeenAt: Instant;
  readonly provenAt: Instant | null;
}

export const liveSession = (tx: Tx, tokenHash: Buffer, now: Instant): Promise<LiveSession | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("session")
      .innerJoin("account", "account.id", "session.account_id")
      .select([
        "session.id",
        "session.account_id as accountId",
        "session.last_seen_at as lastSeenAt",
        "session.proven_at as provenAt",
      ])
      .where("session.token_hash", "=", tokenHash)
      .where("session.expires_at", ">", sqlInstant(now))
      .where("account.deactivated_at", "is", null),
  );

/** An account's live sessions, the newest first: ids sort by time. */
export const sessionsOf = (tx: Tx, accountId: string, now: Instant, before: string | undefined, limit: number) =>
  tx.all(
    sqlFor
      .selectFrom("session")
      .select(["id", "device", "created_at as createdAt", "last_seen_at as lastSeenAt", "expires_at as expiresAt"])
      .where("account_id", "=", accountId)
      .where("expires_at", ">", sqlInstant(now))
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

/** Who signed in, or tried to, the newest first. */
export const signInsOf = (tx: Tx, accountId: string, before: string | undefined, limit: number) =>
  tx.all(
    sqlFor
      .selectFrom("sign_in")
      .select(["id", "at", "network", "device", "method", "second_factor as secondFactor", "outcome"])
      .where("account_id", "=", accountId)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

export async function isKnownDevice(tx: Tx, accountId: string, tokenHash: Buffer): Promise<boolean> {
  const found = await tx.maybe(
    sqlFor
      .selectFrom("known_device")
      .select("account_id")
      .where("account_id", "=", accountId)
      .where("token_hash", "=", tokenHash),
  );
  return found !== undefined;
}

/** Whether the account ever came in. */
export async function hasSignedIn(tx: Tx, accountId: string): Promise<boolean> {
  const found = await tx.maybe(
    sqlFor.selectFrom("sign_in").select("id").where("account_id", "=", accountId).where("outcome", "=", "in").limit(1),
  );
  return found !== undefined;
}

export interface PendingSignUp {
  readonly id: string;
  readonly sealed: Buffer;
  readonly passwordHash: string | null;
  readonly browserHash: Buffer;
}

/** Locks it: of two at once, one makes the account. */
export const openSignUp = (tx: Tx, tokenHash: Buffer, now: Instant): Promise<PendingSignUp | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("sign_up")
      .select(["id", "sealed", "password_hash as passwordHash", "browser_hash as browserHash"])
      .where("token_hash", "=", tokenHash)
      .where("used_at", "is", null)
      .where("expires_at", ">", sqlInstant(now))
      .forUpdate(),
  );

export const signUpById = (tx: Tx, id: string, now: Instant) =>
  tx.maybe(
    sqlFor
      .selectFrom("sign_up")
      .select(["id", "sealed"])
      .where("id", "=", id)
      .where("used_at", "is", null)
      .where("expires_at", ">", sqlInstant(now)),
  );

/** When a session of each account was last in use, of those that have a live one. */
export async function lastSeenOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Instant>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("session")
      .select(({ fn }) => ["account_id as accountId", fn.max("last_seen_at").as("seenAt")])
      .where((eb) => eb("account_id", "=", eb.fn.any(eb.val([...accountIds]))))
      .groupBy("account_id"),
  );
  return new Map(rows.map(({ accountId, seenAt }) => [accountId, seenAt]));
}
