import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface SandboxRow {
  readonly id: string;
  readonly madeAt: Instant;
  /** Null while it is being filled. */
  readonly readyAt: Instant | null;
}

/** The sandbox of a business, if it has one. */
export const sandboxOf = (tx: Tx, businessId: string): Promise<SandboxRow | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("business")
      .select(["id", "created_at as madeAt", "sandbox_ready_at as readyAt"])
      .where("sandbox_of", "=", businessId)
      .where("sandbox_retired_at", "is", null),
  );

/** The business that a sandbox is of. */
export async function parentOf(tx: Tx, sandboxId: string): Promise<string | undefined> {
  const row = await tx.maybe(sqlFor.selectFrom("business").select("sandbox_of as parent").where("id", "=", sandboxId));
  return row?.parent ?? undefined;
}

/** Whether what happens in it is a trial, of which nobody outside hears. */
export const isSandbox = async (tx: Tx, businessId: string): Promise<boolean> =>
  (await parentOf(tx, businessId)) !== undefined;

/** How many were made since. */
export async function sandboxesSince(tx: Tx, businessId: string, since: Instant): Promise<number> {
  const row = await tx.one(
    sqlFor
      .selectFrom("business")
      .select(({ fn }) => fn.countAll<number>().as("made"))
      .where("sandbox_of", "=", businessId)
      .where("created_at", ">", sqlInstant(since)),
  );
  return row.made;
}

/** All rows of a table of this business, as JSON. */
export async function rowsOf(tx: Tx, scope: TenantScope, table: string): Promise<unknown[]> {
  const rows = await tx.all(
    sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(table)} t where business_id = ${scope.businessId}`,
  );
  return rows.map(({ row }) => row);
}
