import type { ErasureReceipt } from "@creneau/contract";
import type { Instant, PlainDate } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";

export interface StoredExport {
  readonly id: string;
  readonly contactId: string;
  readonly askedBy: "business" | "contact";
  readonly language: Language;
  readonly state: "waiting" | "making" | "ready" | "failed" | "ended";
  readonly partsDone: number;
  readonly parts: number;
  readonly sizeBytes: number | null;
  readonly downloads: number;
  readonly createdAt: Instant;
  readonly endsAt: Instant | null;
}

const exportColumns = [
  "id",
  "contact_id as contactId",
  "asked_by as askedBy",
  "language",
  "state",
  "parts_done as partsDone",
  "parts",
  "size_bytes as sizeBytes",
  "downloads",
  "created_at as createdAt",
  "ends_at as endsAt",
] as const;

const exportsIn = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("contact_export").select(exportColumns).where("business_id", "=", businessId);

export const exportById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredExport | undefined> =>
  tx.maybe(exportsIn(scope).where("id", "=", id));

/** The latest first: ids sort by time. */
export const exportPage = (
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  before: string | undefined,
  limit: number,
): Promise<StoredExport[]> =>
  tx.all(
    exportsIn(scope)
      .where("contact_id", "=", contactId)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

/** The one that is being made. */
export const exportUnderWay = (tx: Tx, scope: TenantScope, contactId: string): Promise<StoredExport | undefined> =>
  tx.maybe(
    exportsIn(scope)
      .where("contact_id", "=", contactId)
      .where((eb) => eb("state", "in", ["waiting", "making"])),
  );

/** The file of an export that can still be had. */
export async function archiveOf(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  now: Instant,
): Promise<Buffer | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("contact_export")
      .select("archive_sealed as sealed")
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("state", "=", "ready")
      .where("ends_at", ">", sqlInstant(now)),
  );
  if (!row?.sealed) return undefined;
  const place = { table: "contact_export", column: "archive", businessId, id };
  return Buffer.from(tx.vault.open(row.sealed, place), "base64");
}

/** How many exports a person asked for themselves since. */
export async function exportsAskedSince(
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  since: Instant,
): Promise<number> {
  const row = await tx.one(
    sqlFor
      .selectFrom("contact_export")
      .select(({ fn }) => fn.countAll<number>().as("asked"))
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .where("asked_by", "=", "contact")
      .where("created_at", ">", sqlInstant(since)),
  );
  return row.asked;
}

export interface StoredRequest {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly kind: "export" | "erasure";
  readonly via: "link" | "business";
  readonly state: "open" | "done" | "refused";
  readonly askedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly answeredAt: Instant | null;
  readonly answeredByName: string | null;
  readonly answer: string;
  readonly version: number;
}

const requestsIn = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("data_request as r")
    .innerJoin("contact as c", (join) =>
      join.onRef("c.business_id", "=", "r.business_id").onRef("c.id", "=", "r.contact_id"),
    )
    .leftJoin("account as a", "a.id", "r.answered_by")
    .select(["r.id", "r.contact_id as contactId", "c.name as contactName", "r.kind", "r.via", "r.state", "r.version"])
    .select([
      sql<PlainDate>`r.asked_on`.as("askedOn"),
      sql<PlainDate>`r.due_on`.as("dueOn"),
      "r.answered_at as answeredAt",
      "r.answer",
      "a.name as answeredByName",
    ])
    .where("r.business_id", "=", businessId);

export const requestById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredRequest | undefined> =>
  tx.maybe(requestsIn(scope).where("r.id", "=", id));

/** What a person asked, the latest first. */
export const requestsOf = (tx: Tx, scope: TenantScope, contactId: string, limit: number): Promise<StoredRequest[]> =>
  tx.all(requestsIn(scope).where("r.contact_id", "=", contactId).orderBy("r.id", "desc").limit(limit));

export const openRequest = (
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  kind: StoredRequest["kind"],
): Promise<StoredRequest | undefined> =>
  tx.maybe(
    requestsIn(scope).where("r.contact_id", "=", contactId).where("r.kind", "=", kind).where("r.state", "=", "open"),
  );

/** Of these people only; undefined: of all. */
type Among = readonly string[] | undefined;

/** Those that wait, the first due first. */
export const openRequestPage = (
  tx: Tx,
  scope: TenantScope,
  among: Among,
  after: readonly [dueOn: string, id: string] | undefined,
  limit: number,
): Promise<StoredRequest[]> =>
  tx.all(
    requestsIn(scope)
      .where("r.state", "=", "open")
      .$if(among !== undefined, (query) =>
        query.where((eb) => eb("r.contact_id", "=", eb.fn.any(eb.val([...(among ?? [])])))),
      )
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(r.due_on, r.id) > (${after?.[0] ?? ""}::date, ${after?.[1] ?? ""}::uuid)`),
      )
      .orderBy("r.due_on")
      .orderBy("r.id")
      .limit(limit),
  );

/** Those that were answered, the latest first. */
export const answeredRequestPage = (
  tx: Tx,
  scope: TenantScope,
  among: Among,
  after: readonly [answeredAt: Instant, id: string] | undefined,
  limit: number,
): Promise<StoredRequest[]> =>
  tx.all(
    requestsIn(scope)
      .where("r.state", "<>", "open")
      .$if(among !== undefined, (query) =>
        query.where((eb) => eb("r.contact_id", "=", eb.fn.any(eb.val([...(among ?? [])])))),
      )
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(r.answered_at, r.id) < (${after ? sqlInstant(after[0]) : null}::timestamptz, ${after?.[1] ?? ""}::uuid)`,
        ),
      )
      .orderBy("r.answered_at", "desc")
      .orderBy("r.id", "desc")
      .limit(limit),
  );

export interface StoredErasure extends Omit<ErasureReceipt, "at" | "fates"> {
  readonly at: Instant;
  /** As they were written. */
  readonly fates: unknown;
}

export const erasureOf = (tx: Tx, { businessId }: TenantScope, contactId: string): Promise<StoredErasure | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("contact_erasure")
      .select(["id", "contact_id as contactId", "ground", "bookings_cancelled as bookingsCancelled", "fates", "at"])
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId),
  );

/** How many requests wait, and how many of them for longer than the law allows. */
export const dataRequestsOpen = (
  tx: Tx,
  { businessId }: TenantScope,
  today: string,
): Promise<{ readonly open: number; readonly late: number }> =>
  tx.one(sql<{ open: number; late: number }>`
    select count(*) as open, count(*) filter (where due_on < ${today}::date) as late from data_request
    where business_id = ${businessId} and state = 'open'`);
