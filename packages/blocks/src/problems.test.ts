import { expect, test } from "vitest";
import type { Block, Design } from "./model.ts";
import { problemsOf } from "./problems.ts";

const brand = { primary: "#FF6B35", secondary: "#004E89", accent: "#F7B801", text: "#1A1A1A" };
const design = (...blocks: Block[]): Design => ({ format: 1, style: {}, blocks });
const codes = (block: Block, more: { readonly knowsImage?: (id: string) => boolean } = {}) =>
  problemsOf(design(block), { vocabulary: [], brand, ...more }).map(({ field, code }) => [field, code]);

const ID = "01a2027a-f637-7191-bed2-708251b0e40b";
const image: Block = { id: "a", type: "image", source: ID, alt: "Plan", widthPercent: 100 };

test("an uploaded image is a fault only where it is known to be gone", () => {
  expect(codes(image)).toEqual([]);
  expect(codes(image, { knowsImage: (id) => id === ID })).toEqual([]);
  expect(codes(image, { knowsImage: () => false })).toEqual([["source", "unknown-image"]]);
  const signature: Block = { id: "s", type: "signature", name: "Lou", role: "", lines: "", image: ID };
  expect(codes(signature, { knowsImage: () => false })).toEqual([["image", "unknown-image"]]);
  expect(codes({ ...image, source: "https://exemple.fr/a.png" }, { knowsImage: () => false })).toEqual([]);
});

test("a dark ground gets letters that can be read there; those one chose oneself are judged", () => {
  const details = (style: Block["style"]): Block => ({ id: "d", type: "details", style });
  expect(codes(details({ background: "#004E89" }))).toEqual([]);
  expect(codes(details({ background: "#004E89", colour: "#1A1A1A" }))).toEqual([["style", "low-contrast"]]);
  expect(codes(details({ colour: "#F7B801" }))).toEqual([["style", "low-contrast"]]);
});
