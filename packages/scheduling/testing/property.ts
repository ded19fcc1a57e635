/** A property as a test of its own: so many random cases, a seed printed when one fails. */
import * as fc from "fast-check";
import { test } from "vitest";
import { RUNS } from "./build.ts";

/** Time enough for the long run on a slow machine. */
const timeout = 30_000 + RUNS * 200;

/** What holds in every case; `share` of the usual number of cases where one costs more. */
export function always<T>(name: string, cases: fc.Arbitrary<T>, check: (one: T) => void, share = 1): void {
  test(name, { timeout }, () => {
    // A search for the smallest failing case could go on for very long.
    const interruptAfterTimeLimit = timeout * 0.75;
    fc.assert(fc.property(cases, check), { numRuns: Math.max(1, Math.ceil(RUNS * share)), interruptAfterTimeLimit });
  });
}
