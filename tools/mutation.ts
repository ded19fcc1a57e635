/**
 * `npm run mutation`: would the tests of the engine notice? Plants one fault after another (tools/mutation/faults.ts) in a
 * copy of packages/scheduling, runs the copy's tests, and wants them red for each. Words select faults:
 * `npm run mutation buffer`. The working tree is read only.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { z } from "zod";
import { root } from "./files.ts";
import { faults, type Fault } from "./mutation/faults.ts";

const SOURCES = join(root, "packages/scheduling");
/** Properties are tried so often: what only a thousand tries find, few runs of the suite would. */
const RUNS = "60";
const PATIENCE_MS = 180_000;

/** The part of vitest's JSON that we read. */
const resultsSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      message: z.string().optional(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

type Results = z.infer<typeof resultsSchema>;

interface Outcome {
  /** The first test that failed, or how the run ended instead; undefined when all was green. */
  readonly foundBy: string | undefined;
  readonly passed: number;
  readonly seconds: number;
  /** The test files, the quickest first. */
  readonly files: readonly string[];
}

/** Those whose text is not there, or not once; none = they can be planted. */
export function misplaced(all: readonly Fault[], textOf: (file: string) => string): string[] {
  return all.flatMap(({ what, file, find }) => {
    const times = textOf(file).split(find).length - 1;
    return times === 1 ? [] : [`${what}: "${find}" occurs ${times} times in ${file}, and must once`];
  });
}

/** Those that leave no program: their tests would be red for nothing. */
export function unreadable(all: readonly Fault[], textOf: (file: string) => string): string[] {
  return all.flatMap((fault) => {
    const { diagnostics = [] } = ts.transpileModule(planted(fault, textOf(fault.file)), { reportDiagnostics: true });
    return diagnostics.map(({ messageText }) => {
      return `${fault.what}: ${fault.file} cannot be read: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}

export function sourceOf(file: string): string {
  return readFileSync(join(SOURCES, "src", file), "utf8");
}

function planted({ find, replace }: Fault, text: string): string {
  return text.split(find).join(replace);
}

/** A copy below the root, so that packages are found, in a folder that git ignores. */
function makeCopy(): string {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const copy = mkdtempSync(join(root, ".cache/mutation-"));
  cpSync(SOURCES, copy, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  configure(copy, []);
  return copy;
}

/** Vitest for the copy. Most faults are found by quick tests, and the first failure ends the run: they go first. */
function configure(copy: string, quickestFirst: readonly string[]): void {
  const config = `
    import { BaseSequencer } from "vitest/node";
    const order = ${JSON.stringify(quickestFirst)};
    class QuickestFirst extends BaseSequencer {
      async sort(files) {
        return files.toSorted((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId));
      }
    }
    export default { test: { include: ["src/**/*.test.ts"], sequence: { sequencer: QuickestFirst } } };
  `;
  writeFileSync(join(copy, "vitest.config.js"), config);
}

/** The tests of the copy, until one fails. */
async function runTests(copy: string): Promise<Outcome> {
  const startedMs = performance.now();
  const output = join(copy, "results.json");
  rmSync(output, { force: true });
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const words = ["run", "--root", copy, "--bail=1", "--no-isolate", "--reporter=json", `--outputFile=${output}`];
  const env = { ...process.env, SCHEDULING_RUNS: RUNS };
  const child = spawn(process.execPath, [vitest, ...words], { cwd: copy, env, stdio: "ignore" });
  const ended = await new Promise<string>((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve(signal === null ? String(code) : "never ends");
    });
  });
  const seconds = (performance.now() - startedMs) / 1000;
  if (ended !== "0" && ended !== "1") return { foundBy: ended, passed: 0, seconds, files: [] };
  return { ...readResults(output, ended === "0"), seconds };
}

function readResults(file: string, green: boolean): Omit<Outcome, "seconds"> {
  const results = resultsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const foundBy = firstFailure(results) ?? (green ? undefined : "the run failed, and no test of it");
  const files = results.testResults.toSorted((a, b) => a.endTime - a.startTime - (b.endTime - b.startTime));
  return { foundBy, passed: results.numPassedTests, files: files.map(({ name }) => name) };
}

/** A file may break before its tests: then its message stands for them. */
export function firstFailure({ testResults }: Pick<Results, "testResults">): string | undefined {
  for (const { status, name, message, assertionResults } of testResults) {
    const failed = assertionResults.find((test) => test.status === "failed");
    const file = name.slice(name.lastIndexOf("/") + 1);
    if (failed) return `${file}: ${failed.fullName}`;
    if (status === "failed" && assertionResults.length === 0) return `${file}: ${message ?? "did not load"}`;
  }
  return undefined;
}

async function plant(copy: string, fault: Fault): Promise<Outcome> {
  const path = join(copy, "src", fault.file);
  const sound = readFileSync(path, "utf8");
  writeFileSync(path, planted(fault, sound));
  try {
    return await runTests(copy);
  } finally {
    writeFileSync(path, sound);
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll(/\s+/g, " ")).join(" | ")} |`;
}

/** @returns how many faults nobody noticed. */
async function plantEach(copy: string, chosen: readonly Fault[]): Promise<number> {
  console.log([row(["fault", "file", "found by", "s"]), row(["---", "---", "---", "---"])].join("\n"));
  let survivors = 0;
  for (const fault of chosen) {
    const { foundBy, seconds } = await plant(copy, fault);
    if (foundBy === undefined) survivors += 1;
    console.log(row([fault.what, fault.file, (foundBy ?? "**nobody**").slice(0, 110), seconds.toFixed(1)]));
  }
  return survivors;
}

/** @returns whether each fault was noticed. */
async function run(words: readonly string[]): Promise<boolean> {
  const chosen = faults.filter(({ what, file }) => words.every((word) => `${what} ${file}`.includes(word)));
  const wrong = [...misplaced(chosen, sourceOf), ...unreadable(chosen, sourceOf)];
  if (wrong.length > 0 || chosen.length === 0) {
    console.error(wrong.join("\n") || `No fault is about ${words.join(" ")}.`);
    return false;
  }
  const copy = makeCopy();
  try {
    const sound = await runTests(copy);
    if (sound.foundBy !== undefined || sound.passed === 0) {
      console.error(`Without a fault, too: ${sound.foundBy ?? "no test ran"}`);
      return false;
    }
    console.log(`${sound.passed} tests, green without a fault in ${sound.seconds.toFixed(1)} s.\n`);
    configure(copy, sound.files);
    const survivors = await plantEach(copy, chosen);
    console.log(`\n${chosen.length} faults, ${survivors} unnoticed.`);
    return survivors === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

if (import.meta.main) process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
