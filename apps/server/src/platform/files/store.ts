/** Files of a business. They lie in its rows: what copies, moves or erases a business takes them along. */
import { toIso, type Instant } from "@creneau/scheduling";
import { newId } from "../chance.ts";
import { sqlFor, type Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";

export type MediaType = "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "image/svg+xml";

export interface NewFile {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
  /** Whoever knows its address may see it. */
  readonly isPublic: boolean;
}

/** @returns the file's id. */
export async function putFile(
  tx: Tx,
  { businessId }: TenantScope,
  { mediaType, bytes, isPublic }: NewFile,
  now: Instant,
): Promise<string> {
  const id = newId();
  await tx.run(
    sqlFor.insertInto("file").values({
      business_id: businessId,
      id,
      media_type: mediaType,
      is_public: isPublic,
      size_bytes: bytes.length,
      bytes,
      created_at: toIso(now),
    }),
  );
  return id;
}

export const publicFile = (tx: Tx, { businessId }: TenantScope, id: string) =>
  tx.maybe(
    sqlFor
      .selectFrom("file")
      .select(["media_type as mediaType", "bytes"])
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("is_public", "=", true),
  );

export const removeFile = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("file").where("business_id", "=", businessId).where("id", "=", id));

/** Where a public file is read: the address never changes, and what it shows neither. */
export const publicFilePath = (businessId: string, id: string): string => `/files/${businessId}/${id}`;
