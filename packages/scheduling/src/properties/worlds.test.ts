/** The worlds of the properties are worth asking about: slots are offered in them, and refused by every rule there is. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CODES } from "../../testing/oracle.ts";
import { worlds } from "../../testing/worlds.ts";
import { judgeSlots } from "../index.ts";

test("in most worlds slots are offered and slots are refused; each rule refuses somebody somewhere", () => {
  const judged = fc.sample(worlds, { numRuns: 400, seed: 26 }).map(({ question }) => judgeSlots(question));
  const offering = judged.filter((verdicts) => verdicts.some(({ offered }) => offered));
  const both = offering.filter((verdicts) => verdicts.some(({ offered }) => !offered));
  expect(offering.length / judged.length).toBeGreaterThan(0.7);
  expect(both.length / judged.length).toBeGreaterThan(0.6);
  const refused = judged.flat().flatMap((verdict) => (verdict.offered ? [] : [verdict]));
  const reasons = new Set(refused.flatMap(({ because, refusals }) => [because, ...refusals.map((one) => one.because)]));
  expect([...CODES, "too-few"].filter((code) => !new Set<string>(reasons).has(code))).toEqual([]);
});
