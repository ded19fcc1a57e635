import type { ErasureReceipt } from "@creneau/contract";
import { toIso, type Instant, type PlainDate } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import type { Fate } from "../../../platform/personal-data.ts";

export interface NewExport {
  readonly id: string;
  readonly contactId: string;
  /** Null: the person asked. */
  readonly accountId: string | null;
  readonly language: Language;
  readonly parts: number;
}

export const insertExport = (
  tx: Tx,
  { businessId }: TenantScope,
  { id, contactId, accountId, language, parts }: NewExport,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("contact_export").values({
      business_id: businessId,
      id,
      contact_id: contactId,
      asked_by: accountId === null ? "contact" : "business",
      account_id: accountId,
      language,
      state: "waiting",
      parts,
      created_at: toIso(now),
    }),
  );

const oneExport = ({ businessId }: TenantScope, id: string) =>
  sqlFor.updateTable("contact_export").where("business_id", "=", businessId).where("id", "=", id);

/** Says how far the making has come. @returns false when nobody waits for it any more. */
export async function noteProgress(tx: Tx, scope: TenantScope, id: string, partsDone: number): Promise<boolean> {
  const noted = await tx.maybe(
    oneExport(scope, id)
      .set({ state: "making", parts_done: partsDone })
      .where((eb) => eb("state", "in", ["waiting", "making"]))
      .returning("id"),
  );
  return noted !== undefined;
}

/** @returns false when nobody waits for it any more. */
export async function finishExport(
  tx: Tx,
  scope: TenantScope,
  id: string,
  { archive, readyAt, endsAt }: { readonly archive: Buffer; readonly readyAt: Instant; readonly endsAt: Instant },
): Promise<boolean> {
  const place = { table: "contact_export", column: "archive", businessId: scope.businessId, id };
  const finished = await tx.maybe(
    oneExport(scope, id)
      .set({
        state: "ready",
        parts_done: sql`parts`,
        archive_sealed: tx.vault.seal(archive.toString("base64"), place),
        size_bytes: archive.length,
        ready_at: toIso(readyAt),
        ends_at: toIso(endsAt),
      })
      .where("state", "=", "making")
      .returning("id"),
  );
  return finished !== undefined;
}

export const failExport = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(
    oneExport(scope, id)
      .set({ state: "failed" })
      .where((eb) => eb("state", "in", ["waiting", "making"])),
  );

/** What was made is deleted; that it was asked for stays. */
export const endExport = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(oneExport(scope, id).set({ state: "ended", archive_sealed: null }).where("state", "=", "ready"));

/** @returns how many files went. */
export async function endExportsOf(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const { files } = await tx.one(sql<{ files: number }>`
    with was as (
      select id, archive_sealed is not null as has_file from contact_export
      where business_id = ${businessId} and contact_id = ${contactId} and state <> 'ended' for update),
    ended as (
      update contact_export e set state = 'ended', archive_sealed = null from was
      where e.business_id = ${businessId} and e.id = was.id)
    select count(*) filter (where has_file) as files from was`);
  return files;
}

export const countDownload = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(oneExport(scope, id).set({ downloads: sql`downloads + 1` }));

export interface NewRequest {
  readonly id: string;
  readonly contactId: string;
  readonly kind: "export" | "erasure";
  readonly via: "link" | "business";
  readonly exportId: string | null;
  readonly askedOn: PlainDate;
  readonly dueOn: PlainDate;
}

/** @returns false when the same is asked already. */
export async function insertRequest(
  tx: Tx,
  { businessId }: TenantScope,
  request: NewRequest,
  now: Instant,
): Promise<boolean> {
  const inserted = await tx.maybe(
    sqlFor
      .insertInto("data_request")
      .values({
        business_id: businessId,
        id: request.id,
        contact_id: request.contactId,
        kind: request.kind,
        via: request.via,
        state: "open",
        export_id: request.exportId,
        asked_on: request.askedOn,
        due_on: request.dueOn,
        created_at: toIso(now),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id"),
  );
  return inserted !== undefined;
}

export interface Answer {
  readonly state: "done" | "refused";
  readonly answer: string;
  /** Null: it answered itself. */
  readonly accountId: string | null;
}

const answered = ({ state, answer, accountId }: Answer, now: Instant) => ({
  state,
  answer,
  answered_at: toIso(now),
  answered_by: accountId,
  version: sql<number>`version + 1`,
});

/** @returns false when the version is another by now, or it was answered. */
export async function answerRequest(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  answer: Answer,
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("data_request")
      .set(answered(answer, now))
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .where("state", "=", "open")
      .returning("id"),
  );
  return updated !== undefined;
}

/** The open requests that a finished export answers: the one it was made for, or any of the person when a member made it. */
export const answerByExport = (tx: Tx, { businessId }: TenantScope, exportId: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("data_request")
      .set(answered({ state: "done", answer: "", accountId: null }, now))
      .where("business_id", "=", businessId)
      .where("export_id", "=", exportId)
      .where("state", "=", "open"),
  );

/** An erasure answers whatever the person asked; and what they were answered before no longer tells of them. */
export async function answerByErasure(
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  accountId: string | null,
  now: Instant,
): Promise<void> {
  await tx.run(
    sqlFor
      .updateTable("data_request")
      .set(answered({ state: "done", answer: "", accountId }, now))
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .where("state", "=", "open"),
  );
}

/** @returns how many requests are kept. */
export async function clearAnswers(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const rows = await tx.all(
    sqlFor
      .updateTable("data_request")
      .set({ answer: "" })
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .returning("id"),
  );
  return rows.length;
}

export interface NewErasure {
  readonly contactId: string;
  readonly ground: ErasureReceipt["ground"];
  readonly accountId: string | null;
  readonly bookingsCancelled: number;
  readonly fates: readonly (Fate & { readonly part: string })[];
}

export const insertErasure = (
  tx: Tx,
  { businessId }: TenantScope,
  { contactId, ground, accountId, bookingsCancelled, fates }: NewErasure,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("contact_erasure").values({
      business_id: businessId,
      id: newId(),
      contact_id: contactId,
      ground,
      account_id: accountId,
      bookings_cancelled: bookingsCancelled,
      fates: JSON.stringify(fates),
      at: toIso(now),
    }),
  );
