import { describe, expect, test } from "vitest";
import { firstFailure, misplaced, sourceOf, unreadable } from "./mutation.ts";
import { faults, type Fault } from "./mutation/faults.ts";

const fault: Fault = { what: "a fault", file: "a.ts", find: "a < b", replace: "a <= b" };

describe("the faults that npm run mutation plants", () => {
  test("can be planted in the engine as it is", () => {
    expect(misplaced(faults, sourceOf)).toEqual([]);
  });

  test("have names of their own, and change something", () => {
    expect(new Set(faults.map(({ what }) => what)).size).toBe(faults.length);
    expect(faults.filter(({ find, replace }) => find === replace)).toEqual([]);
  });
});

test("a fault is refused when its text is not there, is there twice, or leaves no program", () => {
  const sound = (): string => "const x = a < b;";
  expect(misplaced([fault], sound)).toEqual([]);
  expect(misplaced([fault], () => "const x = a > b;")).toEqual([expect.stringContaining("occurs 0 times")]);
  expect(misplaced([fault], () => "x(a < b, a < b);")).toEqual([expect.stringContaining("occurs 2 times")]);
  expect(unreadable([fault], sound)).toEqual([]);
  expect(unreadable([{ ...fault, replace: "a <" }], sound)).toEqual([expect.stringContaining("cannot be read")]);
});

test("the first test that failed is named; a file that did not load has its message", () => {
  const passed = { status: "passed", fullName: "adds" };
  const times = { startTime: 0, endTime: 1 };
  const green = { ...times, status: "passed", name: "/copy/src/a.test.ts", assertionResults: [passed] };
  const red = { ...green, status: "failed", assertionResults: [passed, { status: "failed", fullName: "sums" }] };
  const broken = { ...times, status: "failed", name: "/copy/src/b.test.ts", message: "no zone", assertionResults: [] };
  expect(firstFailure({ testResults: [green] })).toBeUndefined();
  expect(firstFailure({ testResults: [green, red] })).toBe("a.test.ts: sums");
  expect(firstFailure({ testResults: [green, broken] })).toBe("b.test.ts: no zone");
});
