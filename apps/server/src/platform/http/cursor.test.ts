import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "../problem.ts";
import { decodeCursor, encodeCursor, pageOf } from "./cursor.ts";

const Shape = z.tuple([z.string(), z.number()]);

describe("a cursor", () => {
  test("reads back what was written, in an alphabet that needs no escaping in an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer(), (name, n) => {
        fc.pre(!name.includes("\u0000"));
        const cursor = encodeCursor([name, n]);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(Shape, cursor)).toEqual([name, n]);
      }),
      { seed: 1 },
    );
  });

  test("absent is the first page", () => {
    expect(decodeCursor(Shape, undefined)).toBeUndefined();
  });

  test.for([
    "x",
    "",
    encodeCursor([]),
    encodeCursor(["a"]),
    encodeCursor([1, "a"]),
    encodeCursor(["a\u0000", 1]),
    Buffer.from("{").toString("base64url"),
    Buffer.from("null").toString("base64url"),
  ])("%j is not one of ours", (cursor) => {
    expect(() => decodeCursor(Shape, cursor)).toThrow(ProblemError);
  });
});

describe("a page", () => {
  const cut = (rows: readonly number[], limit: number) =>
    pageOf(
      rows,
      limit,
      (row) => [row],
      (row) => `row ${row}`,
    );

  test("with a row more than asked for has a next one, from its own last row on", () => {
    const page = cut([1, 2, 3], 2);
    expect(page.items).toEqual(["row 1", "row 2"]);
    expect(decodeCursor(z.tuple([z.number()]), page.nextCursor ?? undefined)).toEqual([2]);
  });

  test("with as many as asked for, or fewer, is the last", () => {
    expect(cut([1, 2], 2)).toEqual({ items: ["row 1", "row 2"], nextCursor: null });
    expect(cut([], 2)).toEqual({ items: [], nextCursor: null });
  });
});
