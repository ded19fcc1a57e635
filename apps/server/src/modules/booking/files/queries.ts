/** Files that answer questions: sealed in pieces, opened one file at a time. */
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import type { Waiting } from "./rules.ts";

export const namePlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "answer_file",
  column: "name",
  businessId,
  id,
});
export const partPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "answer_file_part",
  column: "content",
  businessId,
  id,
});

export interface StoredFile {
  readonly id: string;
  readonly bookingId: string | null;
  readonly questionId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

type Row = Omit<StoredFile, "name"> & { readonly sealedName: Buffer };
const columns = sql.raw(`f.id, f.booking_id as "bookingId", f.question_id as "questionId", f.media_type as "mediaType",
  f.size_bytes as "sizeBytes", f.name_sealed as "sealedName"`);

const opened = (tx: Tx, scope: TenantScope, { sealedName, ...row }: Row): StoredFile => ({
  ...row,
  name: tx.vault.open(sealedName, namePlace(scope, row.id)),
});

/** As they were sent. */
export async function filesOfBooking(tx: Tx, scope: TenantScope, bookingId: string): Promise<StoredFile[]> {
  const rows = await tx.all(sql<Row>`select ${columns} from answer_file f
    where f.business_id = ${scope.businessId} and f.booking_id = ${bookingId} order by f.id`);
  return rows.map((row) => opened(tx, scope, row));
}

/** Drafts of a visitor that are not over: of these, those that wait still. */
export async function waitingFiles(
  tx: Tx,
  scope: TenantScope,
  ask: { readonly ids: readonly string[]; readonly visitorHash: Buffer; readonly now: Instant },
): Promise<StoredFile[]> {
  if (ask.ids.length === 0) return [];
  const rows = await tx.all(sql<Row>`select ${columns} from answer_file f
    join upload u on u.business_id = f.business_id and u.id = f.upload_id
    where f.business_id = ${scope.businessId} and f.id = any(${[...ask.ids]}::uuid[])
      and u.visitor_hash = ${ask.visitorHash} and u.expires_at > ${sqlInstant(ask.now)} for update of u`);
  return rows.map((row) => opened(tx, scope, row));
}

/** What waits for a booking, of everybody or of one visitor. */
export const waitingOf = (tx: Tx, { businessId }: TenantScope, visitorHash: Buffer | null): Promise<Waiting> =>
  tx.one(sql<Waiting>`select count(*)::int as files, coalesce(sum(f.size_bytes), 0)::float8 as bytes
    from upload u join answer_file f on f.business_id = u.business_id and f.upload_id = u.id
    where u.business_id = ${businessId} and (${visitorHash}::bytea is null or u.visitor_hash = ${visitorHash}::bytea)`);

/** Its bytes. One file fits in memory: the contract says how big it may be. */
export async function fileContent(tx: Tx, scope: TenantScope, fileId: string): Promise<Buffer> {
  const parts = await tx.all(sql<{ id: string; sealed: Buffer }>`
    select id, content_sealed as sealed from answer_file_part
    where business_id = ${scope.businessId} and file_id = ${fileId} order by place`);
  return Buffer.concat(
    parts.map(({ id, sealed }) => Buffer.from(tx.vault.open(sealed, partPlace(scope, id)), "base64")),
  );
}
