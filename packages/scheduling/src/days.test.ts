import { expect, test } from "vitest";
import { openDays } from "./days.ts";
import { plainDate, recurrence, zone, type Hours } from "./index.ts";

const paris = zone("Europe/Paris");
const range = (startHour: number, endHour: number) => ({ startMinute: startHour * 60, endMinute: endHour * 60 });
const day = [range(9, 12)];
const usual: Hours = { zone: paris, weekly: { 1: day, 2: day }, overrides: [] };
const shown = (hours: Hours, from: string, until = from) =>
  openDays(hours, { from: plainDate(from), until: plainDate(until) }).map(
    ({ on, ranges, byOverride, closure, season }) =>
      [
        on.slice(8),
        ranges.map(({ startMinute, endMinute }) => `${startMinute / 60}-${endMinute / 60}`).join(" "),
        [byOverride && "override", closure?.kind, season !== undefined && `season ${season}`].filter(Boolean).join(","),
      ].join("|"),
  );

test("the week, a season, a closure and an override: each day says what it comes from", () => {
  const hours: Hours = {
    ...usual,
    overrides: [
      { on: plainDate("2027-03-08"), ranges: [range(20, 21)] },
      { on: plainDate("2027-03-16"), ranges: [] },
    ],
    closures: [{ from: plainDate("2027-03-08"), until: plainDate("2027-03-09"), kind: "closing" }],
    seasons: [{ from: plainDate("2027-03-15"), until: plainDate("2027-03-16"), weekly: { 1: [range(8, 9)] } }],
  };
  expect(shown(hours, "2027-03-08", "2027-03-10")).toEqual(["08|20-21|override", "09||closing", "10||"]);
  expect(shown(hours, "2027-03-15", "2027-03-17")).toEqual(["15|8-9|season 0", "16||override,season 0", "17||"]);
});

test("weeks that take turns, and a rule of its own that opens a Saturday", () => {
  const hours: Hours = {
    ...usual,
    rotation: { anchor: plainDate("2027-03-03"), weeks: [{ 1: day }, { 2: day }] },
    recurring: [
      {
        effect: "open",
        recurrence: recurrence("DTSTART:20270306T100000\nRRULE:FREQ=MONTHLY;BYDAY=1SA"),
        lengthMinutes: 60,
      },
    ],
  };
  expect(shown(hours, "2027-03-01", "2027-03-02")).toEqual(["01|9-12|", "02||"]);
  expect(shown(hours, "2027-03-08", "2027-03-09")).toEqual(["08||", "09|9-12|"]);
  expect(shown(hours, "2027-04-03")).toEqual(["03|10-11|"]);
});

test("only within other hours, also when theirs are on another clock, and through midnight", () => {
  const everyDay = (from: number, until: number) => {
    const ranges = [range(from, until)];
    return { 1: ranges, 2: ranges, 3: ranges, 4: ranges, 5: ranges, 6: ranges, 7: ranges };
  };
  const inside = (weekly: Hours["weekly"], name = "Europe/Paris"): Hours => ({
    ...usual,
    within: [{ zone: zone(name), weekly, overrides: [] }],
  });
  expect(shown(inside(everyDay(10, 20)), "2027-03-08")).toEqual(["08|10-12|"]);
  expect(shown(inside(everyDay(5, 6), "America/Toronto"), "2027-03-08")).toEqual(["08|11-12|"]);
  const night: Hours = { ...inside(everyDay(23, 25)), weekly: { 1: [range(22, 26)] } };
  expect(shown(night, "2027-03-08", "2027-03-09")).toEqual(["08|23-25|", "09||"]);
});
