import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** A business like its parent, at an address of its own that nobody is shown. */
export const insertSandbox = (tx: Tx, sandbox: TenantScope, parentId: string, now: Instant): Promise<void> => {
  const id = sandbox.businessId;
  const own = {
    id,
    slug: `test-${id.replaceAll("-", "")}`,
    sandbox_of: parentId,
    sandbox_ready_at: null,
    sandbox_retired_at: null,
    created_at: toIso(now),
  };
  return tx.run(sql`insert into business
    select made.* from business parent, jsonb_populate_record(parent, ${JSON.stringify(own)}::jsonb) made
    where parent.id = ${parentId}`);
};

export const retireSandbox = (tx: Tx, sandbox: TenantScope, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("business")
      .set({ sandbox_retired_at: toIso(now) })
      .where("id", "=", sandbox.businessId),
  );

export const markReady = (tx: Tx, sandbox: TenantScope, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("business")
      .set({ sandbox_ready_at: toIso(now) })
      .where("id", "=", sandbox.businessId)
      .where("sandbox_ready_at", "is", null),
  );

/** Writes rows of another business as this one's, with the same ids. Those that are there already stay. */
export async function copyRows(
  tx: Tx,
  scope: TenantScope,
  table: string,
  rows: readonly unknown[],
  changed: Readonly<Record<string, null>>,
): Promise<void> {
  const columns = await tx.all(sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and attgenerated = '' and not attisdropped order by attnum`);
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const own = JSON.stringify({ business_id: scope.businessId, ...changed });
  await tx.run(sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as given(was),
      jsonb_populate_record(null::${sql.table(table)}, given.was || ${own}::jsonb)
    on conflict do nothing`);
}
