/** The tables as TypeScript, read from the catalogue of a migrated database: what the queries are checked against. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import pg from "pg";
import { startEmbedded } from "../apps/server/src/platform/database/embedded.ts";
import { migrate } from "../apps/server/src/platform/database/migrate.ts";
import { addressesOf } from "../apps/server/src/testing/addresses.ts";

const TYPES: Record<string, string> = {
  uuid: "string",
  text: "string",
  bytea: "Buffer",
  bool: "boolean",
  int4: "number",
  int8: "number",
  jsonb: "Json",
  xid8: "string",
  timestamptz: "Timestamp",
  date: "string",
  tstzrange: "string",
  _int4: "number[]",
  _text: "string[]",
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
  generated: boolean;
  /** The values a check constraint allows: `status in ('a', 'b')`. */
  check: string | null;
}

const QUERY = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
         (a.atthasdef and a.attgenerated = '') or a.attidentity = 'd' as defaulted, a.attgenerated <> '' as generated,
         (select pg_get_constraintdef(k.oid) from pg_constraint k
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
            and pg_get_constraintdef(k.oid) ~ '= ANY' limit 1) as check
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
  order by c.relname, a.attnum`;

function typeOf({ type, check, table, column }: Column): string {
  const allowed = check?.match(/'[^']*'(?=::text)/g);
  if (allowed) return allowed.map((value) => JSON.stringify(value.slice(1, -1))).join(" | ");
  const known = TYPES[type];
  if (!known) throw new Error(`No TypeScript type is known for ${table}.${column} (${type}).`);
  return known;
}

function field(column: Column): string {
  const type = typeOf(column) + (column.nullable ? " | null" : "");
  const wrapped = column.generated ? `GeneratedAlways<${type}>` : column.defaulted ? `Generated<${type}>` : type;
  return `  ${column.column}: ${wrapped};`;
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

async function databaseTypes(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(QUERY);
    const tables = [...Map.groupBy(rows, (row) => row.table)];
    return [
      "/** Made from the migrated database by `npm run generate`. Do not edit. */",
      'import type { Instant } from "@creneau/scheduling";',
      'import type { ColumnType, GeneratedAlways } from "kysely";',
      "",
      "/** May be left out: the column has a default. */",
      "export type Generated<T> =",
      "  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;",
      "/** Read as epoch milliseconds, written as ISO 8601. */",
      "export type Timestamp = ColumnType<Instant, string, string>;",
      "/** Read as a value to be parsed, written as JSON text. */",
      "export type Json = ColumnType<unknown, string, string>;",
      "",
      ...tables.map(
        ([table, columns]) => `export interface ${pascal(table)}Table {\n${columns.map(field).join("\n")}\n}\n`,
      ),
      `export interface DB {\n${tables.map(([table]) => `  ${table}: ${pascal(table)}Table;`).join("\n")}\n}\n`,
    ].join("\n");
  } finally {
    await client.end();
  }
}

/** The types of a database made for the purpose, by all migrations. */
export async function freshDatabaseTypes(): Promise<string> {
  const folder = await mkdtemp(`${tmpdir()}/creneau-types-`);
  await chmod(folder, 0o755); // as root, PostgreSQL runs as a user of its own
  const database = await startEmbedded({ folder: `${folder}/postgres`, password: "types", flags: ["-c", "fsync=off"] });
  try {
    await migrate(addressesOf(database.ownerUrl, "creneau"));
    return await databaseTypes(database.ownerUrl);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
