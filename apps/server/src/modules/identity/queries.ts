import type { Instant } from "@creneau/scheduling";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import { ACCOUNTS, type Place } from "../../platform/vault.ts";

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
}

const account = sqlFor.selectFrom("account").select(["id", "email_sealed as sealedEmail", "name", "locale"]);

export const emailPlace = (accountId: string): Place => ({
  table: "account",
  column: "email",
  businessId: null,
  id: accountId,
});

/** With the address as it was given; a closed account has none. */
function opened<Row extends { readonly id: string; readonly sealedEmail: Buffer | null }>(tx: Tx, row: Row) {
  const { sealedEmail, ...rest } = row;
  return { ...rest, email: sealedEmail === null ? "" : tx.vault.open(sealedEmail, emailPlace(row.id)) };
}

export const emailIndex = (tx: Tx, email: string): Buffer => tx.vault.blind(email, ACCOUNTS, "email");

export const accountById = async (tx: Tx, id: string): Promise<Account> =>
  opened(tx, await tx.one(account.where("id", "=", id)));

/** As the account itself sees it. */
export const ownAccount = async (tx: Tx, id: string) =>
  opened(tx, await tx.one(account.select("theme").where("id", "=", id)));

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

export async function accountByEmail(tx: Tx, email: string): Promise<Entrant | undefined> {
  const row = await tx.maybe(entrant.where("email_index", "=", emailIndex(tx, email)));
  return row && opened(tx, row);
}

export const entrantById = async (tx: Tx, id: string): Promise<Entrant> =>
  opened(tx, await tx.one(entrant.where("id", "=", id)));

/** The address of an account that has shown that it is theirs; undefined: it has not, or is closed. */
export async function verifiedAddress(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe(entrant.where("id", "=", id));
  const found = row && opened(tx, row);
  return found && found.emailVerifiedAt !== null && found.email !== "" ? found.email : undefined;
}

/** Those of the ids that exist, in no order. */
export const accountsOf = async (tx: Tx, ids: readonly string[]): Promise<Account[]> =>
  (await tx.all(account.where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))))).map((row) => opened(tx, row));

export interface LiveSession {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: Instant;
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
        "session.created_at as createdAt",
        "session.last_seen_at as lastSeenAt",
        "session.proven_at as provenAt",
      ])
      .where("session.token_hash", "=", tokenHash)
      .where("session.expires_at", ">", sqlInstant(now))
      .where("account.deactivated_at", "is", null),
  );

/** Whether a session goes on; asking does not prolong it. */
export const isSessionLive = async (tx: Tx, id: string, now: Instant): Promise<boolean> => {
  const found = await tx.maybe(
    sqlFor
      .selectFrom("session")
      .innerJoin("account", "account.id", "session.account_id")
      .select("session.id")
      .where("session.id", "=", id)
      .where("session.expires_at", ">", sqlInstant(now))
      .where("account.deactivated_at", "is", null),
  );
  return found !== undefined;
};

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

/** The browsers an account came in from, the oldest first. */
export const knownDevicesOf = (tx: Tx, accountId: string) =>
  tx.all(
    sqlFor
      .selectFrom("known_device")
      .select(["created_at as createdAt", "last_seen_at as lastSeenAt"])
      .where("account_id", "=", accountId)
      .orderBy("created_at")
      .limit(1000),
  );
