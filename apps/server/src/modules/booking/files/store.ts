import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { namePlace, partPlace } from "./queries.ts";

/** Sealed, a piece takes a third more. */
const PIECE_BYTES = 96 * 1024;

export interface NewUpload {
  /** Also the file's. */
  readonly id: string;
  readonly visitorHash: Buffer;
  readonly questionId: string;
  readonly mediaType: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly expiresAt: Instant;
}

export async function insertUpload(tx: Tx, scope: TenantScope, upload: NewUpload, now: Instant): Promise<void> {
  const { id, bytes } = upload;
  const business_id = scope.businessId;
  await tx.run(
    sqlFor.insertInto("upload").values({
      business_id,
      id,
      visitor_hash: upload.visitorHash,
      expires_at: toIso(upload.expiresAt),
    }),
  );
  await tx.run(
    sqlFor.insertInto("answer_file").values({
      business_id,
      id,
      upload_id: id,
      question_id: upload.questionId,
      media_type: upload.mediaType,
      size_bytes: bytes.length,
      name_sealed: tx.vault.seal(upload.name, namePlace(scope, id)),
      created_at: toIso(now),
    }),
  );
  for (let at = 0, place = 0; at < bytes.length; at += PIECE_BYTES, place += 1) {
    const part = newId();
    const piece = bytes.toString("base64", at, at + PIECE_BYTES);
    await tx.run(
      sqlFor.insertInto("answer_file_part").values({
        business_id,
        id: part,
        file_id: id,
        upload_id: id,
        place,
        content_sealed: tx.vault.seal(piece, partPlace(scope, part)),
      }),
    );
  }
}

/** From now on they are of the booking, and last as long as its answers. */
export async function attachFiles(
  tx: Tx,
  { businessId }: TenantScope,
  bookingId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const named = sql`any(${[...ids]}::uuid[])`;
  await tx.run(
    sql`update answer_file_part set upload_id = null where business_id = ${businessId} and upload_id = ${named}`,
  );
  await tx.run(sql`update answer_file set upload_id = null, booking_id = ${bookingId}
    where business_id = ${businessId} and id = ${named} and upload_id is not null`);
  await tx.run(sql`delete from upload where business_id = ${businessId} and id = ${named}`);
}

/** Drafts that are over; those of the whole business, wherever they came from. */
export const deleteOverUploads = (tx: Tx, { businessId }: TenantScope, now: Instant): Promise<void> =>
  tx.run(sql`delete from upload where business_id = ${businessId} and expires_at <= ${sqlInstant(now)}`);

/** With the answers to these bookings go their files. @returns how many */
export const deleteFilesOfBookings = async (
  tx: Tx,
  { businessId }: TenantScope,
  bookingIds: readonly string[],
): Promise<number> =>
  (
    await tx.all(
      sql`delete from answer_file where business_id = ${businessId} and booking_id = any(${[...bookingIds]}::uuid[]) returning 1`,
    )
  ).length;

export const deleteFilesOfContact = async (tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> =>
  (
    await tx.all(sql`delete from answer_file f using booking b
      where f.business_id = ${businessId} and b.business_id = f.business_id and b.id = f.booking_id and b.contact_id = ${contactId}
      returning 1`)
  ).length;

/** The files of these answers, told by the booking and its question. */
export const deleteFilesOfAnswers = (
  tx: Tx,
  { businessId }: TenantScope,
  answerIds: readonly string[],
): Promise<void> =>
  tx.run(sql`delete from answer_file f using booking_answer a
    where f.business_id = ${businessId} and a.business_id = f.business_id and a.id = any(${[...answerIds]}::uuid[])
      and f.booking_id = a.booking_id and f.question_id = a.question_id`);
