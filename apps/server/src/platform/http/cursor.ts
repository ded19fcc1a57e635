/** Where a page of a list begins: the sort values of the last row, opaque to the caller. */
import type { z } from "zod";
import { ProblemError } from "../problem.ts";

export const encodeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** @throws ProblemError INVALID_INPUT when the cursor is not one of ours. */
export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string | undefined): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    // No value of ours holds a null byte, and PostgreSQL would refuse one.
    if (text.includes("\\u0000")) throw new RangeError("not ours");
    return schema.parse(JSON.parse(text));
  } catch {
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "cursor", message: "not-our-cursor" }] });
  }
}

/** One row more than the page was asked for tells whether there is a next one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number)[],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(present),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}
