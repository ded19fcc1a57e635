import { expect, test } from "vitest";
import {
  copied,
  draftOf,
  faultsOf,
  isSound,
  nextRange,
  sameDraft,
  standing,
  weeklyOf,
  weekMinutes,
  withDay,
  withStart,
  type Draft,
} from "./ranges.ts";

const morning = { start: "09:00", end: "12:00" };
const afternoon = { start: "14:00", end: "18:00" };
const draft = (weekly: Parameters<typeof draftOf>[0]["weekly"], zone = "Europe/Paris"): Draft =>
  draftOf({ zone, weekly });

test("a week has seven days, closed ones included, and comes back as it was", () => {
  const weekly = [{ weekday: 3, ranges: [morning, afternoon] }];
  const { week } = draft(weekly);
  expect(week).toHaveLength(7);
  expect(week[0]).toEqual([]);
  expect(weeklyOf(week)).toEqual(weekly);
});

test("ranges are saved in order, however they were typed", () => {
  expect(weeklyOf([[afternoon, morning], [], [], [], [], [], []])).toEqual([
    { weekday: 1, ranges: [morning, afternoon] },
  ]);
  expect(
    sameDraft(
      draft([{ weekday: 1, ranges: [afternoon, morning] }]),
      draft([{ weekday: 1, ranges: [morning, afternoon] }]),
    ),
  ).toBe(true);
});

test("the next range is a morning, then an afternoon, then an evening, then none", () => {
  expect(nextRange([])).toEqual(morning);
  expect(nextRange([morning])).toEqual(afternoon);
  expect(nextRange([morning, afternoon])).toEqual({ start: "19:00", end: "21:00" });
  expect(nextRange([{ start: "09:00", end: "23:30" }])).toBeUndefined();
  expect(nextRange([{ start: "20:00", end: "26:00" }])).toBeUndefined();
});

test("each suggested range clashes with none before it", () => {
  let day = [morning].slice(0, 0);
  for (let next = nextRange(day); next; next = nextRange(day)) {
    day = [...day, next];
    expect(faultsOf(day)).toEqual(day.map(() => undefined));
  }
});

test("a start moved past the end takes the end along", () => {
  expect(withStart(morning, "10:00")).toEqual({ start: "10:00", end: "12:00" });
  expect(withStart(morning, "13:00")).toEqual({ start: "13:00", end: "16:00" });
});

test("faults name the range: an end before its start, an overlap with one above", () => {
  expect(faultsOf([morning, { start: "11:00", end: "13:00" }])).toEqual([undefined, "overlap"]);
  expect(faultsOf([{ start: "12:00", end: "12:00" }])).toEqual(["end-before-start"]);
  expect(faultsOf([morning, { start: "12:00", end: "13:00" }])).toEqual([undefined, undefined]);
  expect(isSound([[morning, morning]])).toBe(false);
});

test("a day is copied to others and stays itself", () => {
  const { week } = draft([{ weekday: 1, ranges: [morning] }]);
  expect(weeklyOf(copied(week, 0, [1, 4])).map(({ weekday }) => weekday)).toEqual([1, 2, 5]);
  expect(weeklyOf(copied(week, 6, [0]))).toEqual([]);
});

test("the total counts the night and ignores a faulty range", () => {
  const { week } = draft([{ weekday: 1, ranges: [{ start: "22:00", end: "26:00" }] }]);
  expect(weekMinutes(week)).toBe(240);
  expect(weekMinutes(withDay(week, 1, [{ start: "12:00", end: "11:00" }]))).toBe(240);
});

test("what was typed is seen against what the server has", () => {
  const base = draft([{ weekday: 1, ranges: [morning] }]);
  const mine = draft([{ weekday: 1, ranges: [afternoon] }]);
  const theirs = draft([{ weekday: 2, ranges: [morning] }]);
  expect(standing(base, base, base)).toBe("clean");
  expect(standing(base, mine, base)).toBe("dirty");
  expect(standing(base, mine, theirs)).toBe("edited-meanwhile");
  // They typed the same as I did: nothing to ask.
  expect(standing(base, mine, mine)).toBe("clean");
  // I typed nothing.
  expect(standing(base, base, theirs)).toBe("edited-meanwhile");
});
