import { expect, test } from "vitest";
import { tally } from "./tally.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test("a file that broke before its tests counts as a failure, one with a failed test only once", () => {
  const testResults = [file("passed", "passed", "passed"), file("failed", "passed", "failed"), file("failed")];
  expect(tally({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 2 });
});
