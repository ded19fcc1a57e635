import { expect, test } from "vitest";
import { bandOf, contrast, needsEdge, quietOn, textOn, textOver } from "./colours.ts";

test("text is readable on any brand", () => {
  const fills = ["#FF6B35", "#004E89", "#F7B801", "#0F766E", "#FFFFFF", "#000000", "#808080", "#767676"];
  expect(fills.filter((fill) => contrast(textOn(fill), fill) < 4.5)).toEqual([]);
  expect(textOver("#FF6B35", "#004E89")).toBe("#FFFFFF");
  expect(textOver("#FFFFFF", "#F7B801")).toBe("#1A1A1A");
});

const grounds = ["#FFFFFF", "#F1F2F4", "#1A1A1A", "#0F766E", "#FEF3C7", "#767676", "#7C3AED", "#000000"];

test("what is said in small is readable on any ground", () => {
  expect(grounds.filter((ground) => contrast(quietOn(ground), ground) < 4.5)).toEqual([]);
  expect(quietOn("#FFFFFF")).toBe("#5B6169");
});

test("a band can be read from end to end, whatever the brand", () => {
  for (const from of grounds)
    for (const to of grounds) {
      const band = bandOf(from, to);
      expect([from, to, Math.min(contrast(band.text, band.from), contrast(band.text, band.to)) >= 2.5]).toEqual([
        from,
        to,
        true,
      ]);
    }
  expect(bandOf("#0F766E", "#134E4A")).toEqual({ from: "#0F766E", to: "#134E4A", text: "#FFFFFF" });
  expect(bandOf("#FFFFFF", "#000000")).toEqual({ from: "#FFFFFF", to: "#FFFFFF", text: "#1A1A1A" });
});

test("only a shape that is nearly its ground needs an edge", () => {
  expect(needsEdge("#FFFDE7", "#FFFFFF")).toBe(true);
  expect(needsEdge("#0B0B0C", "#1A1C1F")).toBe(true);
  expect(needsEdge("#0F766E", "#FFFFFF")).toBe(false);
  expect(needsEdge("#F59E0B", "#FFFFFF")).toBe(false);
});
