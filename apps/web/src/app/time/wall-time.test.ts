import { expect, test } from "vitest";
import { minutesOf, wallTimeOf } from "./wall-time.ts";

test("wall times go past midnight and back", () => {
  expect(minutesOf("26:00")).toBe(1560);
  expect(wallTimeOf(1560)).toBe("26:00");
  expect(wallTimeOf(minutesOf("00:05"))).toBe("00:05");
});

test("seconds, where a browser says them, are left out", () => {
  expect(minutesOf("10:30:00")).toBe(630);
});
