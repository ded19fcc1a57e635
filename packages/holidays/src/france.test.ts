import { addDays, plainDate, weekdayOf, type PlainDate } from "@creneau/scheduling";
import DateHolidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { easterSunday } from "./easter.ts";
import { publicHolidays } from "./public.ts";

const years = Array.from({ length: 131 }, (_, index) => 1970 + index);

/** Meeus/Jones/Butcher: shares no line with the algorithm under test. @see J. Meeus, Astronomical Algorithms, chapter 8 */
function butcher(year: number): PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [month, day] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  return plainDate(`${year}-0${month}-${String(day).padStart(2, "0")}`);
}

/** The eleven of L3133-1, counted from another Easter. */
function eleven(year: number): string[] {
  const easter = butcher(year);
  const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"].map((day) => `${year}-${day}`);
  return [...fixed, addDays(easter, 1), addDays(easter, 39), addDays(easter, 50)].toSorted();
}

const publicDays = (year: number, country: string, region?: string): string[] =>
  publicHolidays({
    country,
    region,
    from: plainDate(`${year}-01-01`),
    until: plainDate(`${year}-12-31`),
    language: "fr",
  })
    .filter(({ kind }) => kind === "public")
    .map(({ on }) => on);

test("Easter is that of Butcher, in all the years of five centuries", () => {
  const centuries = Array.from({ length: 700 }, (_, index) => 1600 + index);
  expect(centuries.map(easterSunday)).toEqual(centuries.map(butcher));
  expect(new Set(centuries.map((year) => weekdayOf(easterSunday(year))))).toEqual(new Set([7]));
});

describe("mainland France", () => {
  test("closes the eleven days of L3133-1, from 1982 to 2100", () => {
    for (const year of years.filter((year) => year >= 1982)) expect(publicDays(year, "FR")).toEqual(eleven(year));
  });

  test("had ten before, without 8 May (which was Ascension Day in 1975)", () => {
    for (const year of years.filter((year) => year < 1982)) {
      expect(publicDays(year, "FR")).toEqual(eleven(year).toSpliced(eleven(year).indexOf(`${year}-05-08`), 1));
    }
  });

  test("the library says the same since 1982: should it change, look who is right", () => {
    const library = new DateHolidays("FR");
    for (const year of years.filter((year) => year >= 1982)) {
      const found = library.getHolidays(year).filter(({ type }) => type === "public");
      expect(found.map(({ date }) => date.slice(0, 10)).toSorted()).toEqual(eleven(year));
    }
  });

  test("has its days in French and in English, Ascension and 1 May on one day too", () => {
    const ask = { country: "FR", from: plainDate("2008-05-01"), until: plainDate("2008-05-11") } as const;
    expect(publicHolidays({ ...ask, language: "fr" }).map(({ on, name }) => `${on} ${name}`)).toEqual([
      "2008-05-01 Fête du Travail",
      "2008-05-01 Ascension",
      "2008-05-08 Victoire 1945",
      "2008-05-11 Pentecôte",
    ]);
    expect(publicHolidays({ ...ask, language: "en" }).map(({ name }) => name)).toEqual([
      "Labour Day",
      "Ascension Day",
      "Victory in Europe Day",
      "Pentecost",
    ]);
  });

  test("Mother's Day is no day off", () => {
    const [found] = publicHolidays({
      country: "FR",
      from: plainDate("2026-05-31"),
      until: plainDate("2026-05-31"),
      language: "fr",
    });
    expect(found).toMatchObject({ name: "Fête des Mères", kind: "observance" });
  });
});

const added = (year: number, country: string, region?: string): string[] =>
  publicDays(year, country, region)
    .filter((day) => !eleven(year).includes(day))
    .map((day) => day.slice(5));

describe("what is added elsewhere", () => {
  test.each(["57", "67", "68"])("Alsace-Moselle (%s): Good Friday and 26 December", (department) => {
    for (const year of years) {
      expect(added(year, "FR", department)).toEqual([addDays(butcher(year), -2).slice(5), "12-26"]);
    }
  });

  test.each([
    ["GP", "05-27"],
    ["MQ", "05-22"],
    ["GF", "06-10"],
    ["RE", "12-20"],
    ["YT", "04-27"],
    ["BL", "10-09"],
    ["MF", "05-28"],
  ])("%s: the abolition of slavery, on %s", (territory, day) => {
    expect(added(2027, territory)).toEqual([day]);
    expect(added(2027, "FR", territory)).toEqual([day]);
  });

  test("the abolition is a holiday since the decree of November 1983", () => {
    expect(added(1983, "RE")).toEqual(["12-20"]);
    expect(added(1982, "RE")).toEqual([]);
    expect(added(1983, "GP")).toEqual([]);
    expect(added(1984, "GP")).toEqual(["05-27"]);
  });

  test("the northern islands left Guadeloupe's day", () => {
    expect([2007, 2008, 2011, 2012].map((year) => added(year, "BL"))).toEqual([["05-27"], [], [], ["10-09"]]);
    expect([2007, 2011, 2017, 2018].map((year) => added(year, "MF"))).toEqual([
      ["05-27"],
      ["05-27"],
      ["05-27"],
      ["05-28"],
    ]);
  });

  test("French Polynesia: the Gospel, Good Friday, and Matāri’i instead of Autonomy since 2026", () => {
    expect([1984, 1985, 2025, 2026].map((year) => added(year, "PF"))).toEqual([
      ["03-05", "04-20"],
      ["03-05", "04-05", "06-29"],
      ["03-05", "04-18", "06-29"],
      ["03-05", "04-03", "11-20"],
    ]);
  });

  test("New Caledonia, Wallis and Futuna; Saint-Pierre-et-Miquelon adds nothing", () => {
    expect(added(2026, "NC")).toEqual(["09-24"]);
    expect(added(2026, "FR", "NC")).toEqual(["09-24"]);
    expect(added(2026, "WF")).toEqual(["04-28", "06-29", "07-29"]);
    expect(added(2026, "PM")).toEqual([]);
  });

  test.each(["GP", "MQ", "BL"])("%s: Good Friday is a custom, not the law", (territory) => {
    const [found] = publicHolidays({
      country: territory,
      from: plainDate("2026-04-03"),
      until: plainDate("2026-04-03"),
      language: "en",
    });
    expect(found).toMatchObject({ name: "Good Friday", kind: "optional" });
  });
});
