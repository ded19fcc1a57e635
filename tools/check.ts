/**
 * `npm run check`: what a machine can say about the code without running it, cheapest first. One line per step; a red
 * one shows what it found and how to run it alone (`npm run check lint`).
 */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./files.ts";

interface Step {
  name: string;
  /** Words of a command, run at the root with `node_modules/.bin` first in its path. */
  command: string[];
  /** What to do about a red step, when one command mends it. */
  remedy?: string;
}

const steps: Step[] = [
  { name: "format", command: ["oxfmt", "--check"], remedy: "npm run format" },
  { name: "boundaries", command: ["node", "tools/boundaries.ts"] },
  { name: "lint", command: ["oxlint", "--deny-warnings"] },
  { name: "types", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "types-web", command: ["tsc", "-p", "apps/web"] },
  { name: "unused", command: ["knip"] },
  // Last: it starts a database to read its catalogue.
  { name: "generated", command: ["node", "tools/generate.ts", "--check"], remedy: "npm run generate" },
];

/** The project's own Node and tools, whatever the system has. */
const env = { ...process.env, PATH: [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter) };

interface Outcome {
  passed: boolean;
  output: string;
  seconds: number;
}

function run({ command }: Step): Promise<Outcome> {
  const [program = "", ...words] = command;
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const output: string[] = [];
    const done = (passed: boolean): void =>
      resolve({ passed, output: output.join("").trimEnd(), seconds: (performance.now() - startedMs) / 1000 });
    const child = spawn(program, words, { cwd: root, env, shell: process.platform === "win32" });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
    child.on("error", (error) => {
      output.push(error.message);
      done(false);
    });
    child.on("close", (code) => done(code === 0));
  });
}

/** @returns whether it is green. */
async function report(step: Step): Promise<boolean> {
  const { passed, output, seconds } = await run(step);
  const line = `${passed ? "✓" : "✗"} ${step.name.padEnd(12)}${seconds.toFixed(1).padStart(5)} s`;
  console.log(passed ? line : `${line}   again: npm run check ${step.name}`);
  if (!passed) console.log(`\n${output}\n${step.remedy ? `\n  ${step.remedy} mends it.\n` : ""}`);
  return passed;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}: ${steps.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
let reds = 0;
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  if (!(await report(step))) reds += 1;
}
process.exitCode = reds > 0 ? 1 : 0;
