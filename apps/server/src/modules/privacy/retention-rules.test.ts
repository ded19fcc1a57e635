import { instant } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { automaticDays, changedTerm, cutoff, nextPurge } from "./retention-rules.ts";

const now = instant("2027-03-01T08:00:00Z");
const day = (count: number) => instant(now + count * 86_400_000);
const term = (days: number) => ({ days, held: null, version: 1 });

test("a shorter term waits seven days before it purges by itself", () => {
  const changed = { ...changedTerm(term(1095), 365, now), version: 2 };
  expect(automaticDays(changed, now)).toBe(1095);
  expect(automaticDays(changed, instant(day(7) - 1))).toBe(1095);
  expect(automaticDays(changed, day(7))).toBe(365);
});

test("shortened again meanwhile, the first and longest goes on for seven days more", () => {
  const once = { ...changedTerm(term(1095), 500, now), version: 2 };
  const twice = { ...changedTerm(once, 400, day(3)), version: 3 };
  expect([automaticDays(twice, day(9)), automaticDays(twice, day(10))]).toEqual([1095, 400]);
});

test("a longer term counts at once, and taking the short one back ends the wait", () => {
  expect(changedTerm(term(365), 1095, now)).toEqual({ days: 1095, held: null });
  const shortened = { ...changedTerm(term(1095), 365, now), version: 2 };
  expect(changedTerm(shortened, 1095, day(1))).toEqual({ days: 1095, held: null });
});

test("days are counted back from now, and the purge runs at night", () => {
  expect(cutoff(2, now)).toBe(instant("2027-02-27T08:00:00Z"));
  expect(nextPurge(now)).toBe(instant("2027-03-02T02:53:00Z"));
  expect(nextPurge(instant("2027-03-01T02:52:59Z"))).toBe(instant("2027-03-01T02:53:00Z"));
  expect(nextPurge(instant("2027-03-01T02:53:00Z"))).toBe(instant("2027-03-02T02:53:00Z"));
});
