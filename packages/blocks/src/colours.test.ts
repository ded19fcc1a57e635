import { expect, test } from "vitest";
import { contrast, textOn, textOver } from "./colours.ts";

test("text is readable on any brand", () => {
  const fills = ["#FF6B35", "#004E89", "#F7B801", "#0F766E", "#FFFFFF", "#000000", "#808080", "#767676"];
  expect(fills.filter((fill) => contrast(textOn(fill), fill) < 4.5)).toEqual([]);
  expect(textOver("#FF6B35", "#004E89")).toBe("#FFFFFF");
  expect(textOver("#FFFFFF", "#F7B801")).toBe("#1A1A1A");
});
