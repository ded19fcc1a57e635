import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ACCOUNTS, type Place } from "../../../platform/vault.ts";

/** Whoever asks for their bookings at all businesses. */
export interface Reader {
  readonly id: string;
  /** Shown to be theirs. */
  readonly email: string;
}

export const readerPlace = (id: string): Place => ({ table: "bookings_reader", column: "email", businessId: null, id });

/** Of an address, for readers. */
export const readerIndex = (tx: Tx, email: string): Buffer => tx.vault.blind(email, ACCOUNTS, "email");

export interface StoredReader {
  readonly id: string;
  readonly accountId: string | null;
  /** Of a mailed link. */
  readonly email: string | null;
  readonly locale: "fr" | "en" | null;
  readonly expiresAt: Instant | null;
  readonly searchedAt: Instant | null;
}

const readers = sqlFor
  .selectFrom("bookings_reader")
  .select(["id", "account_id as accountId", "email_sealed as sealedEmail", "locale", "expires_at as expiresAt"])
  .select("searched_at as searchedAt");

interface Row extends Omit<StoredReader, "email"> {
  readonly sealedEmail: Buffer | null;
}

const opened = (tx: Tx, { sealedEmail, ...row }: Row): StoredReader => ({
  ...row,
  email: sealedEmail && tx.vault.open(sealedEmail, readerPlace(row.id)),
});

export async function readerById(tx: Tx, id: string): Promise<StoredReader | undefined> {
  const row = await tx.maybe(readers.where("id", "=", id));
  return row && opened(tx, row);
}

export async function readerByToken(tx: Tx, tokenHash: Buffer, now: Instant): Promise<StoredReader | undefined> {
  const row = await tx.maybe(readers.where("token_hash", "=", tokenHash).where("expires_at", ">", sqlInstant(now)));
  return row && opened(tx, row);
}

export interface Tie {
  readonly readerId: string;
  readonly businessId: string;
  readonly contactId: string;
}

/** Where to look, under the reader's own scope: a hint, and never more. */
export const tiesOf = (tx: Tx, readerId: string, limit: number): Promise<Tie[]> =>
  tx.all(
    sqlFor
      .selectFrom("bookings_reader_contact")
      .select(["reader_id as readerId", "business_id as businessId", "contact_id as contactId"])
      .where("reader_id", "=", readerId)
      .orderBy("business_id")
      .limit(limit),
  );

/** Whether the contact still has the reader's address: asked inside the business, each time. */
export async function isTheirs(
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  email: string,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    select from contact where business_id = ${businessId} and id = ${contactId} and erased_at is null
      and email_index = ${tx.vault.blind(email, businessId, "email")}`);
  return row !== undefined;
}
