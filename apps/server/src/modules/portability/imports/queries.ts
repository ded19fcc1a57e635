import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";

export type ImportState = "uploading" | "waiting" | "working" | "done" | "refused" | "failed";

export interface ImportRow {
  readonly id: string;
  readonly accountId: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  readonly slug: string | null;
  readonly withMessages: boolean;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly refusal: unknown;
  readonly report: unknown;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  readonly expiresAt: Instant;
}

const imports = sqlFor
  .selectFrom("business_import")
  .select([
    "id",
    "account_id as accountId",
    "state",
    "file_name as fileName",
    "size_bytes as sizeBytes",
    "received_bytes as receivedBytes",
    "slug",
    "with_messages as withMessages",
    "rows_done as rowsDone",
    "rows_total as rowsTotal",
    "refusal",
    "report",
    "created_at as createdAt",
    "finished_at as finishedAt",
    "expires_at as expiresAt",
  ])
  .$narrowType<{ state: ImportState }>();

/** An account's own, the newest first. */
export const importsOf = (
  tx: Tx,
  accountId: string,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<ImportRow[]> =>
  tx.all(
    imports
      .where("account_id", "=", accountId)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

export const importOf = (tx: Tx, accountId: string, id: string): Promise<ImportRow | undefined> =>
  tx.maybe(imports.where("account_id", "=", accountId).where("id", "=", id));

export const importById = (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  tx.maybe(imports.where("id", "=", id));

export const importPlace = (id: string, column: "key" | "passphrase") => ({
  table: "business_import",
  column,
  businessId: null,
  id,
});

export async function secretsOfImport(
  tx: Tx,
  id: string,
): Promise<{ readonly key: Buffer; readonly passphrase: string | undefined }> {
  const row = await tx.one(
    sqlFor.selectFrom("business_import").select(["key_sealed", "passphrase_sealed"]).where("id", "=", id),
  );
  return {
    key: Buffer.from(tx.vault.open(row.key_sealed, importPlace(id, "key")), "base64"),
    passphrase:
      row.passphrase_sealed === null ? undefined : tx.vault.open(row.passphrase_sealed, importPlace(id, "passphrase")),
  };
}

export async function importPart(tx: Tx, importId: string, number: number): Promise<Buffer | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("business_import_part")
      .select("bytes")
      .where("import_id", "=", importId)
      .where("number", "=", number),
  );
  return row?.bytes;
}
