/** What the log can tell of has words: each audited table, each operation that a sentence of its own is written for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "@creneau/contract";
import { expect, test } from "vitest";
import { audit as texts } from "./fr.ts";

const root = join(import.meta.dirname, "../../../../../..");
const migrations = join(root, "apps/server/migrations");
const sql = readdirSync(migrations).map((name) => readFileSync(join(migrations, name), "utf8"));
const AUDITED = /call audited\('(\w+)'|create trigger audit after [\w\s,]+ on (\w+)/g;
const tables = new Set(
  sql.flatMap((text) => [...text.matchAll(AUDITED)].map(([, called, made]) => called ?? made ?? "")),
);

const operations = new Set(Object.keys(routes));

test("no audited table is told of by its name", () => {
  expect([...tables].filter((table) => !(table in texts.audit.subjects))).toEqual([]);
});

test("a sentence is of an operation there is, on a table that is audited", () => {
  const wrong = Object.keys(texts.audit.acts).filter((key) => {
    const [operation = "", ...table] = key.split("_");
    return !operations.has(operation) || !tables.has(table.join("_"));
  });
  expect(wrong).toEqual([]);
});
