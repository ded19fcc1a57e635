import { expect, test } from "vitest";
import { everyPage } from "./pages.ts";

test("pages are followed to the end, in order", async () => {
  const pages = [
    { items: [1, 2], nextCursor: "b" },
    { items: [3], nextCursor: null },
  ];
  const asked: (string | undefined)[] = [];
  const items = await everyPage(({ cursor }) => {
    asked.push(cursor);
    return Promise.resolve(pages[cursor === "b" ? 1 : 0] ?? { items: [], nextCursor: null });
  });
  expect(items).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, "b"]);
});

test("a list that never ends is cut", async () => {
  const items = await everyPage(() => Promise.resolve({ items: [1], nextCursor: "again" }));
  expect(items).toHaveLength(25);
});
