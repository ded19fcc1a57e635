import { expect, test } from "vitest";
import { safeReturn } from "./safe-return.ts";

test.each(["/thotis/planning", "/compte?x=1#y", "/thotis/planning?nouveau=1&retour=//evil"])("%s is ours", (back) => {
  expect(safeReturn(back)).toBe(back);
});

test.each([
  null,
  "",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "evil.example",
  "///evil.example",
  " //evil.example",
  "/%2e%2e//evil.example",
])("%j is not", (back) => {
  expect(safeReturn(back)).toBe("/");
});
