import { expect, test } from "vitest";
import { dragged, drawn, keyMove, merged, shownSpan, tapped } from "./drag.ts";

const nineToNoon = { start: 540, end: 720 };

test("a whole range moves by quarters of an hour, and stays inside its day", () => {
  expect(dragged(nineToNoon, "whole", 22)).toEqual({ start: 555, end: 735 });
  expect(dragged(nineToNoon, "whole", -2000)).toEqual({ start: 0, end: 180 });
  expect(dragged(nineToNoon, "whole", 2000)).toEqual({ start: 1260, end: 1440 });
});

test("an edge stops a quarter of an hour before the other one", () => {
  expect(dragged(nineToNoon, "start", 2000)).toEqual({ start: 705, end: 720 });
  expect(dragged(nineToNoon, "end", -2000)).toEqual({ start: 540, end: 555 });
  expect(dragged(nineToNoon, "end", 2000)).toEqual({ start: 540, end: 1440 });
});

test("a night keeps its length", () => {
  const night = { start: 1320, end: 1560 };
  expect(dragged(night, "whole", 30)).toEqual(night);
  expect(dragged(night, "start", -60)).toEqual({ start: 1260, end: 1560 });
});

test("drawn downwards or upwards it is the same range; a tap makes two hours", () => {
  expect(drawn(545, 640)).toEqual({ start: 540, end: 645 });
  expect(drawn(640, 545)).toEqual({ start: 540, end: 645 });
  expect(drawn(600, 601)).toEqual({ start: 600, end: 615 });
  expect(tapped(615)).toEqual({ start: 600, end: 720 });
  expect(tapped(1439)).toEqual({ start: 1380, end: 1440 });
});

test("ranges that touch become one", () => {
  const ranges = [
    { start: "14:00", end: "18:00" },
    { start: "09:00", end: "12:00" },
    { start: "12:00", end: "13:00" },
  ];
  expect(merged(ranges)).toEqual([
    { start: "09:00", end: "13:00" },
    { start: "14:00", end: "18:00" },
  ]);
});

test("the grid shows a working day, and whatever lies beside it", () => {
  expect(shownSpan([[]])).toEqual({ start: 420, end: 1200 });
  expect(shownSpan([[{ start: "05:30", end: "06:00" }], [{ start: "20:15", end: "26:00" }]])).toEqual({
    start: 300,
    end: 1440,
  });
});

test("arrows move the whole, Shift the end, Alt the start", () => {
  const press = (key: string, more: { shiftKey?: boolean; altKey?: boolean } = {}) =>
    keyMove({ key, shiftKey: false, altKey: false, ...more });
  expect(press("ArrowDown")).toEqual({ part: "whole", by: 15 });
  expect(press("ArrowUp", { shiftKey: true })).toEqual({ part: "end", by: -15 });
  expect(press("ArrowUp", { altKey: true })).toEqual({ part: "start", by: -15 });
  expect(press("Enter")).toBeUndefined();
});
