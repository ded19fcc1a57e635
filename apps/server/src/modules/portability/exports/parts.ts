/** An export as bytes again, from any place in it. */
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { piecesOf } from "../../../platform/sealed-stream.ts";
import { exportPart, keyOfExport } from "./queries.ts";

export const PART_BYTES = 1024 * 1024;

/** @param until not included */
export async function* bytesOfExport(
  db: Database,
  scope: TenantScope,
  { id, sizeBytes }: { readonly id: string; readonly sizeBytes: number },
  { from, until }: { readonly from: number; readonly until: number },
): AsyncGenerator<Buffer> {
  const key = await db.inTenant(scope, (tx) => keyOfExport(tx, scope, id));
  const pieces = piecesOf(key, `business-export:${id}`);
  const parts = Math.max(1, Math.ceil(sizeBytes / PART_BYTES));
  for (let number = Math.floor(from / PART_BYTES); number * PART_BYTES < until; number++) {
    const sealed = await db.inTenant(scope, (tx) => exportPart(tx, scope, id, number));
    if (!sealed) throw new Error("a part of an export is gone");
    const bytes = pieces.open(sealed, number, number === parts - 1);
    const begins = number * PART_BYTES;
    yield bytes.subarray(Math.max(0, from - begins), Math.min(bytes.length, until - begins));
  }
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The one range that is asked for (RFC 9110 §14.2); undefined: all of it, also when the header is not understood.
 * @returns "unsatisfiable" when nothing of it is there
 */
export function rangeOf(header: string | undefined, size: number): Span | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const length = Math.min(size, Number(last));
    return length === 0 ? "unsatisfiable" : { from: size - length, until: size };
  }
  const from = Number(first);
  const until = last === "" ? size : Math.min(size, Number(last) + 1);
  if (last !== "" && Number(last) < from) return undefined;
  return from >= size ? "unsatisfiable" : { from, until };
}
