import { plainDate } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { nextTime } from "./closing-times.ts";

const on = plainDate;
const august = { from: "2026-08-03", until: "2026-08-16", label: "", yearly: true };
const bridge = { from: "2026-12-28", until: "2027-01-02", label: "", yearly: true };

test("a closing of every year comes again; while it lasts it is the one that is meant", () => {
  expect(nextTime(august, on("2026-11-21"))).toEqual({ from: "2027-08-03", until: "2027-08-16" });
  expect(nextTime(august, on("2027-08-10"))).toEqual({ from: "2027-08-03", until: "2027-08-16" });
  expect(nextTime(bridge, on("2028-01-01"))).toEqual({ from: "2027-12-28", until: "2028-01-02" });
});

test("before its first year it has not begun; of one year only it is over", () => {
  expect(nextTime(august, on("2025-02-01"))).toEqual({ from: "2026-08-03", until: "2026-08-16" });
  expect(nextTime({ ...august, yearly: false }, on("2026-08-17"))).toBeUndefined();
  expect(nextTime({ ...august, yearly: false }, on("2026-08-16"))).toEqual({ from: "2026-08-03", until: "2026-08-16" });
});

test("of 29 February it is the 28th where there is none", () => {
  const leap = { from: "2028-02-29", until: "2028-02-29", label: "", yearly: true };
  expect(nextTime(leap, on("2029-01-01"))).toEqual({ from: "2029-02-28", until: "2029-02-28" });
});
