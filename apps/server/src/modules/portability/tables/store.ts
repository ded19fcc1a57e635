import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { indexKinds, type Row, type Table } from "../rules.ts";

/** From here on rows of this business are written without the log, until `endArrival`. @throws DatabaseError 23505 when it is there */
export async function beginArrival(
  tx: Tx,
  about: { readonly madeAt: string; readonly slug: string; readonly digest: string },
): Promise<void> {
  await tx.run(
    sql`select begin_arrival(${about.madeAt}::timestamptz, ${about.slug}, ${Buffer.from(about.digest, "hex")}::bytea)`,
  );
  await tx.run(sql`select set_config('app.arriving', 'yes', true)`);
}

export async function endArrival(tx: Tx, rows: number, now: Instant): Promise<void> {
  await tx.run(sql`select end_arrival(${rows}::int, ${toIso(now)}::timestamptz)`);
  await tx.run(sql`select set_config('app.arriving', '', true)`);
}

/** Plain values sealed by this installation's ring, their indexes made anew. */
function sealed(tx: Tx, { businessId }: TenantScope, table: Table, row: Row): Row {
  const out: Record<string, unknown> = { ...row };
  for (const { name, sealed: how } of table.columns) {
    if (!how) continue;
    const value = row[name];
    delete out[name];
    if (typeof value !== "string") {
      out[`${name}_sealed`] = null;
      continue;
    }
    const place = { table: table.name, column: name, businessId, id: String(row["id"]) };
    out[`${name}_sealed`] = tx.vault.seal(value, place).toString("base64");
    const kind = indexKinds[`${table.name}.${name}`];
    if (!how.index || kind === undefined) continue;
    const asked = typeof kind === "function" ? kind(row) : kind;
    out[`${name}_index`] = tx.vault.blind(value, businessId, asked).toString("base64");
  }
  return out;
}

const ENTRIES = "audit_entry";

/** @param table with the columns that the rows have @param apart of the rows, beside the table's columns: bytes in base64 */
export async function insertRows(
  tx: Tx,
  scope: TenantScope,
  table: Table,
  rows: readonly Row[],
  apart: readonly string[] = [],
): Promise<void> {
  const given = JSON.stringify(rows.map((row) => sealed(tx, scope, table, row)));
  if (table.name === ENTRIES) return tx.run(sql`select arrive_audit(${given}::jsonb)`);
  const names = table.columns.map((column) => (column.sealed ? `${column.name}_sealed` : column.name));
  const bytes = [
    ...table.columns.flatMap(({ name, type, sealed: how }) =>
      how ? [`${name}_sealed`] : type === "bytea" ? [name] : [],
    ),
    ...apart,
  ];
  const values = [...names, ...apart].map((name) =>
    bytes.includes(name) ? sql`decode(given.one ->> ${sql.lit(name)}, 'base64')` : sql`read.${sql.ref(name)}`,
  );
  await tx.run(sql`
    insert into ${sql.table(table.name)} (${sql.join([...names, ...apart].map((name) => sql.ref(name)))})
    select ${sql.join(values)}
    from jsonb_array_elements(${given}::jsonb) with ordinality as given (one, place),
      jsonb_populate_record(null::${sql.table(table.name)}, given.one - ${[...bytes]}::text[]) as read
    order by given.place`);
}
