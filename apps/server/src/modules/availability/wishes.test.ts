/** How a session suits somebody, by what they wish. */
import { instant, zone } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { readWishes } from "./stored.ts";
import { suitOf } from "./wishes.ts";

const PARIS = zone("Europe/Paris");
const span = (startsAt: string, minutes: number) => {
  const at = Date.parse(startsAt);
  return { startsAt: instant(at), endsAt: instant(at + minutes * 60_000) };
};
const suits = (wishes: object, startsAt: string, sessions: readonly ReturnType<typeof span>[] = []) =>
  suitOf({ zone: PARIS, wishes: readWishes.parse(wishes) }, span(startsAt, 60), sessions);

// 2027-03-01 is a Monday; Paris is an hour ahead of UTC.
describe("hours", () => {
  const wishes = { preferred: { 1: [[540, 660]] }, unwanted: { 1: [[720, 840]] } };
  test.each([
    ["2027-03-01T08:00:00Z", 0],
    ["2027-03-01T09:00:00Z", 0],
    ["2027-03-01T09:30:00Z", 1],
    ["2027-03-01T10:30:00Z", 2],
    ["2027-03-01T13:00:00Z", 1],
    ["2027-03-02T08:00:00Z", 1],
  ])("%s", (startsAt, expected) => expect(suits(wishes, startsAt)).toBe(expected));

  test("who wishes for nothing takes all alike", () => expect(suits({}, "2027-03-01T08:00:00Z")).toBe(1));
});

describe("as much as one wishes to work", () => {
  const others = [
    span("2027-03-01T07:00:00Z", 120),
    span("2027-03-03T08:00:00Z", 60),
    span("2027-02-28T08:00:00Z", 600),
  ];
  test("in a day", () => {
    expect(suits({ dayMinutes: 180 }, "2027-03-01T13:00:00Z", others)).toBe(1);
    expect(suits({ dayMinutes: 179 }, "2027-03-01T13:00:00Z", others)).toBe(2);
    expect(suits({ dayMinutes: 179 }, "2027-03-02T13:00:00Z", others)).toBe(1);
  });
  test("in a week, from Monday to Sunday", () => {
    expect(suits({ weekMinutes: 240 }, "2027-03-05T13:00:00Z", others)).toBe(1);
    expect(suits({ weekMinutes: 239 }, "2027-03-05T13:00:00Z", others)).toBe(2);
    expect(suits({ weekMinutes: 60 }, "2027-03-08T13:00:00Z", others)).toBe(1);
  });
});
