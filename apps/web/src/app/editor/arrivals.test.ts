import type { Block, Design } from "@creneau/blocks/browser";
import { expect, test } from "vitest";
import { anchorOf, percentFor, placeNow } from "./arrivals.ts";
import { MAIL, type List } from "./tree.ts";

const text = (id: string) => ({ id, type: "text", text: id }) as const;
const design = (...blocks: Block[]): Design => ({ format: 1, style: {}, blocks });
const columns: Block = { id: "c", type: "columns", ratio: "1:1", left: [text("l")], right: [] };
const right: List = { of: "column", id: "c", side: "right" };
const before = design(text("a"), text("b"), columns);

test("an image takes the room it needs, and no more than there is", () => {
  expect([1, 64, 240, 536, 4000].map(percentFor)).toEqual([10, 15, 45, 100, 100]);
});

test.each([
  ["nothing was done meanwhile", MAIL, 1, before, { list: MAIL, at: 1 }],
  ["at the beginning", MAIL, 0, before, { list: MAIL, at: 0 }],
  ["the block before it moved", MAIL, 1, design(text("b"), text("a"), columns), { list: MAIL, at: 2 }],
  ["the block before it is gone", MAIL, 1, design(text("b"), columns), { list: MAIL, at: 2 }],
  ["into an empty column", right, 0, before, { list: right, at: 0 }],
  ["its column is gone", right, 0, design(text("a")), { list: MAIL, at: 1 }],
] as const)("%s", (_, list, at, now, expected) => {
  expect(placeNow(now, anchorOf(before, { list, at }))).toEqual(expected);
});
