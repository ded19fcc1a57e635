/** Looks an export over before anything is written: what is in it, whether it is whole, whether we know what it is. */
import { z } from "zod";
import type { AdoptedAccount } from "../../identity/index.ts";
import { arrivingFile } from "../../tenancy/index.ts";
import type { Archive } from "../archive/read.ts";
import { filePath } from "../format.ts";
import { checkRow } from "../lines.ts";
import { Refusal } from "../refusal.ts";
import { ACCOUNT, type Column, type Row, type Table } from "../rules.ts";

/** Of somebody named in the rows: an address when they are a member. */
export const NamedAccount = z.strictObject({
  id: z.uuid(),
  email: z.email().max(254).nullable(),
  name: z.string().min(1).max(80),
  locale: z.enum(["fr", "en"]),
});
export type NamedAccount = Omit<AdoptedAccount, "email"> & { readonly email: string | null };

export interface Inspection {
  readonly slug: string;
  /** Those of the export, in the order in which they are written, with the columns that it has. */
  readonly tables: readonly Table[];
  readonly accounts: readonly NamedAccount[];
  readonly rows: number;
}

const MOST_ACCOUNTS = 100_000;

/** The tables of the export as ours. @throws Refusal for one that is unknown, and for a column that is unknown or missing */
function matched(archive: Archive, ours: readonly Table[]): Table[] {
  const told = new Map(archive.manifest.tables.map((table) => [table.name, table]));
  const [twice] = archive.manifest.tables.filter((table) => told.get(table.name) !== table);
  if (twice) throw new Refusal("table-unknown", { what: twice.name });
  const known = new Set([ACCOUNT.name, ...ours.map(({ name }) => name)]);
  for (const name of told.keys()) if (!known.has(name)) throw new Refusal("table-unknown", { what: name });
  return ours.flatMap((table) => {
    const theirs = told.get(table.name);
    if (!theirs) return [];
    const names = new Set(theirs.columns.map(({ name }) => name));
    const own = new Set(table.columns.map(({ name }) => name));
    for (const name of names)
      if (!own.has(name)) throw new Refusal("column-unknown", { what: table.name, column: name });
    const columns = table.columns.filter(({ name }) => names.has(name));
    const [missing] = table.columns.filter(
      ({ name, nullable, hasDefault }) => !names.has(name) && !nullable && !hasDefault,
    );
    if (missing) throw new Refusal("column-missing", { what: table.name, column: missing.name });
    const present = (list: readonly Column[]): Column[] => list.filter(({ name }) => names.has(name));
    return [{ ...table, columns, accounts: present(table.accounts), members: present(table.members) }];
  });
}

async function readAccounts(archive: Archive): Promise<NamedAccount[]> {
  const accounts: NamedAccount[] = [];
  for await (const { row, number } of archive.lines(ACCOUNT.name, false)) {
    const parsed = NamedAccount.safeParse(row);
    if (!parsed.success)
      throw new Refusal("value-wrong", { what: ACCOUNT.name, line: number }, { cause: parsed.error });
    if (accounts.length >= MOST_ACCOUNTS) throw new Refusal("too-large", { what: ACCOUNT.name, most: MOST_ACCOUNTS });
    accounts.push(parsed.data);
  }
  return accounts;
}

/** A picture as we would have kept it ourselves. */
async function checkFile(archive: Archive, row: Row, line: number): Promise<void> {
  const path = filePath(String(row["id"]), String(row["media_type"]));
  const content = await archive.file(path);
  const kept = arrivingFile(content);
  if (!kept?.bytes.equals(content) || kept.mediaType !== row["media_type"] || row["size_bytes"] !== content.length)
    throw new Refusal("file-refused", { what: path, line });
}

/** @throws Refusal */
export async function inspect(archive: Archive, ours: readonly Table[]): Promise<Inspection> {
  const { business, files } = archive.manifest;
  const tables = matched(archive, ours);
  const accounts = await readAccounts(archive);
  let rows = 0;
  let slug: string | undefined;
  let pictures = 0;
  const once = new Map<string, number>();
  const look = async (table: Table): Promise<void> => {
    const columns = new Set(table.columns.map(({ name }) => name));
    for await (const { row, number } of archive.lines(table.name, table.exact)) {
      checkRow(table, columns, row, business.id, number);
      rows++;
      if (table.name === "business") slug = String(row["slug"]);
      if (table.name === "business" || table.name === "subscription") once.set(table.name, number);
      if (table.name === "file") {
        await checkFile(archive, row, number);
        pictures++;
      }
    }
  };
  for (const table of tables) {
    try {
      await look(table);
    } catch (error) {
      // What is wrong with a line that was damaged on its way is no news.
      if (error instanceof Refusal && error.facts.what === table.name) await archive.assertIntact(table.name);
      throw error;
    }
  }
  for (const name of ["business", "subscription"])
    if (once.get(name) !== 1) throw new Refusal("value-wrong", { what: name });
  if (slug !== business.slug) throw new Refusal("value-wrong", { what: "business", column: "slug" });
  if (pictures !== files.length) throw new Refusal("entry-not-allowed", { what: "files" });
  return { slug, tables, accounts, rows };
}
