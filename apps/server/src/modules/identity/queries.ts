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

export const accountByEmail = (tx: Tx, email: string) =>
  tx.maybe(account.select("password_hash as passwordHash").where("email", "=", email));

/** Those of the ids that exist, in no order. */
export const accountsOf = (tx: Tx, ids: readonly string[]): Promise<Account[]> =>
  tx.all(account.where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))));

export interface LiveSession {
  readonly id: string;
  readonly accountId: string;
  readonly lastSeenAt: Instant;
}

export const liveSession = (tx: Tx, tokenHash: Buffer, now: Instant): Promise<LiveSession | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("session")
      .select(["id", "account_id as accountId", "last_seen_at as lastSeenAt"])
      .where("token_hash", "=", tokenHash)
      .where("expires_at", ">", sqlInstant(now)),
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
