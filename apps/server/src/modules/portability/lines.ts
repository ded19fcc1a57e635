/** A row as a line: how it is written, read, and whether it is one. Pure. */
import { Refusal } from "./refusal.ts";
import { ownerColumn, type Row, type Table, type Value } from "./rules.ts";

const sorted = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null || JSON.isRawJSON(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
};

/** The one way to write a row: its keys in order, no space between. */
export const writeRow = (row: Row): string => JSON.stringify(sorted(row));

declare global {
  /** ECMAScript "JSON.parse source text access": Node has it, TypeScript's library not yet. */
  interface JSON {
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

/** Numbers stay as they are written: 1.00 is not 1 in a text that is hashed. */
const asWritten = (_key: string, value: Value, context?: { readonly source?: string }): Value =>
  typeof value === "number" && context?.source !== undefined && context.source !== String(value)
    ? JSON.rawJSON(context.source)
    : value;

/** @throws SyntaxError */
export function readRow(line: string, exact: boolean): Row {
  const value: unknown = exact ? JSON.parse(line, asWritten) : JSON.parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new SyntaxError("a line is an object");
  return value as Row;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^(?:-?infinity|\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)$/;
const isText = (value: Value): boolean => typeof value === "string" && !value.includes("\u0000");
const isWhole = (value: Value, most: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= most;

const shapes: Readonly<Record<string, (value: Value) => boolean>> = {
  uuid: (value) => typeof value === "string" && UUID.test(value),
  text: isText,
  boolean: (value) => typeof value === "boolean",
  smallint: (value) => isWhole(value, 32_768),
  integer: (value) => isWhole(value, 2_147_483_648),
  bigint: (value) => typeof value === "string" && /^-?\d{1,19}$/.test(value),
  xid8: (value) => typeof value === "string" && /^\d{1,20}$/.test(value),
  numeric: (value) => typeof value === "string" && /^-?\d{1,100}(?:\.\d{1,100})?$/.test(value),
  date: (value) => typeof value === "string" && /^-?\d{4,6}-\d\d-\d\d$/.test(value),
  "timestamp with time zone": (value) => typeof value === "string" && INSTANT.test(value),
  bytea: (value) => typeof value === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0,
  jsonb: () => true,
  json: () => true,
};

function fits(type: string, value: Value): boolean {
  if (type.endsWith("[]"))
    return Array.isArray(value) && value.every((one) => one === null || fits(type.slice(0, -2), one));
  // Whatever else there is travels as PostgreSQL writes it.
  return (shapes[type] ?? isText)(value);
}

/** @throws Refusal when a row is not what its table holds, or is not of this business. */
export function checkRow(table: Table, columns: ReadonlySet<string>, row: Row, businessId: string, line: number): void {
  const at = { what: table.name, line };
  for (const name of Object.keys(row))
    if (!columns.has(name)) throw new Refusal("column-unknown", { ...at, column: name });
  for (const { name, type, nullable } of table.columns) {
    if (!columns.has(name)) continue;
    const value = row[name];
    if (value === undefined || (value === null ? !nullable : !fits(type, value)))
      throw new Refusal("value-wrong", { ...at, column: name });
  }
  if (table.name !== "account" && row[ownerColumn(table.name)] !== businessId) throw new Refusal("other-business", at);
}
