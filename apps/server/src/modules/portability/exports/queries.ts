import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface ExportRow {
  readonly id: string;
  readonly state: "waiting" | "making" | "ready" | "failed" | "expired";
  readonly accountId: string;
  readonly hasPassphrase: boolean;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly sizeBytes: number | null;
  readonly digest: Buffer | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly downloadedAt: Instant | null;
}

const exports = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("business_export")
    .select([
      "id",
      "state",
      "by_account_id as accountId",
      "has_passphrase as hasPassphrase",
      "rows_done as rowsDone",
      "rows_total as rowsTotal",
      "size_bytes as sizeBytes",
      "digest",
      "created_at as createdAt",
      "finished_at as finishedAt",
      "expires_at as expiresAt",
      "downloaded_at as downloadedAt",
    ])
    .where("business_id", "=", businessId)
    .$narrowType<{ state: ExportRow["state"] }>();

/** The newest first. */
export const exportsOf = (
  tx: Tx,
  scope: TenantScope,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<ExportRow[]> =>
  tx.all(
    exports(scope)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

export const exportById = (tx: Tx, scope: TenantScope, id: string): Promise<ExportRow | undefined> =>
  tx.maybe(exports(scope).where("id", "=", id));

/** What the parts of an export are sealed with. */
export async function keyOfExport(tx: Tx, { businessId }: TenantScope, id: string): Promise<Buffer> {
  const row = await tx.one(
    sqlFor
      .selectFrom("business_export")
      .select("key_sealed")
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );
  return Buffer.from(tx.vault.open(row.key_sealed, exportPlace(businessId, id, "key")), "base64");
}

export const exportPlace = (businessId: string, id: string, column: "key" | "passphrase") => ({
  table: "business_export",
  column,
  businessId,
  id,
});

export async function exportPart(
  tx: Tx,
  { businessId }: TenantScope,
  exportId: string,
  number: number,
): Promise<Buffer | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("business_export_part")
      .select("bytes")
      .where("business_id", "=", businessId)
      .where("export_id", "=", exportId)
      .where("number", "=", number),
  );
  return row?.bytes;
}

/** When the business was last taken out whole; undefined: never. */
export async function lastExportAt(tx: Tx, { businessId }: TenantScope): Promise<Instant | undefined> {
  const row = await tx.one(sql<{ at: Instant | null }>`
    select max(finished_at) as at from business_export where business_id = ${businessId} and state in ('ready', 'expired')`);
  return row.at ?? undefined;
}
