import { describe, expect, test } from "vitest";
import { libraryRegions, readEntry, readNames } from "./library.ts";

const HOUR_MS = 3_600_000;
const entry = (date: string, hours: number, more: object = {}): unknown => ({
  date,
  start: new Date(0),
  end: new Date(hours * HOUR_MS),
  name: "Fair",
  type: "public",
  rule: "",
  ...more,
});
const days = (date: string, hours: number): string[] => readEntry(entry(date, hours)).map(({ on }) => on);

describe("an entry of the library", () => {
  test("is a day, also when the clock changes on it", () => {
    expect(readEntry(entry("2026-03-29 00:00:00", 23))).toEqual([
      { on: "2026-03-29", name: "Fair", kind: "public", substitute: false, wholeDay: true },
    ]);
    expect(days("2026-10-25 00:00:00", 25)).toEqual(["2026-10-25"]);
    expect(readEntry(entry("2026-04-24 01:00:00", 23))).toMatchObject([{ on: "2026-04-24", wholeDay: true }]);
  });

  test("or several, over clock changes and turns of the year", () => {
    expect(days("2026-04-03 00:00:00", 17 * 24 + 1)).toHaveLength(17);
    expect(days("2026-09-19 00:00:00", 16 * 24 - 1)).toHaveLength(16);
    expect(days("2026-12-31 00:00:00 -0600", 48)).toEqual(["2026-12-31", "2027-01-01"]);
  });

  test("a half day at its end is dropped, one that is all there is stays", () => {
    expect(days("2026-03-20 00:00:00 -0600", 90)).toHaveLength(3);
    expect(readEntry(entry("2026-12-24 14:00:00", 10))).toMatchObject([{ on: "2026-12-24", wholeDay: false }]);
    expect(readEntry(entry("2026-02-18 00:00:00", 14))).toMatchObject([{ on: "2026-02-18", wholeDay: false }]);
  });

  test("tells a substitute", () => {
    expect(readEntry(entry("2026-12-28 00:00:00", 24, { substitute: true }))).toMatchObject([{ substitute: true }]);
  });

  test.each([
    ["nothing", null],
    ["text", "2026-01-01"],
    ["no date", entry("tomorrow", 24)],
    ["a date that is no text", entry("2026-01-01 00:00:00", 24, { date: 5 })],
    ["a day that doesn't exist", entry("2026-02-30 00:00:00", 24)],
    ["no name", entry("2026-01-01 00:00:00", 24, { name: { fr: "Foire" } })],
    ["no kind of ours", entry("2026-01-01 00:00:00", 24, { type: "Observance" })],
    ["a kind that is no text", entry("2026-01-01 00:00:00", 24, { type: 1 })],
    ["no length", entry("2026-01-01 00:00:00", 24, { end: undefined })],
    ["an end before the start", entry("2026-01-01 00:00:00", -1)],
  ])("is refused: %s", (_, wrong) => {
    expect(() => readEntry(wrong)).toThrow(/date-holidays gave|Not a calendar date/);
  });
});

test("names of nothing are none", () => {
  expect(readNames(undefined)).toEqual([]);
  expect(readNames({ BY: "Bayern" })).toEqual([{ code: "BY", name: "Bayern" }]);
});

test("regions the library cannot find are not offered", () => {
  expect(libraryRegions("CK", "en")).toEqual([]);
  expect(libraryRegions("NZ", "en").map(({ code }) => code)).toContain("CAN");
  expect(libraryRegions("NZ", "en").map(({ code }) => code)).not.toContain("CAN-Timaru");
});
