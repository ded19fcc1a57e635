/** Looks for words that must lie nowhere in clear: in every column of every table, and in the files of the database. */
import { readdir, readFile } from "node:fs/promises";
import type { World } from "./world.ts";

/** The forms in which a word would still be read by anybody: itself, in hexadecimal, in base64 wherever it begins. */
function formsOf(word: string): string[] {
  const base64 = (before: string): string => {
    const text = Buffer.from(before + word).toString("base64url");
    // The first and last letters also hold bits of what is beside the word.
    return text.slice(before.length === 0 ? 0 : before.length + 1, -3);
  };
  return [word, Buffer.from(word).toString("hex"), base64(""), base64("x"), base64("xx")];
}

const holds = (text: string, word: string): boolean => {
  const plain = text.toLowerCase();
  return formsOf(word).some((form, index) =>
    index < 2 ? plain.includes(form.toLowerCase()) : text.replaceAll("+", "-").replaceAll("/", "_").includes(form),
  );
};

/** @returns `schema.table.column: word` for each that holds one; also how many values were read. */
export async function leaksOf({ owner }: Pick<World, "owner">, words: readonly string[]) {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'm') order by 1`,
  );
  const found = new Set<string>();
  let read = 0;
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`);
    for (const { row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue;
        read += 1;
        const text = typeof value === "string" ? value : JSON.stringify(value);
        for (const word of words) if (holds(text, word)) found.add(`${name}.${column}: ${word}`);
      }
    }
  }
  return { found: [...found], read };
}

/** The words that the files of the database hold: its tables, their indexes, and what was deleted from them. */
export async function wordsInFiles({ owner }: Pick<World, "owner">, words: readonly string[]): Promise<string[]> {
  await owner.query("checkpoint");
  const { rows } = await owner.query<{ folder: string }>(
    `select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = current_database()`,
  );
  const folder = rows[0]?.folder ?? "";
  const found = new Set<string>();
  for (const file of await readdir(folder)) {
    const bytes = await readFile(`${folder}/${file}`);
    for (const word of words) if (bytes.includes(word)) found.add(word);
  }
  return [...found];
}
