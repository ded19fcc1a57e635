import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { ImportReport } from "../arrival/report.ts";
import type { StoredRefusal } from "../refusal.ts";
import { importPlace } from "./queries.ts";

export interface NewImport {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly key: Buffer;
  readonly expiresAt: Instant;
}

/** What the account was sending before makes room: one file at a time. */
export async function insertImport(tx: Tx, made: NewImport, now: Instant): Promise<void> {
  await tx.run(
    sqlFor
      .deleteFrom("business_import")
      .where("account_id", "=", made.accountId)
      .where("state", "in", ["uploading", "refused", "failed"]),
  );
  await tx.run(
    sqlFor.insertInto("business_import").values({
      id: made.id,
      account_id: made.accountId,
      state: "uploading",
      file_name: made.fileName,
      size_bytes: made.sizeBytes,
      key_sealed: tx.vault.seal(made.key.toString("base64"), importPlace(made.id, "key")),
      created_at: toIso(now),
      expires_at: toIso(made.expiresAt),
    }),
  );
}

/** The same part again replaces nothing: what was received counts once. */
export async function putImportPart(tx: Tx, id: string, number: number, sealed: Buffer, length: number): Promise<void> {
  const added = await tx.maybe(
    sqlFor
      .insertInto("business_import_part")
      .values({ import_id: id, number, bytes: sealed })
      .onConflict((conflict) => conflict.doNothing())
      .returning("number"),
  );
  if (added)
    await tx.run(
      sql`update business_import set received_bytes = received_bytes + ${length} where id = ${id} and state = 'uploading'`,
    );
}

export interface StartOfImport {
  readonly slug: string | null;
  readonly withMessages: boolean;
  readonly passphrase: string | undefined;
}

/** @returns false when it is not there as a whole, or at work */
export async function queueImport(
  tx: Tx,
  id: string,
  { slug, withMessages, passphrase }: StartOfImport,
): Promise<boolean> {
  const queued = await tx.maybe(
    sqlFor
      .updateTable("business_import")
      .set({
        state: "waiting",
        slug,
        with_messages: withMessages,
        passphrase_sealed: passphrase === undefined ? null : tx.vault.seal(passphrase, importPlace(id, "passphrase")),
        refusal: null,
        rows_done: 0,
        rows_total: null,
        finished_at: null,
      })
      .where("id", "=", id)
      .where("state", "in", ["uploading", "refused", "failed"])
      .whereRef("received_bytes", "=", "size_bytes")
      .returning("id"),
  );
  return queued !== undefined;
}

export const beginImport = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor
      .updateTable("business_import")
      .set({ state: "working", rows_done: 0 })
      .where("id", "=", id)
      .where("state", "in", ["waiting", "working"])
      .returning("id"),
  )) !== undefined;

export const setImportProgress = (tx: Tx, id: string, done: number, total: number): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("business_import")
      .set({ rows_done: done, rows_total: total })
      .where("id", "=", id)
      .where("state", "=", "working"),
  );

/** In the transaction that makes the business: killed after it, nothing is imported twice. */
export async function finishImport(tx: Tx, id: string, report: ImportReport, now: Instant): Promise<void> {
  await tx.run(
    sqlFor
      .updateTable("business_import")
      .set({
        state: "done",
        report: JSON.stringify(report),
        made_business: report.businessId,
        passphrase_sealed: null,
        rows_done: report.rows,
        rows_total: report.rows,
        finished_at: toIso(now),
      })
      .where("id", "=", id),
  );
  await removeImportParts(tx, id);
}

const removeImportParts = (tx: Tx, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("business_import_part").where("import_id", "=", id));

/** The file stays for a while: with another address or passphrase it may come in after all. */
export const endImport = (
  tx: Tx,
  id: string,
  end: { readonly state: "refused"; readonly refusal: StoredRefusal } | { readonly state: "failed" },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("business_import")
      .set({
        state: end.state,
        refusal: end.state === "refused" ? JSON.stringify(end.refusal) : null,
        passphrase_sealed: null,
        finished_at: toIso(now),
      })
      .where("id", "=", id)
      .where("state", "in", ["waiting", "working"]),
  );

/** @returns false when it is at work, or not the account's */
export const removeImport = async (tx: Tx, accountId: string, id: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor
      .deleteFrom("business_import")
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .where("state", "not in", ["waiting", "working"])
      .returning("id"),
  )) !== undefined;

export const expireImports = (tx: Tx, now: Instant): Promise<void> =>
  tx.run(sqlFor.deleteFrom("business_import").where("expires_at", "<=", sqlInstant(now)));
