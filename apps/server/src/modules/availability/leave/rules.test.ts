/** What an absence takes of working time, counted day by day; and what may become of it. */
import { instant, plainDate, zone, type Hours } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { afterLeaveAct, countedDays, faultOf, instantsOf, totalOf } from "./rules.ts";

const h = (hours: number) => hours * 60;
const day = [
  { startMinute: h(9), endMinute: h(12) },
  { startMinute: h(14), endMinute: h(18) },
];
const hours: Hours = {
  zone: zone("Europe/Paris"),
  weekly: { 1: day, 2: day, 3: [{ startMinute: h(9), endMinute: h(12) }], 4: day, 5: day },
  overrides: [],
  closures: [{ from: plainDate("2027-03-29"), until: plainDate("2027-03-29"), kind: "holiday" }],
};
const period = (fromOn: string, fromMinute: number, untilOn: string, untilMinute: number) => ({
  fromOn: plainDate(fromOn),
  fromMinute,
  untilOn: plainDate(untilOn),
  untilMinute,
});

describe("counted days", () => {
  test.each([
    [
      "a week: four days and a Wednesday morning, which is all of that day",
      period("2027-03-08", 0, "2027-03-14", 1440),
      10,
      31,
    ],
    ["a weekend takes nothing", period("2027-03-13", 0, "2027-03-14", 1440), 0, 0],
    ["a public holiday takes nothing", period("2027-03-29", 0, "2027-03-30", 1440), 2, 7],
    ["a morning", period("2027-03-08", 0, "2027-03-08", h(12)), 1, 3],
    ["an afternoon", period("2027-03-08", h(12), "2027-03-08", 1440), 1, 4],
    ["from an afternoon to a morning", period("2027-03-08", h(12), "2027-03-09", h(12)), 2, 7],
    ["an hour is no half day: it counts in minutes", period("2027-03-08", h(10), "2027-03-08", h(11)), 0, 1],
    ["from ten to six: the afternoon, and two hours", period("2027-03-08", h(10), "2027-03-08", h(18)), 1, 6],
    ["a lunch break takes nothing", period("2027-03-08", h(12), "2027-03-08", h(14)), 0, 0],
  ])("%s", (_, asked, halfDays, hoursTaken) => {
    expect(totalOf(countedDays(hours, asked))).toEqual({ halfDays, minutes: h(hoursTaken) });
  });

  test("a night's work belongs to the day it began on", () => {
    const night: Hours = { ...hours, weekly: { 1: [{ startMinute: h(22), endMinute: h(26) }] } };
    expect(countedDays(night, period("2027-03-08", 0, "2027-03-08", 1440))).toMatchObject([
      { halfDays: 2, minutes: 240 },
    ]);
    expect(countedDays(night, period("2027-03-09", 0, "2027-03-09", 1440))).toEqual([]);
  });
});

test("a period across the change of the clock is an hour shorter, and its days are whole", () => {
  const { startsAt, endsAt } = instantsOf(period("2027-03-28", 0, "2027-03-28", 1440), hours.zone);
  expect(endsAt - startsAt).toBe(23 * 3_600_000);
});

test("what is no period is told", () => {
  expect(faultOf(period("2027-03-08", 0, "2027-03-07", 1440))).toBe("end-before-start");
  expect(faultOf(period("2027-03-08", 600, "2027-03-08", 600))).toBe("end-before-start");
  expect(faultOf(period("2027-03-08", 0, "2028-03-07", 1440))).toBeUndefined();
  expect(faultOf(period("2027-03-08", 0, "2028-03-08", 1440))).toBe("leave-too-long");
});

describe("the table of what may become of an absence", () => {
  const now = instant("2027-03-08T08:00Z");
  const later = instant("2027-03-09T08:00Z");
  test.each([
    ["requested", "approve", "approver", later, "approved"],
    ["requested", "decline", "approver", later, "declined"],
    ["requested", "cancel", "self", now, "cancelled"],
    ["approved", "approve", "approver", later, "same"],
    ["approved", "decline", "approver", later, { refused: "settled" }],
    ["approved", "cancel", "self", later, "cancelled"],
    ["approved", "cancel", "self", now, { refused: "begun" }],
    ["approved", "cancel", "approver", now, "cancelled"],
    ["declined", "approve", "approver", later, { refused: "settled" }],
    ["cancelled", "approve", "approver", later, { refused: "settled" }],
    ["cancelled", "cancel", "self", later, "same"],
  ] as const)("%s, %s by the %s", (state, act, by, startsAt, expected) => {
    expect(afterLeaveAct({ state, startsAt }, act, by, now)).toEqual(expected);
  });
});
