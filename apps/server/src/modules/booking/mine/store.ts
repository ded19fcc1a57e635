import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { readerIndex, readerPlace } from "./queries.ts";

/** What was known of another address is forgotten. @returns when the businesses were looked through for this one. */
export async function meetAccountReader(
  tx: Tx,
  { id, email }: { readonly id: string; readonly email: string },
  now: Instant,
): Promise<Instant | null> {
  const index = readerIndex(tx, email);
  await tx.run(sql`delete from bookings_reader where id = ${id} and email_index <> ${index}`);
  const row = await tx.one(
    sqlFor
      .insertInto("bookings_reader")
      .values({ id, account_id: id, email_index: index, created_at: toIso(now) })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ email_index: index }))
      .returning("searched_at as searchedAt"),
  );
  return row.searchedAt;
}

export const insertLinkReader = (
  tx: Tx,
  reader: { readonly id: string; readonly email: string; readonly locale: "fr" | "en"; readonly expiresAt: Instant },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("bookings_reader").values({
      id: reader.id,
      email_sealed: tx.vault.seal(reader.email, readerPlace(reader.id)),
      email_index: readerIndex(tx, reader.email),
      locale: reader.locale,
      expires_at: toIso(reader.expiresAt),
      created_at: toIso(now),
    }),
  );

export const markSearched = (tx: Tx, id: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("bookings_reader")
      .set({ searched_at: toIso(now) })
      .where("id", "=", id),
  );

export const setReaderToken = (tx: Tx, id: string, tokenHash: Buffer): Promise<void> =>
  tx.run(sqlFor.updateTable("bookings_reader").set({ token_hash: tokenHash }).where("id", "=", id));

export const deleteReader = (tx: Tx, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("bookings_reader").where("id", "=", id));

export const deleteExpiredReaders = (tx: Tx, now: Instant): Promise<void> =>
  tx.run(sqlFor.deleteFrom("bookings_reader").where("expires_at", "<=", sqlInstant(now)));

/** Ties a reader to the contact of their address in this business, if there are both. */
export const tieByAddress = (
  tx: Tx,
  { businessId }: TenantScope,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<void> =>
  tx.run(sql`
    insert into bookings_reader_contact (business_id, reader_id, contact_id)
    select c.business_id, r.id, c.id from contact c, bookings_reader r
    where c.business_id = ${businessId} and c.email_index = ${tx.vault.blind(email, businessId, "email")}
      and c.erased_at is null and r.id = ${id}
    on conflict do nothing`);

/** Ties a contact to all who read the bookings of its address. */
export const tieReaders = (
  tx: Tx,
  { businessId }: TenantScope,
  contact: { readonly id: string; readonly email: string },
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    insert into bookings_reader_contact (business_id, reader_id, contact_id)
    select ${businessId}, id, ${contact.id} from bookings_reader
    where email_index = ${readerIndex(tx, contact.email)} and (expires_at is null or expires_at > ${sqlInstant(now)})
    on conflict do nothing`);

/** @returns how many. */
export async function deleteTiesOf(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const rows = await tx.all(sql`
    delete from bookings_reader_contact where business_id = ${businessId} and contact_id = ${contactId} returning 1`);
  return rows.length;
}
