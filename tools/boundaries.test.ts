/** Each boundary is crossed on purpose in a small copy of the tree: a rule that reports nothing guards nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkBoundaries, LEAST_MODULES } from "./boundaries.ts";
import { root } from "./files.ts";

const modules = "apps/server/src/modules";

/** Imports by file: a tree in which nothing is wrong, and every kind of file is there. */
const innocent: Record<string, string[]> = {
  "packages/scheduling/src/index.ts": ["./sets.ts"],
  "packages/scheduling/src/sets.ts": [],
  "packages/scheduling/src/sets.test.ts": ["vitest", "./sets.ts"],
  "packages/blocks/src/index.ts": ["zod"],
  "packages/contract/src/index.ts": ["zod", "../../blocks/src/index.ts"],
  "apps/server/src/main.ts": ["./assemble/app.ts"],
  "apps/server/src/assemble/app.ts": ["../modules/tenancy/routes.ts", "../modules/booking/routes.ts"],
  "apps/server/src/platform/database/index.ts": ["kysely"],
  "apps/server/src/platform/clock.ts": [],
  [`${modules}/tenancy/index.ts`]: ["./store.ts"],
  [`${modules}/tenancy/store.ts`]: ["kysely", "../../platform/database/index.ts"],
  [`${modules}/tenancy/routes.ts`]: ["./queries.ts"],
  [`${modules}/tenancy/queries.ts`]: ["kysely"],
  [`${modules}/tenancy/testing.ts`]: ["./store.ts"],
  [`${modules}/booking/index.ts`]: ["./commands/book.ts"],
  [`${modules}/booking/commands/book.ts`]: ["../store.ts", "../../tenancy/index.ts"],
  [`${modules}/booking/store.ts`]: ["kysely"],
  [`${modules}/booking/routes.ts`]: ["./commands/book.ts"],
  [`${modules}/booking/testing.ts`]: ["../tenancy/testing.ts"],
  [`${modules}/booking/commands/book.test.ts`]: ["vitest", "../../tenancy/testing.ts", "./book.ts"],
  "apps/server/src/testing/world.ts": ["../modules/booking/testing.ts", "../assemble/app.ts"],
  "apps/web/src/app/main.tsx": ["react"],
};

/** One import planted in one file, and the rule that must see it. */
const crimes: [rule: string, file: string, imported: string][] = [
  ["tenancy-knows-only-earlier", `${modules}/tenancy/index.ts`, "../booking/index.ts"],
  ["tenancy-knows-only-earlier", `${modules}/tenancy/testing.ts`, "../booking/testing.ts"],
  ["by-the-front-door", `${modules}/booking/commands/book.ts`, "../../tenancy/store.ts"],
  ["by-the-front-door", `${modules}/booking/commands/book.ts`, "../../tenancy/testing.ts"],
  ["tests-by-the-front-door", `${modules}/booking/commands/book.test.ts`, "../../tenancy/store.ts"],
  ["visitors-by-the-front-door", "bench/engine.ts", "../apps/server/src/modules/booking/store.ts"],
  ["visiting-tests-by-the-front-door", "apps/server/src/testing/world.ts", "../modules/booking/store.ts"],
  ["pure-core", "packages/scheduling/src/sets.ts", "node:fs"],
  ["pure-core", "packages/scheduling/src/sets.ts", "zod"],
  ["pure-core", "packages/scheduling/src/sets.ts", "../../contract/src/index.ts"],
  ["blocks-are-pure", "packages/blocks/src/index.ts", "../../scheduling/src/index.ts"],
  ["blocks-are-pure", "packages/blocks/src/index.ts", "react"],
  ["contract-imports-only-zod", "packages/contract/src/index.ts", "../../scheduling/src/index.ts"],
  ["contract-imports-only-zod", "packages/contract/src/index.ts", "react"],
  ["platform-knows-no-module", "apps/server/src/platform/clock.ts", "../modules/tenancy/index.ts"],
  ["sql-lives-in-stores", `${modules}/booking/commands/book.ts`, "kysely"],
  ["sql-lives-in-stores", "apps/server/src/platform/clock.ts", "pg"],
  ["routes-stay-thin", `${modules}/booking/routes.ts`, "./store.ts"],
  ["browser-side", "apps/web/src/app/main.tsx", "../../../server/src/platform/clock.ts"],
  ["browser-side", "packages/contract/src/index.ts", "../../../apps/server/src/platform/clock.ts"],
  ["no-cycles", "packages/scheduling/src/sets.ts", "./index.ts"],
];

/** Writes the tree to a folder that goes away with the test. */
function plant(tree: Record<string, string[]>, statement: (imported: string) => string): string {
  const base = mkdtempSync(join(tmpdir(), "boundaries-"));
  onTestFinished(() => rmSync(base, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  };
  for (const name of ["zod", "kysely", "pg", "react", "vitest"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", exports: "./index.js" }));
    write(`node_modules/${name}/index.js`, "export {};");
  }
  write("package.json", JSON.stringify({ name: "fixture", private: true, type: "module" }));
  for (const [path, imports] of Object.entries(tree)) write(path, imports.map(statement).join("\n"));
  return base;
}

const asValue = (imported: string): string => `import * as it from "${imported}"; it;`;
const asType = (imported: string): string => `import type { It } from "${imported}"; export type Its = It[];`;

test("a tree without fault is found without fault", async () => {
  const { moduleCount, violations } = await checkBoundaries(plant(innocent, asValue));
  expect(violations).toEqual([]);
  expect(moduleCount).toBe(Object.keys(innocent).length);
});

test.each(crimes)("%s: %s may not import %s", async (rule, file, imported) => {
  const guilty = { ...innocent, [file]: [...(innocent[file] ?? []), imported] };
  for (const statement of [asValue, asType]) {
    const { violations } = await checkBoundaries(plant(guilty, statement));
    // A cycle is reported once, from any of its files.
    const found = violations.map(({ rule: { name }, from }) => (name === "no-cycles" ? name : `${name} in ${from}`));
    expect(found).toContain(rule === "no-cycles" ? rule : `${rule} in ${file}`);
  }
});

test("a browser takes the types of the contract, and no more of the whole", async () => {
  const file = "apps/web/src/app/main.tsx";
  const guilty = { ...innocent, [file]: [...(innocent[file] ?? []), "../../../../packages/contract/src/index.ts"] };
  const rulesBroken = async (statement: typeof asValue) =>
    (await checkBoundaries(plant(guilty, statement))).violations.map(({ rule }) => rule.name);
  expect(await rulesBroken(asValue)).toEqual(["browsers-take-parts"]);
  expect(await rulesBroken(asType)).toEqual([]);
});

test("our own tree is really read", async () => {
  expect((await checkBoundaries(root)).moduleCount).toBeGreaterThanOrEqual(LEAST_MODULES);
});
