import { expect, test } from "vitest";
import { same } from "./same.ts";

test.each([
  ["keys in another order", { a: 1, b: { c: [1], d: "x" } }, { b: { d: "x", c: [1] }, a: 1 }, true],
  ["a key without a value", { a: 1, b: undefined }, { a: 1 }, true],
  ["another value", { a: 1 }, { a: 2 }, false],
  ["one key more", { a: 1 }, { a: 1, b: 0 }, false],
  ["items in another order", [1, 2], [2, 1], false],
  ["a list and what looks like one", [1], { 0: 1 }, false],
  ["nothing and an object", null, {}, false],
])("%s", (_, one, other, expected) => {
  expect([same(one, other), same(other, one)]).toEqual([expected, expected]);
});
