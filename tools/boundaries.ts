/** Walks every import of the repository and fails on one that crosses a boundary (`boundary-rules.ts`). */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type IViolation } from "dependency-cruiser";
import { boundaryRules } from "./boundary-rules.ts";
import { root } from "./files.ts";

/** Fewer files than this and the parser is broken or the path is wrong: a check that sees nothing must not be content. */
export const LEAST_MODULES = 10;
const FOLDERS = ["packages", "apps", "e2e", "bench", "tools"];

/** Our own files that were read, and the imports that may not be. */
export interface Boundaries {
  moduleCount: number;
  violations: IViolation[];
}

/** @param base the root of a repository: ours, or a fixture of it. */
export async function checkBoundaries(base: string): Promise<Boundaries> {
  const folders = FOLDERS.filter((folder) => existsSync(join(base, folder)));
  const { forbidden = [], options } = boundaryRules;
  const { output } = await cruise(folders, { ...options, baseDir: base, validate: true, ruleSet: { forbidden } });
  if (typeof output === "string") throw new TypeError("dependency-cruiser gave text instead of a result");
  const own = output.modules.filter(({ source }) => /\.tsx?$/.test(source) && !source.includes("node_modules"));
  return { moduleCount: own.length, violations: output.summary.violations };
}

/** One violation as a reader wants it: which rule, which import, what to do instead. */
export function describe(violation: IViolation): string {
  const rule = boundaryRules.forbidden?.find(({ name }) => name === violation.rule.name);
  const path = violation.cycle?.map(({ name }) => name).join("\n      → ") ?? violation.to;
  return `  ${violation.rule.name}: ${violation.from}\n      → ${path}\n    ${rule?.comment ?? ""}`;
}

if (import.meta.main) {
  const { moduleCount, violations } = await checkBoundaries(root);
  for (const violation of violations) console.error(describe(violation));
  if (moduleCount < LEAST_MODULES) console.error(`  Only ${moduleCount} files were read: is the parser working?`);
  console.log(`${moduleCount} files, ${violations.length} imports across a boundary`);
  process.exitCode = violations.length > 0 || moduleCount < LEAST_MODULES ? 1 : 0;
}
