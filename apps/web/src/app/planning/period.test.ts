import { plainDate, zone } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { daysOf, firstOfMonth, lastOfMonth, periodTitle, spanOf, stepped } from "./period.ts";

const on = plainDate("2027-03-10");

test("a week goes from Monday to Sunday", () => {
  expect(daysOf("week", on)).toEqual({ first: "2027-03-08", last: "2027-03-14" });
  expect(daysOf("week", plainDate("2027-03-14"))).toEqual({ first: "2027-03-08", last: "2027-03-14" });
});

test("a month is shown in whole weeks", () => {
  expect(daysOf("month", on)).toEqual({ first: "2027-03-01", last: "2027-04-04" });
  expect(daysOf("month", plainDate("2027-08-15"))).toEqual({ first: "2027-07-26", last: "2027-09-05" });
});

test("months step over years, and never skip a short one", () => {
  expect(firstOfMonth(plainDate("2026-12-31"), 1)).toBe("2027-01-01");
  expect(stepped("month", plainDate("2027-01-31"), 1)).toBe("2027-02-01");
  expect(stepped("month", on, -15)).toBe("2025-12-01");
  expect(lastOfMonth(plainDate("2028-02-05"))).toBe("2028-02-29");
});

test("views step by what they show", () => {
  expect(stepped("day", on, 1)).toBe("2027-03-11");
  expect(stepped("week", on, -1)).toBe("2027-03-03");
  const { last } = daysOf("list", on);
  expect(stepped("list", on, 1) > last).toBe(true);
});

test("a week with a clock change is asked for to its very ends", () => {
  expect(spanOf(daysOf("week", plainDate("2027-03-28")), zone("Europe/Paris"))).toEqual({
    from: "2027-03-21T23:00:00.000Z",
    until: "2027-03-28T22:00:00.000Z",
  });
});

test("titles are read as people say them", () => {
  expect(periodTitle("day", on, "fr")).toBe("mercredi 10 mars 2027");
  expect(periodTitle("week", on, "fr")).toBe("8 – 14 mars 2027");
  expect(periodTitle("month", on, "en")).toBe("March 2027");
});
