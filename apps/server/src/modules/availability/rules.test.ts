import type { WallRange } from "@creneau/scheduling";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  engineWeekly,
  formatRanges,
  formatWeekly,
  parseRanges,
  parseWeekly,
  readRanges,
  weekdays,
  writeRanges,
} from "./rules.ts";

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([startMinute, minutes]): WallRange => ({ startMinute, endMinute: startMinute + minutes }));
const anyRanges = fc.array(anyRange, { maxLength: 12 });

const minutesOf = (ranges: readonly WallRange[]): Set<number> =>
  new Set(
    ranges.flatMap(({ startMinute, endMinute }) =>
      Array.from({ length: endMinute - startMinute }, (_, n) => startMinute + n),
    ),
  );

describe("ranges", () => {
  test("in words and back: the same minutes of the day, in order, none twice, none touching", () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const parsed = parseRanges(formatRanges(ranges));
        expect(minutesOf(parsed)).toEqual(minutesOf(ranges));
        for (const [index, range] of parsed.entries()) {
          const next = parsed[index + 1];
          if (next) expect(range.endMinute).toBeLessThan(next.startMinute);
        }
        expect(parseRanges(formatRanges(parsed))).toEqual(parsed);
      }),
      { seed: 1 },
    );
  });

  test("to the database and back", () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        expect(readRanges(JSON.parse(writeRanges(ranges)))).toEqual(ranges);
      }),
      { seed: 2 },
    );
    expect(writeRanges([{ startMinute: 540, endMinute: 720 }])).toBe("[[540,720]]");
    expect(() => readRanges([["540", 720]])).toThrow();
  });

  test("are written as clocks are read, past midnight as hours of the same day", () => {
    const ranges = [
      { startMinute: 0, endMinute: 5 },
      { startMinute: 1320, endMinute: 1560 },
      { startMinute: 1439, endMinute: 2880 },
    ];
    expect(formatRanges(ranges)).toEqual([
      { start: "00:00", end: "00:05" },
      { start: "22:00", end: "26:00" },
      { start: "23:59", end: "48:00" },
    ]);
  });
});

describe("a week", () => {
  test("in words and back is the same week, its days in order, closed days left out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), ranges: anyRanges.map(formatRanges) }), {
          maxLength: 7,
        }),
        (weekly) => {
          const parsed = parseWeekly(weekly);
          const formatted = formatWeekly(parsed);
          expect(parseWeekly(formatted)).toEqual(parsed);
          expect(formatted.map(({ weekday }) => weekday)).toEqual(
            [...new Set(weekly.flatMap(({ weekday, ranges }) => (ranges.length > 0 ? [weekday] : [])))].toSorted(),
          );
        },
      ),
      { seed: 3 },
    );
  });

  test("the engine's first weekday is Monday, as in ISO 8601", () => {
    const parsed = parseWeekly(
      weekdays.map((_, index) => ({ weekday: index + 1, ranges: [{ start: `0${index}:00`, end: "12:00" }] })),
    );
    expect(Object.entries(engineWeekly(parsed)).map(([weekday, [range]]) => [weekday, range?.startMinute])).toEqual(
      weekdays.map((_, index) => [String(index + 1), index * 60]),
    );
    expect(parsed.sunday[0]?.startMinute).toBe(360);
  });
});
