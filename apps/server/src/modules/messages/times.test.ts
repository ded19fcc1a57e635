import { instant, zone } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { apart, clockText, dateText, dayText, nearness, zoneName } from "./times.ts";

const paris = zone("Europe/Paris");
const at = (text: string) => instant(text);

test("hours and dates, as written in each language", () => {
  const noon = at("2027-02-01T08:05:00Z");
  expect(clockText(noon, paris, "fr")).toBe("9\u202Fh\u202F05");
  expect(clockText(noon, paris, "en")).toBe("9:05");
  expect(dateText(noon, paris, "fr")).toBe("lundi 1er février 2027");
  expect(dateText(noon, paris, "en")).toBe("Monday 1 February 2027");
  expect(dayText(at("2027-03-09T16:00:00Z"), paris, "fr")).toBe("mardi 9 mars");
  expect(dayText(at("2027-03-11T16:00:00Z"), paris, "fr")).toBe("jeudi 11 mars");
});

test("zones by the name that people know", () => {
  const names = ["Europe/Paris", "America/Toronto", "Indian/Reunion"].map((name) =>
    zoneName(at("2027-03-09T16:00:00Z"), zone(name), "fr"),
  );
  expect(names).toEqual(["France", "Toronto", "La Réunion"]);
  expect(zoneName(at("2027-03-09T16:00:00Z"), paris, "en")).toBe("France");
});

describe("how near a day is", () => {
  const session = at("2027-03-28T22:30:00Z"); // 00:30 on the 29th in Paris, a day after the clocks changed
  test.each([
    ["2027-03-27T22:30:00Z", undefined], // 24 hours before, yet two days by the calendar
    ["2027-03-28T05:00:00Z", "tomorrow"],
    ["2027-03-28T22:00:00Z", "today"],
  ])("asked at %s: %s", (now, expected) => {
    expect(nearness(session, at(now), paris)).toBe(expected);
  });
});

describe("two clocks", () => {
  test.each([
    ["2027-03-09T16:00:00Z", "Europe/Paris", "Europe/Brussels", "no"],
    ["2027-03-09T16:00:00Z", "Europe/Paris", "America/Toronto", "hours"],
    ["2027-03-09T01:00:00Z", "Europe/Paris", "America/Toronto", "days"],
    ["2027-01-09T12:00:00Z", "Europe/London", "Atlantic/Reykjavik", "no"],
    ["2027-07-09T12:00:00Z", "Europe/London", "Atlantic/Reykjavik", "hours"],
  ])("at %s, %s and %s: %s", (time, one, other, expected) => {
    expect(apart(at(time), zone(one), zone(other))).toBe(expected);
  });
});
