import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { PassphraseKey } from "../../../platform/sealed-stream.ts";
import { exportPlace } from "./queries.ts";

export interface NewExport {
  readonly id: string;
  readonly accountId: string;
  /** Of the parts. */
  readonly key: Buffer;
  readonly passphrase: PassphraseKey | undefined;
}

/** @returns false when one is under way */
export async function insertExport(
  tx: Tx,
  { businessId }: TenantScope,
  { id, accountId, key, passphrase }: NewExport,
  now: Instant,
): Promise<boolean> {
  const place = exportPlace(businessId, id, "passphrase");
  const turned =
    passphrase &&
    JSON.stringify({ key: passphrase.key.toString("base64"), header: passphrase.header.toString("base64") });
  const inserted = await tx.maybe(sql<{ id: string }>`
    insert into business_export (business_id, id, state, by_account_id, key_sealed, passphrase_sealed, has_passphrase, created_at)
    values (${businessId}, ${id}, 'waiting', ${accountId},
      ${tx.vault.seal(key.toString("base64"), exportPlace(businessId, id, "key"))},
      ${turned === undefined ? null : tx.vault.seal(turned, place)}, ${turned !== undefined}, ${toIso(now)}::timestamptz)
    on conflict (business_id) where state in ('waiting', 'making') do nothing
    returning id`);
  return inserted !== undefined;
}

export interface Run {
  readonly id: string;
  readonly run: string;
}

/**
 * Begins anew, under a key of its own: what an attempt before left is gone, and it writes nothing more.
 * @returns what the passphrase was turned into; undefined when there is nothing left to make
 */
export async function beginExport(
  tx: Tx,
  { businessId }: TenantScope,
  { id, run }: Run,
  key: Buffer,
): Promise<{ readonly passphrase: string | undefined } | undefined> {
  const begun = await tx.maybe(
    sqlFor
      .updateTable("business_export")
      .set({
        state: "making",
        run,
        rows_done: 0,
        rows_total: null,
        key_sealed: tx.vault.seal(key.toString("base64"), exportPlace(businessId, id, "key")),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("state", "in", ["waiting", "making"])
      .returning("passphrase_sealed as sealed"),
  );
  if (!begun) return undefined;
  await removeParts(tx, { businessId }, id);
  const { sealed } = begun;
  return { passphrase: sealed === null ? undefined : tx.vault.open(sealed, exportPlace(businessId, id, "passphrase")) };
}

const removeParts = (tx: Tx, { businessId }: Pick<TenantScope, "businessId">, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("business_export_part").where("business_id", "=", businessId).where("export_id", "=", id));

/** @returns false when another attempt has begun */
export async function putExportPart(
  tx: Tx,
  { businessId }: TenantScope,
  { id, run }: Run,
  part: { readonly number: number; readonly bytes: Buffer },
  progress: { readonly done: number; readonly total: number },
): Promise<boolean> {
  const mine = await tx.maybe(
    sqlFor
      .updateTable("business_export")
      .set({ rows_done: progress.done, rows_total: progress.total })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("run", "=", run)
      .where("state", "=", "making")
      .returning("id"),
  );
  if (!mine) return false;
  await tx.run(sqlFor.insertInto("business_export_part").values({ business_id: businessId, export_id: id, ...part }));
  return true;
}

export interface Finished {
  readonly sizeBytes: number;
  readonly digest: Buffer;
  readonly expiresAt: Instant;
}

export const finishExport = (
  tx: Tx,
  { businessId }: TenantScope,
  { id, run }: Run,
  { sizeBytes, digest, expiresAt }: Finished,
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    update business_export set state = 'ready', size_bytes = ${sizeBytes}, digest = ${digest}, finished_at = ${toIso(now)},
      expires_at = ${toIso(expiresAt)}, passphrase_sealed = null, rows_done = coalesce(rows_total, rows_done)
    where business_id = ${businessId} and id = ${id} and run = ${run} and state = 'making'`);

export async function failExport(tx: Tx, scope: TenantScope, id: string, now: Instant): Promise<void> {
  await tx.run(
    sqlFor
      .updateTable("business_export")
      .set({ state: "failed", passphrase_sealed: null, finished_at: toIso(now) })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("state", "in", ["waiting", "making"]),
  );
  await removeParts(tx, scope, id);
}

export const markTaken = (tx: Tx, { businessId }: TenantScope, id: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("business_export")
      .set({ downloaded_at: toIso(now) })
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );

/** What is over is deleted; that there was one stays. */
export async function expireExports(tx: Tx, { businessId }: TenantScope, now: Instant): Promise<number> {
  const over = await tx.all(
    sqlFor
      .updateTable("business_export")
      .set({ state: "expired" })
      .where("business_id", "=", businessId)
      .where("state", "=", "ready")
      .where("expires_at", "<=", sqlInstant(now))
      .returning("id"),
  );
  for (const { id } of over) await removeParts(tx, { businessId }, id);
  return over.length;
}
