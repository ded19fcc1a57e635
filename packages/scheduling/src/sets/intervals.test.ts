import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS } from "../../testing/build.ts";
import {
  ascending,
  contains,
  countUpTo,
  intersect,
  known,
  mergePoints,
  pointsWithin,
  atLeast,
  setOf,
  subtract,
  union,
} from "./intervals.ts";

const SIZE = 40;
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE })), {
  maxLength: 8,
});
const points = Array.from({ length: SIZE + 1 }, (_, point) => point);

/** The same set as a list of its points. */
function pointsOf(someOf: readonly (readonly [number, number])[]): number[] {
  return points.filter((point) => someOf.some(([start, end]) => start <= point && point < end));
}

test("sets hold the points of their pairs, and combine point by point", () => {
  fc.assert(
    fc.property(pairs, pairs, (a, b) => {
      const [inA, inB] = [pointsOf(a), pointsOf(b)];
      const read = (set: readonly number[]) => points.filter((point) => contains(set, point));
      expect(read(setOf(a))).toEqual(inA);
      expect(read(union(setOf(a), setOf(b)))).toEqual(
        points.filter((point) => inA.includes(point) || inB.includes(point)),
      );
      expect(read(intersect(setOf(a), setOf(b)))).toEqual(inA.filter((point) => inB.includes(point)));
      expect(read(subtract(setOf(a), setOf(b)))).toEqual(inA.filter((point) => !inB.includes(point)));
      expect(pointsWithin(points, setOf(a), -Infinity, Infinity)).toEqual(inA);
      expect(pointsWithin(points, setOf(a), 5, 20)).toEqual(inA.filter((point) => point >= 5 && point < 20));
      const inBoth = inA.filter((point) => inB.includes(point));
      expect(read(atLeast([setOf(a), setOf(b)], 2))).toEqual(inBoth);
      expect(atLeast([setOf(a), setOf(b)], 1)).toEqual(union(setOf(a), setOf(b)));
    }),
    { numRuns: RUNS },
  );
});

test("results are in normal form: edges strictly ascend, so that equal sets are equal arrays", () => {
  fc.assert(
    fc.property(pairs, pairs, (a, b) => {
      for (const set of [
        setOf(a),
        union(setOf(a), setOf(b)),
        intersect(setOf(a), setOf(b)),
        subtract(setOf(a), setOf(b)),
      ]) {
        expect(set.length % 2).toBe(0);
        expect(set).toEqual([...new Set(set)].toSorted((x, y) => x - y));
      }
      expect(union(setOf(a), setOf(b))).toEqual(setOf([...a, ...b]));
    }),
    { numRuns: RUNS },
  );
});

test("touching intervals become one; ends are outside", () => {
  expect(
    setOf([
      [5, 7],
      [1, 3],
      [3, 5],
    ]),
  ).toEqual([1, 7]);
  expect(union([1, 3], [3, 5])).toEqual([1, 5]);
  expect(subtract([1, 9], [3, 5])).toEqual([1, 3, 5, 9]);
  expect([0, 1, 2, 3].filter((point) => contains([1, 3], point))).toEqual([1, 2]);
});

test("sorted lists merge into one, each value once", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 30 })), { maxLength: 7 }), (lists) => {
      const expected = [...new Set(lists.flat())].toSorted((a, b) => a - b);
      expect(mergePoints(lists.map(ascending))).toEqual(expected);
      expect(ascending(lists.flat())).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

test("countUpTo counts values at or below the limit", () => {
  expect([0, 1, 2, 3, 9].map((limit) => countUpTo([1, 3, 5], limit))).toEqual([0, 1, 1, 2, 3]);
});

test("what is there by construction is given back; what is not is a fault", () => {
  expect([known(0), known(""), known(null)]).toEqual([0, "", null]);
  expect(() => known([].at(0))).toThrow(TypeError);
});
