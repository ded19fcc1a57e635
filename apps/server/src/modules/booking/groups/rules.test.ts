import { plainDate, weekdayOf } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { decisionOn, MOST_PLANNED, weeklyDates } from "./rules.ts";

describe("the moment of decision", () => {
  const cases = [
    [3, null, "cancel", "enough"],
    [2, null, "cancel", "cancel"],
    [2, null, "ask", "short"],
    [0, "kept", "cancel", "kept"],
    [5, "short", "ask", "enough"],
  ] as const;
  test.each(cases)("%i seats, %s before, when short: %s → %s", (seatsTaken, outcome, whenShort, decision) => {
    expect(decisionOn({ seatsTaken, outcome }, { seatsMin: 3, whenShort })).toBe(decision);
  });
});

describe("the dates of a weekly rule", () => {
  test("the first counts whatever its weekday; the others are on those said, the last day included", () => {
    const dates = weeklyDates(plainDate("2027-03-10"), { weekdays: [2, 5], until: plainDate("2027-03-19") });
    expect(dates).toEqual(["2027-03-10", "2027-03-12", "2027-03-16", "2027-03-19"]);
    expect(weeklyDates(plainDate("2027-03-10"), undefined)).toEqual(["2027-03-10"]);
  });

  test("never more than can be planned at once", () => {
    const all = { weekdays: [1, 2, 3, 4, 5, 6, 7], until: plainDate("2028-03-09") };
    const dates = weeklyDates(plainDate("2027-03-10"), all);
    expect(dates).toHaveLength(MOST_PLANNED);
    expect(weekdayOf(dates[1] ?? plainDate("2027-01-01"))).toBe(4);
  });
});
