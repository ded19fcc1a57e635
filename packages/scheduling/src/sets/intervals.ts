/**
 * Sets of whole numbers (milliseconds, or minutes of a day) kept as flat sorted arrays of edges:
 * `[start, end, start, end, …]`, half-open, neither overlapping nor touching.
 *
 * A point is inside when an odd number of edges lie at or before it. Every operation is one walk over the edges.
 */
export type IntervalSet = readonly number[];

// Truth tables, one bit for each of (in neither, in second only, in first only, in both), lowest first.
const EITHER = 0b1110;
const BOTH = 0b1000;
const FIRST_ONLY = 0b0100;

/** What lies in either set. */
export function union(first: IntervalSet, second: IntervalSet): number[] {
  return combine(first, second, EITHER);
}

/** What lies in both sets. */
export function intersect(first: IntervalSet, second: IntervalSet): number[] {
  return combine(first, second, BOTH);
}

/** What lies in the first set and not in the second. */
export function subtract(first: IntervalSet, second: IntervalSet): number[] {
  return combine(first, second, FIRST_ONLY);
}

/** The set of pairs given in any order, overlapping or touching as they like. Empty and inverted pairs hold nothing. */
export function setOf(pairs: readonly (readonly [start: number, end: number])[]): number[] {
  const set: number[] = [];
  for (const [start, end] of pairs.toSorted((a, b) => a[0] - b[0])) append(set, start, end);
  return set;
}

/** Adds `[start, end)` to a set under construction whose last interval starts no later than `start`. */
export function append(set: number[], start: number, end: number): void {
  if (start >= end) return;
  const last = set.length - 1;
  if (last < 0 || start > at(set, last)) set.push(start, end);
  else if (end > at(set, last)) set[last] = end;
}

/** Whether a point lies in the set. */
export function contains(set: IntervalSet, point: number): boolean {
  return countUpTo(set, point) % 2 === 1;
}

/** Those of the sorted points that lie in the set and in [from, until). */
export function pointsWithin(points: readonly number[], set: IntervalSet, from: number, until: number): number[] {
  const inside: number[] = [];
  let edge = 0;
  for (let index = countUpTo(points, from - 1); index < points.length; index++) {
    const point = at(points, index);
    if (point >= until) break;
    while (at(set, edge) <= point) edge++;
    if (edge % 2 === 1) inside.push(point);
  }
  return inside;
}

/** What lies in at least so many of the sets. */
export function atLeast(sets: readonly IntervalSet[], count: number): number[] {
  const edges = sets.flatMap((set) => set.map((edge, index) => ({ edge, step: index % 2 === 0 ? 1 : -1 })));
  const found: number[] = [];
  let depth = 0;
  let opened = 0;
  // At one edge those that end come first: a touch is no overlap, and `append` joins what touches.
  for (const { edge, step } of edges.toSorted((a, b) => a.edge - b.edge || a.step - b.step)) {
    if (depth + step === count && step === 1) opened = edge;
    if (depth === count && step === -1) append(found, opened, edge);
    depth += step;
  }
  return found;
}

/** How many of the sorted values are at or below `limit`. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The element at an index; past the end, infinity: so a walk over two lists needs no special case for the shorter. */
export function at(sorted: readonly number[], index: number): number {
  return sorted[index] ?? Number.POSITIVE_INFINITY;
}

/** What is there by construction. @throws TypeError when it is not: a fault of ours. */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError("what must be there is not");
  return value;
}

/** The sorted union of ascending lists, each value once. */
export function mergePoints(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], second, ...more] = lists;
  if (!second) return first;
  if (more.length === 0) return mergeTwo(first, second);
  const half = lists.length >>> 1; // halves, so that each value is copied log₂(lists) times
  return mergeTwo(mergePoints(lists.slice(0, half)), mergePoints(lists.slice(half)));
}

/** The values in ascending order, each once. */
export function ascending(values: readonly number[]): readonly number[] {
  if (values.every((value, index) => index === 0 || at(values, index - 1) < value)) return values;
  return values.toSorted((a, b) => a - b).filter((value, index, sorted) => value !== sorted[index - 1]);
}

function mergeTwo(first: readonly number[], second: readonly number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const point = Math.min(at(first, i), at(second, j));
    if (at(first, i) === point) i++;
    if (at(second, j) === point) j++;
    merged.push(point);
  }
  return merged;
}

function combine(first: IntervalSet, second: IntervalSet, table: number): number[] {
  const edges: number[] = [];
  let i = 0;
  let j = 0;
  let inside = 0;
  while (i < first.length || j < second.length) {
    const edge = Math.min(at(first, i), at(second, j));
    if (at(first, i) === edge) i++;
    if (at(second, j) === edge) j++;
    const kept = (table >> (((i & 1) << 1) | (j & 1))) & 1;
    if (kept !== inside) edges.push(edge);
    inside = kept;
  }
  return edges;
}
