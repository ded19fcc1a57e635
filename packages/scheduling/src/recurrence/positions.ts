/** Positions counted from either end, as BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYDAY and BYSETPOS do: 1 is first, -1 last. */
import { ascending } from "../sets/intervals.ts";

/** Whether a position (from 1) among `length` is listed, counted from the start or from the end. */
export function isListed(listed: ReadonlySet<number>, position: number, length: number): boolean {
  return listed.has(position) || listed.has(position - length - 1);
}

/**
 * The indexes (from 0) that BYSETPOS keeps of a set of `length`, ascending; positions that the set does not have keep none.
 * @see RFC 5545 §3.3.10, BYSETPOS
 */
export function setPositions(bySetPos: readonly number[], length: number): readonly number[] {
  const indexes = bySetPos.map((position) => (position > 0 ? position - 1 : length + position));
  return ascending(indexes.filter((index) => index >= 0 && index < length));
}
