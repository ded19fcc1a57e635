/** The code tests itself. Each rule is tried on a planted fault first, so that a silent rule is a working one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modules } from "../apps/server/src/modules/order.ts";
import { readText, repositoryFiles, root } from "./files.ts";
import { missingEntries, type Lock } from "./lockfile.ts";
import { longestFunctions } from "./longest-functions.ts";
import {
  LEVEL_ONE_AND_TWO,
  requirementsIn,
  shortNamesOf,
  STATES,
  testsNamedIn,
  type NamedTest,
} from "./security-page.ts";
import { brokenLines, floatingDependencies, lineRules, pathsNamedIn, strangeModuleFiles, type File } from "./tidy.ts";

const BINARY = /\.(png|jpe?g|webp|avif|gif|ico|woff2?|ttf|pdf|br|gz)$/;
const MAP = "docs/architecture.md";
const SECURITY = "docs/security.md";

const paths = repositoryFiles();
const files: File[] = paths.filter((path) => !BINARY.test(path)).map((path) => ({ path, text: readText(path) }));

/** For each line rule, a file that must be caught and one that must not. */
const samples: Record<string, { caught: File; free: File }> = {
  "nothing left over": {
    caught: { path: "apps/server/src/main.ts", text: "start(); // TODO: stop" },
    free: { path: "apps/server/src/main.ts", text: "start();" },
  },
  "time and chance are passed in": {
    caught: { path: "packages/scheduling/src/judge.ts", text: "const now = Date.now();" },
    free: { path: "apps/server/src/platform/clock.ts", text: "const now = Date.now();" },
  },
  "no path of one machine": {
    caught: { path: "README.md", text: "open `/work/main/README.md`" },
    free: { path: "README.md", text: "open `apps/work/README.md`" },
  },
  "no registry's host": {
    caught: { path: ".npmrc", text: "registry = somewhere" },
    free: { path: "apps/server/src/jobs.ts", text: "registry.jobs.map(run)" },
  },
  "the server goes out by known doors": {
    caught: { path: "apps/server/src/modules/webhooks/jobs.ts", text: "const answer = await fetch(address);" },
    free: { path: "apps/server/src/platform/dns.ts", text: 'import { Resolver } from "node:dns/promises";' },
  },
  "no program is made of text": {
    caught: { path: "packages/sdk/src/index.ts", text: "const made = new Function(text);" },
    free: {
      path: "apps/server/src/platform/database/embedded.ts",
      text: 'import { spawn } from "node:child_process";',
    },
  },
  "no markup is made of text": {
    caught: { path: "apps/web/src/app/Note.tsx", text: "<p dangerouslySetInnerHTML={{ __html: note }} />" },
    free: {
      path: "apps/web/src/public/view/Inline.tsx",
      text: "<Tag dangerouslySetInnerHTML={{ __html: content }} />",
    },
  },
  "a suppression gives its reason": {
    caught: { path: "apps/web/src/a.ts", text: "// oxlint-disable-next-line no-console" },
    free: {
      path: "apps/web/src/a.ts",
      text: "// oxlint-disable-next-line no-console -- printed once, before the logger",
    },
  },
};

describe.each(lineRules)("$name", (rule) => {
  test("catches what it is for", () => {
    const sample = samples[rule.name];
    expect(sample && brokenLines(rule, [sample.caught])).toHaveLength(1);
    expect(sample && brokenLines(rule, [sample.free])).toEqual([]);
  });
  test("holds", () => {
    expect(brokenLines(rule, files)).toEqual([]);
  });
});

test("each module has a README and uses the closed vocabulary, or says what else it needs", () => {
  const of = (name: string, text = ""): File => ({ path: `apps/server/src/modules/${name}`, text });
  const readme = of("booking/README.md", "Beside the vocabulary: `links.ts`, `texts/`.");
  expect(strangeModuleFiles([of("booking/utils.ts")])).toHaveLength(2);
  expect(strangeModuleFiles([readme, of("booking/utils.ts")])).toHaveLength(1);
  expect(strangeModuleFiles([of("nothing/README.md")])).toHaveLength(1);
  const usual = [
    of("booking/commands/book.test.ts"),
    of("booking/links.ts"),
    of("booking/texts/fr.ts"),
    of("order.ts"),
  ];
  expect(strangeModuleFiles([readme, ...usual])).toEqual([]);
  expect(strangeModuleFiles(files)).toEqual([]);
});

test("dependencies are pinned exactly", () => {
  const loose = { path: "package.json", text: '{ "dependencies": { "a": "^1.0.0", "b": "1.0.0-beta.1" } }' };
  expect(floatingDependencies([loose])).toEqual(["package.json: a@^1.0.0"]);
  expect(floatingDependencies(files)).toEqual([]);
});

test("npm ci can install the lock (else: node tools/lockfile.ts)", () => {
  const tool = { version: "1.0.0", optionalDependencies: { "@a/linux-x64-musl": "1.0.0" } };
  const added = { version: "1.0.0", optional: true, os: ["linux"], cpu: ["x64"], libc: ["musl"] };
  expect(missingEntries({ packages: { "node_modules/a": tool } })).toEqual({ "node_modules/@a/linux-x64-musl": added });
  expect(Object.keys(missingEntries(JSON.parse(readText("package-lock.json")) as Lock))).toEqual([]);
});

describe.skipIf(!existsSync(join(root, MAP)))("the map", () => {
  const map = existsSync(join(root, MAP)) ? readText(MAP) : "";
  test("names only paths that exist", () => {
    expect(pathsNamedIn("see `apps/server/` and `npm test`")).toEqual(["apps/server/"]);
    expect(pathsNamedIn(map).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
  test("names each module that has a folder", () => {
    const active = modules.filter((name) => existsSync(join(root, "apps/server/src/modules", name)));
    expect(active.filter((name) => !new RegExp(`[\`/]${name}[\`/]`).test(map))).toEqual([]);
  });
});

describe("the page on security", () => {
  const page = readText(SECURITY);
  test("names only paths that exist", () => {
    expect(pathsNamedIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(pathsNamedIn(page).length).toBeGreaterThan(60);
  });
  test("names only tests that are there", () => {
    const paths = { walls: MAP };
    const planted = testsNamedIn(
      "| `walls` *nowhere at all*, *nor here* | `none` *three* | `no test` **bold** |",
      paths,
    );
    expect(planted).toEqual([
      { short: "walls", path: MAP, name: "nowhere at all" },
      { short: "walls", path: MAP, name: "nor here" },
      { short: "none", path: undefined, name: "three" },
    ]);
    const named = testsNamedIn(page, shortNamesOf(page));
    const isThere = ({ path, name }: NamedTest): boolean => path !== undefined && readText(path).includes(name);
    expect(planted.filter((one) => !isThere(one))).toHaveLength(3);
    expect(named.filter((one) => !isThere(one))).toEqual([]);
    expect(named.length).toBeGreaterThan(150);
  });
  test("answers each requirement of the chapters it is about, once, and a test shows what is met", () => {
    const answered = requirementsIn(page);
    expect(answered.filter(({ state }) => !STATES.includes(state))).toEqual([]);
    expect(new Set(answered.map(({ number }) => number)).size).toBe(answered.length);
    for (const [chapter, count] of Object.entries(LEVEL_ONE_AND_TWO)) {
      const of = answered.filter(({ number, beyond }) => number.startsWith(`${chapter}.`) && !beyond);
      expect([chapter, of.length]).toEqual([chapter, count]);
    }
  });
});

test("the ten longest functions, for a reviewer", () => {
  const sources = files.filter(({ path }) => /\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  const lines = longestFunctions(sources, 10).map((it) => `${String(it.lines).padStart(5)}  ${it.name}  ${it.where}`);
  console.info(`The longest functions, in lines:\n${lines.join("\n")}`);
  expect(lines.length).toBeGreaterThan(0);
});
