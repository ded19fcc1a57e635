import { plainDate } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { closuresOf } from "./closures.ts";
import { publicHolidays } from "./public.ts";
import { frenchSchoolHolidays } from "./school/holidays.ts";

const days = (country: string, from: string, until: string) =>
  publicHolidays({ country, from: plainDate(from), until: plainDate(until), language: "en" });
const lines = (closures: ReturnType<typeof closuresOf>): string[] =>
  closures.map(({ from, until, kind, label }) => `${from} ${until} ${kind} ${label}`);

test("public holidays close, observances and half days don't", () => {
  expect(lines(closuresOf(days("FR", "2026-05-20", "2026-06-05")))).toEqual([
    "2026-05-25 2026-05-25 holiday Whit Monday",
  ]);
  expect(lines(closuresOf(days("AT", "2026-12-24", "2026-12-25"), ["bank", "public"]))).toEqual([
    "2026-12-25 2026-12-25 holiday Christmas Day",
  ]);
});

test("custom closes too when it is asked for", () => {
  const week = days("MQ", "2026-03-30", "2026-04-06");
  expect(lines(closuresOf(week))).toEqual(["2026-04-06 2026-04-06 holiday Easter Monday"]);
  expect(lines(closuresOf(week, ["public", "optional"]))).toEqual([
    "2026-04-03 2026-04-03 holiday Good Friday",
    "2026-04-06 2026-04-06 holiday Easter Monday",
  ]);
});

test("the days of a feast are one closure, and next year's is another", () => {
  const eids = closuresOf(days("AE", "2026-03-01", "2027-03-31")).filter(({ from, until }) => from < until);
  expect(eids.map(({ from, until }) => `${from} ${until}`)).toEqual([
    "2026-03-20 2026-03-22",
    "2026-05-27 2026-05-29",
    "2027-03-09 2027-03-11",
  ]);
});

test("two holidays on one day are two closures", () => {
  expect(lines(closuresOf(days("FR", "2008-05-01", "2008-05-02")))).toEqual([
    "2008-05-01 2008-05-01 holiday Labour Day",
    "2008-05-01 2008-05-01 holiday Ascension Day",
  ]);
});

test("school holidays close from their first day to their last, among the others", () => {
  const ask = { from: plainDate("2026-12-20"), until: plainDate("2027-01-02"), language: "en" } as const;
  const { holidays } = frenchSchoolHolidays({ zone: "C", ...ask });
  expect(lines(closuresOf([...publicHolidays({ country: "FR", ...ask }), ...holidays]))).toEqual([
    "2026-12-19 2027-01-03 school-holiday Christmas holidays",
    "2026-12-25 2026-12-25 holiday Christmas Day",
    "2027-01-01 2027-01-01 holiday New Year’s Day",
  ]);
});

test("school holidays of a public calendar are school holidays", () => {
  const [first] = closuresOf(days("IL", "2024-12-20", "2025-01-05"), ["school"]);
  expect(first).toMatchObject({ from: "2024-12-26", until: "2025-01-02", kind: "school-holiday" });
});
