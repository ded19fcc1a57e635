import { expect, test } from "vitest";
import { weekOf } from "../ranges.ts";
import { clashesOf } from "./clashes.ts";

const day = (weekday: number, start: string, end: string) => ({ weekday, ranges: [{ start, end }] });
const week = weekOf([day(1, "09:00", "17:00"), day(2, "09:00", "12:00")]);
const none = { preferred: [], unwanted: [], dayMinutes: null, weekMinutes: null };

test("who wishes for nothing is crossed by nothing", () =>
  expect(clashesOf(week, none)).toEqual({ unwantedMinutes: 0, days: [], weekMinutes: undefined, longDays: [] }));

test("hours that are rather not wanted are counted by what is open in them", () =>
  expect(
    clashesOf(week, {
      ...none,
      unwanted: [day(1, "16:00", "20:00"), day(2, "13:00", "18:00"), day(3, "08:00", "10:00")],
    }),
  ).toMatchObject({ unwantedMinutes: 60, days: [0] }));

test("as much as one wishes is no more than one wishes", () => {
  expect(clashesOf(week, { ...none, dayMinutes: 480, weekMinutes: 660 })).toMatchObject({
    weekMinutes: undefined,
    longDays: [],
  });
  expect(clashesOf(week, { ...none, dayMinutes: 479, weekMinutes: 659 })).toMatchObject({
    weekMinutes: 660,
    longDays: [0],
  });
});
