import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { placeOf, type StoredImport, type StoredSuppression } from "./queries.ts";
import { kindOf, type Kind } from "./rules.ts";

type Facts = Pick<StoredSuppression, "channel" | "reason" | "source" | "note">;

/** Adds addresses, with one statement however many. @returns how many were not on the list yet. */
export async function insertSuppressions(
  tx: Tx,
  { businessId }: TenantScope,
  addresses: readonly string[],
  { channel, reason, source, note }: Facts,
  now: Instant,
): Promise<number> {
  const listed = addresses.map((address) => {
    const id = newId();
    const kind = kindOf(address);
    const index = tx.vault.blind(address, businessId, kind);
    const sealed = tx.vault.seal(address, placeOf(businessId, id, "address"));
    return {
      id,
      kind,
      index,
      sealed,
      note: note === null ? null : tx.vault.seal(note, placeOf(businessId, id, "note")),
    };
  });
  const rows = await tx.all(sql<{ id: string }>`
    insert into suppression (business_id, id, kind, address_index, address_sealed, channel, reason, source, note_sealed, since)
    select ${businessId}::uuid, one.id, one.kind, one.index, one.sealed, ${channel}, ${reason}, ${source}, one.note,
      ${toIso(now)}::timestamptz
    from unnest(${listed.map(({ id }) => id)}::uuid[], ${listed.map(({ kind }) => kind)}::text[],
      ${listed.map(({ index }) => index)}::bytea[], ${listed.map(({ sealed }) => sealed)}::bytea[],
      ${listed.map(({ note: said }) => said)}::bytea[]) as one(id, kind, index, sealed, note)
    on conflict do nothing
    returning id`);
  return rows.length;
}

/** Of an address that is not told: it was erased, or its carrier reported no more than its print. */
export const insertBlind = (
  tx: Tx,
  { businessId }: TenantScope,
  { kind, index, ...facts }: Omit<Facts, "note"> & { readonly kind: Kind; readonly index: Buffer },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("suppression")
      .values({ business_id: businessId, id: newId(), kind, address_index: index, ...facts, since: toIso(now) })
      .onConflict((conflict) => conflict.doNothing()),
  );

/** Takes back a "stop" that somebody texted, and nothing that others wrote down. */
export const deleteTextStop = (tx: Tx, { businessId }: TenantScope, index: Buffer): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("suppression")
      .where("business_id", "=", businessId)
      .where("address_index", "=", index)
      .where("channel", "=", "sms")
      .where("reason", "=", "unsubscribed")
      .where("source", "=", "system"),
  );

/** Of these addresses only the index is kept. */
export const unseal = (tx: Tx, { businessId }: TenantScope, indexes: readonly Buffer[]): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("suppression")
      .set({ address_sealed: null, note_sealed: null })
      .where("business_id", "=", businessId)
      .where(sql<boolean>`address_index = any(${[...indexes]}::bytea[])`),
  );

/** Takes back what the person may: "nothing any more" on all channels. @returns whether there was one */
export async function deleteOwnStops(
  tx: Tx,
  { businessId }: TenantScope,
  indexes: readonly Buffer[],
): Promise<boolean> {
  const deleted = await tx.all(
    sqlFor
      .deleteFrom("suppression")
      .where("business_id", "=", businessId)
      .where("channel", "=", "all")
      .where("reason", "!=", "bounce")
      .where(sql<boolean>`address_index = any(${[...indexes]}::bytea[])`)
      .returning("id"),
  );
  return deleted.length > 0;
}

export const deleteSuppression = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("suppression").where("business_id", "=", businessId).where("id", "=", id));

export const insertImport = (
  tx: Tx,
  { businessId }: TenantScope,
  one: Pick<StoredImport, "id" | "channel" | "reason" | "linesSealed" | "lines"> & { readonly byAccountId: string },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("suppression_import").values({
      business_id: businessId,
      id: one.id,
      channel: one.channel,
      reason: one.reason,
      lines_sealed: one.linesSealed,
      line_count: one.lines,
      created_by: one.byAccountId,
      created_at: toIso(now),
    }),
  );

export const advanceImport = (
  tx: Tx,
  { businessId }: TenantScope,
  one: Pick<StoredImport, "id" | "done" | "added" | "known" | "wrong" | "wrongLines" | "finishedAt">,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("suppression_import")
      .set({
        done: one.done,
        added: one.added,
        known: one.known,
        wrong: one.wrong,
        wrong_lines: [...one.wrongLines],
        ...(one.finishedAt === null ? {} : { finished_at: toIso(one.finishedAt), lines_sealed: null }),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", one.id),
  );
