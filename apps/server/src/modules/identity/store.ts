import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import { normalEmail } from "../../platform/vault.ts";
import { emailIndex, emailPlace } from "./queries.ts";

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
  readonly passwordHash: string | null;
  readonly createdAt: Instant;
  readonly emailVerifiedAt?: Instant | undefined;
}

/** @returns false when the address has an account already. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const inserted = await tx.maybe(
    sqlFor
      .insertInto("account")
      .values({
        id: account.id,
        email_sealed: tx.vault.seal(normalEmail(account.email), emailPlace(account.id)),
        email_index: emailIndex(tx, account.email),
        name: account.name,
        locale: account.locale,
        password_hash: account.passwordHash,
        created_at: toIso(account.createdAt),
        email_verified_at: account.emailVerifiedAt === undefined ? null : toIso(account.emailVerifiedAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id"),
  );
  return inserted !== undefined;
}

export interface AccountChange {
  readonly name?: string | undefined;
  readonly locale?: "fr" | "en" | undefined;
  readonly theme?: "light" | "dark" | "auto" | undefined;
  readonly password_hash?: string;
  readonly deactivated_at?: string | null;
}

/** Changes what is named. */
export const updateAccount = (tx: Tx, id: string, change: AccountChange): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("account")
      .set({ id, ...change })
      .where("id", "=", id),
  );

/** What a link that was mailed proves: the address is theirs. */
export const verifyEmail = (tx: Tx, id: string, now: Instant): Promise<void> =>
  tx.run(
    sql`update account set email_verified_at = coalesce(email_verified_at, ${toIso(now)}::timestamptz) where id = ${id}`,
  );

/** @returns false when the address has another account. */
export async function changeEmail(tx: Tx, id: string, email: string, now: Instant): Promise<boolean> {
  const sealed = tx.vault.seal(normalEmail(email), emailPlace(id));
  const index = emailIndex(tx, email);
  const changed = await tx.maybe(sql<{ id: string }>`
    update account set email_sealed = ${sealed}, email_index = ${index}, email_verified_at = ${toIso(now)}
    where id = ${id} and not exists (select from account other where other.email_index = ${index} and other.id <> ${id})
    returning id`);
  return changed !== undefined;
}

export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly device: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly provenAt: Instant | null;
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
      proven_at: session.provenAt === null ? null : toIso(session.provenAt),
    }),
  );

export const touchSession = (tx: Tx, id: string, seenAt: Instant, expiresAt: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("session")
      .set({ last_seen_at: toIso(seenAt), expires_at: toIso(expiresAt) })
      .where("id", "=", id),
  );

/** Proven again, the session goes by another token: the one before opens nothing any more. */
export const markProven = (tx: Tx, id: string, tokenHash: Buffer, at: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("session")
      .set({ proven_at: toIso(at), token_hash: tokenHash })
      .where("id", "=", id),
  );

/** @returns false when that account has no such session. */
export async function deleteSession(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const deleted = await tx.maybe(
    sqlFor.deleteFrom("session").where("id", "=", id).where("account_id", "=", accountId).returning("id"),
  );
  return deleted !== undefined;
}

export const deleteSessionByToken = (tx: Tx, tokenHash: Buffer): Promise<void> =>
  tx.run(sqlFor.deleteFrom("session").where("token_hash", "=", tokenHash));

/** All of an account's sessions, but for one. */
export const deleteSessions = (tx: Tx, accountId: string, except?: string): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("session")
      .where("account_id", "=", accountId)
      .$if(except !== undefined, (query) => query.where("id", "<>", except ?? "")),
  );

export type LinkPurpose = "sign-in" | "reset" | "change-email";

export interface NewMagicLink {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly purpose: LinkPurpose;
  /** What the link is about, encrypted. */
  readonly sealed?: Buffer;
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
        purpose: link.purpose,
        sealed: link.sealed ?? null,
      })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet({ token_hash: link.tokenHash }).where("magic_link.used_at", "is", null),
      ),
  );

export interface UsedLink {
  readonly id: string;
  readonly accountId: string;
  readonly sealed: Buffer | null;
}

/** Uses a link up, for what it was made for. Of two at once, one gets the account. */
export const useMagicLink = (
  tx: Tx,
  purpose: LinkPurpose,
  tokenHash: Buffer,
  now: Instant,
): Promise<UsedLink | undefined> =>
  tx.maybe(
    sqlFor
      .updateTable("magic_link")
      .set({ used_at: toIso(now) })
      .where("token_hash", "=", tokenHash)
      .where("purpose", "=", purpose)
      .where("used_at", "is", null)
      .where("expires_at", ">", sqlInstant(now))
      .returning(["id", "account_id as accountId", "sealed"]),
  );

/** The links of an account that were mailed and not used: none of them opens anything any more. */
export const spendLinks = (tx: Tx, accountId: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("magic_link").where("account_id", "=", accountId).where("used_at", "is", null));

export interface NewSignUp {
  readonly id: string;
  readonly sealed: Buffer;
  readonly passwordHash: string | null;
  readonly browserHash: Buffer;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export const insertSignUp = (tx: Tx, signUp: NewSignUp): Promise<void> =>
  tx.run(
    sqlFor.insertInto("sign_up").values({
      id: signUp.id,
      sealed: signUp.sealed,
      password_hash: signUp.passwordHash,
      browser_hash: signUp.browserHash,
      created_at: toIso(signUp.createdAt),
      expires_at: toIso(signUp.expiresAt),
    }),
  );

export const putSignUpToken = (tx: Tx, id: string, tokenHash: Buffer): Promise<void> =>
  tx.run(sqlFor.updateTable("sign_up").set({ token_hash: tokenHash }).where("id", "=", id));

export const spendSignUp = (tx: Tx, id: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("sign_up")
      .set({ used_at: toIso(now) })
      .where("id", "=", id),
  );

export interface SignInRecord {
  readonly id: string;
  readonly at: Instant;
  readonly network: string;
  readonly device: string;
  readonly method: "password" | "link" | "passkey" | "provider" | "sign-up" | "reset";
  readonly secondFactor: "totp" | "recovery-code" | null;
  readonly outcome: "in" | "wrong-password" | "wrong-code";
}

/** For the account of this address, if there is one: the same statement either way. */
export const recordSignIn = (tx: Tx, whose: { readonly email: string }, record: SignInRecord): Promise<void> =>
  tx.run(sql`
    insert into sign_in (account_id, id, at, network, device, method, second_factor, outcome)
    select account.id, ${record.id}::uuid, ${toIso(record.at)}::timestamptz, ${record.network}, ${record.device},
           ${record.method}, ${record.secondFactor}::text, ${record.outcome}
    from account where email_index = ${emailIndex(tx, whose.email)}`);

/** @returns whether the account came in from this browser before. */
export async function meetDevice(tx: Tx, accountId: string, tokenHash: Buffer, now: Instant): Promise<boolean> {
  const { isNew } = await tx.one(sql<{ isNew: boolean }>`
    insert into known_device (account_id, token_hash, created_at, last_seen_at)
    values (${accountId}, ${tokenHash}, ${toIso(now)}, ${toIso(now)})
    on conflict (account_id, token_hash) do update set last_seen_at = excluded.last_seen_at
    returning xmax = 0 as "isNew"`);
  return !isNew;
}

/** The browsers an account came in from are strangers again. */
export const forgetDevices = (tx: Tx, accountId: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("known_device").where("account_id", "=", accountId));

/** A browser that was not used for so long is a new one. */
const DEVICE_LIFE = sql`interval '400 days'`;

/** Deletes what has ended. */
export async function deleteExpired(tx: Tx, now: Instant): Promise<void> {
  await tx.run(sqlFor.deleteFrom("session").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sqlFor.deleteFrom("magic_link").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sqlFor.deleteFrom("sign_up").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sqlFor.deleteFrom("pending_sign_in").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sqlFor.deleteFrom("passkey_challenge").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sqlFor.deleteFrom("provider_visit").where("expires_at", "<", sqlInstant(now)));
  await tx.run(sql`delete from known_device where last_seen_at < ${toIso(now)}::timestamptz - ${DEVICE_LIFE}`);
  await tx.run(sql`select forget_sign_ins(${toIso(now)}::timestamptz)`);
}

/** What names an account and lets it in goes; its row stays for what names its id. */
export const closeAccountRow = (tx: Tx, id: string, name: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("account")
      .set({
        name,
        email_sealed: null,
        email_index: null,
        email_verified_at: null,
        password_hash: null,
        closed_at: toIso(now),
        deactivated_at: toIso(now),
      })
      .where("id", "=", id),
  );
