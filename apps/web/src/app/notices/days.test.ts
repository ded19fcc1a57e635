import { plainDate, zone } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { byDay } from "./days.ts";

test("what came is listed by the day it came on, by the clock of the business", () => {
  const items = ["2027-03-02T07:00:00Z", "2027-03-01T23:30:00Z", "2027-03-01T22:59:00Z", "2027-02-27T12:00:00Z"].map(
    (createdAt) => ({ createdAt }),
  );
  const days = byDay(items, zone("Europe/Paris"), plainDate("2027-03-02"));
  expect(days.map(({ on, is, items: listed }) => [on, is, listed.length])).toEqual([
    ["2027-03-02", "today", 2],
    ["2027-03-01", "yesterday", 1],
    ["2027-02-27", undefined, 1],
  ]);
});
