import { plainDate } from "@creneau/scheduling";
import { expect, test } from "vitest";
import {
  closedStretches,
  isSeen,
  onCallStretches,
  reachingOut,
  scrolledTo,
  shownHours,
  withDays,
  type OpenHours,
} from "./closed-hours.ts";

// 2027-03-08 is a Monday.
const monday = plainDate("2027-03-08");
const tuesday = plainDate("2027-03-09");
const schedule: OpenHours = {
  weekly: [
    {
      weekday: 1,
      ranges: [
        { start: "09:00", end: "12:00" },
        { start: "20:00", end: "26:00" },
      ],
    },
  ],
  overrides: [{ on: "2027-03-15", ranges: [], label: "Congés" }],
};

test("closed is what is not open, and a night belongs to both its days", () => {
  expect(closedStretches(schedule, { first: monday, last: tuesday })).toEqual([
    { start: "2027-03-08T00:00:00", end: "2027-03-08T09:00:00" },
    { start: "2027-03-08T12:00:00", end: "2027-03-08T20:00:00" },
    { start: "2027-03-09T02:00:00", end: "2027-03-10T00:00:00" },
  ]);
});

test("a closed day of its own is closed from end to end", () => {
  const day = plainDate("2027-03-15");
  expect(closedStretches(schedule, { first: day, last: day })).toEqual([
    { start: "2027-03-15T00:00:00", end: "2027-03-16T00:00:00" },
  ]);
});

test("ranges that touch or overlap leave no stretch between them", () => {
  const touching = {
    ...schedule,
    weekly: [
      {
        weekday: 1,
        ranges: [
          { start: "00:00", end: "10:00" },
          { start: "09:00", end: "24:00" },
        ],
      },
    ],
  };
  expect(closedStretches(touching, { first: monday, last: monday })).toEqual([]);
});

test("a working day is shown at least, and more when it is longer", () => {
  expect(shownHours(undefined, { first: monday, last: monday })).toEqual({ from: 480, until: 1140 });
  expect(shownHours(schedule, { first: monday, last: monday })).toEqual({ from: 480, until: 1440 });
  expect(shownHours(schedule, { first: tuesday, last: tuesday })).toEqual({ from: 0, until: 1140 });
});

test("a day as all rules make it takes the place of its weekday; what somebody just said of it wins", () => {
  const ranges = [{ start: "10:00", end: "11:00" }];
  const known = (on: string, kind: "season" | "override") =>
    withDays(schedule, [{ on, ranges, kind, closure: null, label: "", onCall: [] }]);
  const first = plainDate("2027-03-09");
  const season = closedStretches({ ...known("2027-03-09", "season"), weekly: [] }, { first, last: first });
  expect(season).toEqual([
    { start: "2027-03-09T00:00:00", end: "2027-03-09T10:00:00" },
    { start: "2027-03-09T11:00:00", end: "2027-03-10T00:00:00" },
  ]);
  const gone = closedStretches({ ...known("2027-03-09", "override"), weekly: [] }, { first, last: first });
  expect(gone).toEqual([{ start: "2027-03-09T00:00:00", end: "2027-03-10T00:00:00" }]);
  const off = plainDate("2027-03-15");
  expect(closedStretches(known("2027-03-15", "season"), { first: off, last: off })).toHaveLength(1);
});

test("on call is neither closed nor open: where nothing else is, also over midnight", () => {
  const onCall = [{ name: "", serviceIds: [], ranges: [{ start: "11:00", end: "26:00" }], cut: [] }];
  const none = { kind: "usual", closure: null, label: "" } as const;
  const hours = withDays({ weekly: [], overrides: [] }, [
    { ...none, on: "2027-03-09", ranges: [{ start: "10:00", end: "12:00" }], onCall },
    { ...none, on: "2027-03-10", ranges: [], onCall: [] },
  ]);
  const days = { first: plainDate("2027-03-09"), last: plainDate("2027-03-10") };
  expect(onCallStretches(hours, days)).toEqual([
    { start: "2027-03-09T12:00:00", end: "2027-03-10T00:00:00" },
    { start: "2027-03-10T00:00:00", end: "2027-03-10T02:00:00" },
  ]);
  expect(closedStretches(hours, days)).toEqual([
    { start: "2027-03-09T00:00:00", end: "2027-03-09T10:00:00" },
    { start: "2027-03-10T02:00:00", end: "2027-03-11T00:00:00" },
  ]);
});

test("a night on call is seen where its hours are shown", () => {
  const night = [{ start: "2027-03-09T20:00:00", end: "2027-03-10T00:00:00" }];
  expect(isSeen(night, { from: 480, until: 1140 })).toBe(false);
  expect(isSeen(night, { from: 480, until: 1260 })).toBe(true);
  expect(isSeen([], { from: 0, until: 1440 })).toBe(false);
});

test("what reaches out of the hours that are shown is told whole, and shown when it is asked for", () => {
  const onCall = [{ name: "", serviceIds: [], ranges: [{ start: "20:00", end: "30:00" }], cut: [] }];
  const noon = [{ name: "", serviceIds: [], ranges: [{ start: "12:00", end: "13:00" }], cut: [] }];
  const none = { kind: "usual" as const, closure: null, label: "", ranges: [] };
  const days = { first: plainDate("2027-03-08"), last: plainDate("2027-03-10") };
  const hours = withDays({ weekly: [], overrides: [] }, [
    { ...none, on: "2027-03-08", onCall: noon },
    { ...none, on: "2027-03-09", onCall },
    { ...none, on: "2027-03-10", onCall: [] },
  ]);
  const shown = shownHours(hours, days);
  expect(shown).toEqual({ from: 480, until: 1140 });
  expect(reachingOut(onCallStretches(hours, days), shown)).toEqual([
    { start: "2027-03-09T20:00:00", end: "2027-03-10T06:00:00" },
  ]);
  const wide = shownHours(hours, days, true);
  expect(wide).toEqual({ from: 0, until: 1440 });
  expect(reachingOut(onCallStretches(hours, days), wide)).toEqual([]);
});

test("the grid begins with its first hour; with more hours than usual, shortly before those that were added", () => {
  const usual = { from: 480, until: 1140 };
  expect(scrolledTo(usual, usual)).toBe(480);
  expect(scrolledTo({ from: 0, until: 1440 }, usual)).toBe(0);
  expect(scrolledTo({ from: 300, until: 1140 }, usual)).toBe(300);
  expect(scrolledTo({ from: 480, until: 1380 }, usual)).toBe(1080);
});
