/** Reads any table of a business as lines: from the catalogue's word, a batch at a time. */
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { readRow } from "../lines.ts";
import { ownerColumn, travellingTables, type Column, type Row, type StoredTable, type Table } from "../rules.ts";

/** Lines of a table that are in memory at one time. */
const BATCH = 400;

/** Every table of a business, as the database knows it, and what it refers to. */
export const storedTables = (tx: Tx): Promise<StoredTable[]> =>
  tx.all(sql<StoredTable>`
    with listed as (
      select c.oid, c.relname::text as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (c.relname = 'business'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'business_id' and not a.attisdropped)))
    select name,
      (select json_agg(json_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
          'hasDefault', a.atthasdef or a.attidentity <> '', 'isGenerated', a.attgenerated <> '',
          'isIdentity', a.attidentity <> '', 'inKey', coalesce(a.attnum = any (i.indkey), false)) order by a.attnum)
        from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
        where a.attrelid = listed.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select json_agg(a.attname order by place)
        from pg_index i, unnest(i.indkey) with ordinality as key (number, place), pg_attribute a
        where i.indrelid = listed.oid and i.indisprimary and a.attrelid = i.indrelid and a.attnum = key.number) as key,
      coalesce((select json_agg(json_build_object('parent', p.relname, 'columns', (
            select json_agg(a.attname) from unnest(k.conkey) as number, pg_attribute a
            where a.attrelid = k.conrelid and a.attnum = number)))
        from pg_constraint k join pg_class p on p.oid = k.confrelid
        where k.contype = 'f' and k.conrelid = listed.oid), '[]') as "references"
    from listed order by name`);

export const tablesOf = async (tx: Tx): Promise<Table[]> => travellingTables(await storedTables(tx));

/** As it is written in a line: PostgreSQL's own words but for instants and bytes. */
function written({ name, type, sealed }: Column): RawBuilder<unknown> {
  const plain = sql.ref(sealed ? `${name}_sealed` : name);
  switch (sealed ? "bytea" : type) {
    case "timestamp with time zone":
      return sql`case when isfinite(${plain}) then to_char(${plain} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        else ${plain}::text end`;
    case "bytea":
      return sql`translate(encode(${plain}, 'base64'), E'\n', '')`;
    case "uuid":
    case "text":
    case "boolean":
    case "smallint":
    case "integer":
    case "jsonb":
    case "json":
      return sql`${plain}`;
    default:
      return type.endsWith("[]") ? sql`${plain}` : sql`${plain}::text`;
  }
}

/** Texts in the order of their bytes: two databases may put them in other orders. */
function ordered(table: Table): RawBuilder<unknown> {
  const texts = new Set(table.columns.filter(({ type }) => type === "text").map(({ name }) => name));
  return sql.join(table.order.map((name) => (texts.has(name) ? sql`${sql.ref(name)} collate "C"` : sql.ref(name))));
}

const mine = (table: Table): RawBuilder<unknown> =>
  sql.join(
    [
      sql`${sql.ref(ownerColumn(table.name))} = app_business()`,
      ...table.without.map((name) => sql`${sql.ref(name)} is null`),
    ],
    sql` and `,
  );

/**
 * The rows of a table, sealed values opened, in batches: as many are in memory as one batch holds. By a cursor, so that
 * all of them are of one moment.
 */
export async function* rowsOf(tx: Tx, scope: TenantScope, table: Table): AsyncGenerator<Row[]> {
  const columns = table.columns.map((column) =>
    table.blank.includes(column.name)
      ? sql`null as ${sql.ref(column.name)}`
      : sql`${written(column)} as ${sql.ref(column.name)}`,
  );
  await tx.run(sql`declare lines no scroll cursor for
    select row_to_json(line)::text as line from (
      select ${sql.join(columns)} from ${sql.table(table.name)} where ${mine(table)} order by ${ordered(table)}) as line`);
  for (;;) {
    const batch = await tx.all(sql<{ line: string }>`fetch ${sql.lit(BATCH)} from lines`);
    if (batch.length > 0) yield batch.map(({ line }) => opened(tx, scope, table, readRow(line, table.exact)));
    if (batch.length < BATCH) break;
  }
  await tx.run(sql`close lines`);
}

/** An index travels only where the value it was made of is forgotten: elsewhere it is made anew. */
function opened(tx: Tx, { businessId }: TenantScope, table: Table, row: Row): Row {
  const sealed = table.columns.filter((column) => column.sealed);
  if (sealed.length === 0) return row;
  const open: Record<string, unknown> = { ...row };
  const id = String(row["id"]);
  for (const { name, sealed: how } of sealed) {
    const value = row[name];
    if (typeof value !== "string") continue;
    open[name] = tx.vault.open(Buffer.from(value, "base64"), { table: table.name, column: name, businessId, id });
    if (how?.index) open[`${name}_index`] = null;
  }
  return open;
}

export const countRows = async (tx: Tx, table: Table): Promise<number> =>
  (await tx.one(sql<{ rows: number }>`select count(*) as rows from ${sql.table(table.name)} where ${mine(table)}`))
    .rows;

/** Who is named in the rows, and whether they are members. */
export async function accountsNamed(
  tx: Tx,
  tables: readonly Table[],
): Promise<{ readonly id: string; readonly isMember: boolean }[]> {
  const named = tables.flatMap((table) =>
    table.accounts.map(
      ({ name }) => sql`select ${sql.ref(name)} as id, ${sql.lit(table.name === "member")} as member
        from ${sql.table(table.name)} where business_id = app_business()`,
    ),
  );
  return tx.all(sql<{ id: string; isMember: boolean }>`
    select id, bool_or(member) as "isMember" from (${sql.join(named, sql` union all `)}) as named
    where id is not null group by id order by id`);
}

export interface FileFace {
  readonly id: string;
  readonly mediaType: string;
}

export const filesOf = (tx: Tx): Promise<FileFace[]> =>
  tx.all(sql<FileFace>`
    select id, media_type as "mediaType" from file where business_id = app_business() order by id`);

export const bytesOfFile = async (tx: Tx, id: string): Promise<Buffer> =>
  (await tx.one(sql<{ bytes: Buffer }>`select bytes from file where business_id = app_business() and id = ${id}`))
    .bytes;

export const hashesOfFiles = (tx: Tx): Promise<{ readonly id: string; readonly sha256: string }[]> =>
  tx.all(sql<{ id: string; sha256: string }>`
    select id, encode(sha256(bytes), 'hex') as sha256 from file where business_id = app_business() order by id`);
