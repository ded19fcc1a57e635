import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

type Branch = { readonly [key: string]: string | Branch };

function flat(branch: Branch, path = ""): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const french = flat(fr);
const english = new Map(flat(en));
const variables = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted((a, b) => a.localeCompare(b));

test("both languages have the same keys, with the same variables", () => {
  expect(new Set(english.keys())).toEqual(new Set(french.map(([key]) => key)));
  for (const [key, text] of french) expect([key, variables(english.get(key) ?? "")]).toEqual([key, variables(text)]);
});

test("French has its spaces: narrow before ; ! ? and inside « », no-break before :", () => {
  const wrong = french.filter(([, text]) =>
    /[ \u00a0][;!?»]|«[ \u00a0]|[ \u202f]:(?!\/)|\w[;!?](?=\s|$)|\p{L}:\s/u.test(text),
  );
  expect(wrong).toEqual([]);
  expect(french.filter(([, text]) => text.includes("'"))).toEqual([]);
});

test("each text is used", () => {
  const root = join(import.meta.dirname, "..");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith("texts/"),
  );
  const source = files.map((name) => readFileSync(join(root, name), "utf8")).join("\n");
  // t(`status.${status}`) uses all that begins so.
  const prefixes = [...source.matchAll(/t\(`([\w.]+)\$\{/g)].map(([, prefix = ""]) => prefix);
  const unused = french
    .map(([key]) => key.replace(/_(zero|one|many|other)$/, ""))
    .filter((key) => !source.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)));
  expect([...new Set(unused)]).toEqual([]);
});
