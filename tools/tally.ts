/** The last line of CI: `N passed, N failed`, from vitest's JSON. A run that left no result, or ran nothing, is red. */
import { existsSync, readFileSync } from "node:fs";

/** The part of vitest's JSON that we read. */
export interface Results {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that broke before its tests (a syntax error, a failed hook) has no failed test: it counts as one. */
export function tally(results: Results): { passed: number; failed: number } {
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
}

if (import.meta.main) {
  const [, , file = ""] = process.argv;
  const counts = existsSync(file) ? tally(JSON.parse(readFileSync(file, "utf8")) as Results) : { passed: 0, failed: 1 };
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
