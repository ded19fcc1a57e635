import { addDays, plainDate, weekdayOf } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { publicHolidays } from "../public.ts";
import { academies, schoolZones, type SchoolZone } from "./academies.ts";
import { calendar, known } from "./calendar.ts";
import { frenchSchoolHolidays } from "./holidays.ts";

const ALL = { from: plainDate("2020-01-01"), until: plainDate("2030-12-31") };
const spans = (zone: SchoolZone, schoolYear: string): string[] =>
  frenchSchoolHolidays({ zone, ...ALL })
    .holidays.filter((holiday) => holiday.schoolYear === schoolYear)
    .map(({ from, until }) => `${from.slice(2)} ${until.slice(2)}`);

/**
 * First and last day without class, as another transcription of the same texts has them: that of the Python package
 * `holidays` (France, school category), which took the open data of the ministry and the three arrêtés.
 */
const transcribed: Record<string, Record<"A" | "B" | "C", string[]>> = {
  "2024-2025": {
    A: [
      "24-10-19 24-11-03",
      "24-12-21 25-01-05",
      "25-02-22 25-03-09",
      "25-04-19 25-05-04",
      "25-05-29 25-06-01",
      "25-07-05 25-08-31",
    ],
    B: [
      "24-10-19 24-11-03",
      "24-12-21 25-01-05",
      "25-02-08 25-02-23",
      "25-04-05 25-04-21",
      "25-05-29 25-06-01",
      "25-07-05 25-08-31",
    ],
    C: [
      "24-10-19 24-11-03",
      "24-12-21 25-01-05",
      "25-02-15 25-03-02",
      "25-04-12 25-04-27",
      "25-05-29 25-06-01",
      "25-07-05 25-08-31",
    ],
  },
  "2025-2026": {
    A: [
      "25-10-18 25-11-02",
      "25-12-20 26-01-04",
      "26-02-07 26-02-22",
      "26-04-04 26-04-19",
      "26-05-14 26-05-17",
      "26-07-04 26-08-31",
    ],
    B: [
      "25-10-18 25-11-02",
      "25-12-20 26-01-04",
      "26-02-14 26-03-01",
      "26-04-11 26-04-26",
      "26-05-14 26-05-17",
      "26-07-04 26-08-31",
    ],
    C: [
      "25-10-18 25-11-02",
      "25-12-20 26-01-04",
      "26-02-21 26-03-08",
      "26-04-18 26-05-03",
      "26-05-14 26-05-17",
      "26-07-04 26-08-31",
    ],
  },
  "2026-2027": {
    A: [
      "26-10-17 26-11-01",
      "26-12-19 27-01-03",
      "27-02-13 27-02-28",
      "27-04-10 27-04-25",
      "27-05-06 27-05-09",
      "27-07-03 27-09-01",
    ],
    B: [
      "26-10-17 26-11-01",
      "26-12-19 27-01-03",
      "27-02-20 27-03-07",
      "27-04-17 27-05-02",
      "27-05-06 27-05-09",
      "27-07-03 27-09-01",
    ],
    C: [
      "26-10-17 26-11-01",
      "26-12-19 27-01-03",
      "27-02-06 27-02-21",
      "27-04-03 27-04-18",
      "27-05-06 27-05-09",
      "27-07-03 27-09-01",
    ],
  },
  "2027-2028": {
    A: ["27-10-23 27-11-07", "27-12-18 28-01-02", "28-02-19 28-03-05", "28-04-22 28-05-08", "28-05-25 28-05-28"],
    B: ["27-10-23 27-11-07", "27-12-18 28-01-02", "28-02-05 28-02-20", "28-04-08 28-04-23", "28-05-25 28-05-28"],
    C: ["27-10-23 27-11-07", "27-12-18 28-01-02", "28-02-12 28-02-27", "28-04-15 28-05-01", "28-05-25 28-05-28"],
  },
};

describe("the calendar", () => {
  test("agrees with another transcription of it", () => {
    const ours = Object.fromEntries(
      Object.keys(transcribed).map((year) => [year, { A: spans("A", year), B: spans("B", year), C: spans("C", year) }]),
    );
    expect(ours).toEqual(transcribed);
    expect(Object.keys(calendar)).toEqual(Object.keys(transcribed));
  });

  test.each(schoolZones)("%s: holidays follow one another, apart, within what is known", (zone) => {
    const { holidays, knownFrom = "", knownUntil = "" } = frenchSchoolHolidays({ zone, ...ALL });
    for (const [index, { from, until, schoolYear }] of holidays.entries()) {
      const next = holidays[index + 1];
      expect(from < until).toBe(true);
      expect(knownFrom <= from && until <= knownUntil).toBe(true);
      expect(next === undefined || addDays(until, 1) < next.from).toBe(true);
      expect(schoolYear.split("-").map(Number)).toContain(Number(from.slice(0, 4)));
    }
  });

  test("classes never resume on a Sunday, a Saturday or a public holiday", () => {
    const closed = publicHolidays({ country: "FR", ...ALL, language: "fr" }).filter(({ kind }) => kind === "public");
    for (const [, , classesEnd, classesResume] of Object.values(calendar).flat()) {
      expect(weekdayOf(plainDate(classesResume))).toBeLessThan(6);
      expect(closed.map(({ on }) => on)).not.toContain(classesResume);
      expect(weekdayOf(plainDate(classesEnd))).not.toBe(7);
    }
  });

  test("the long weekend holds Ascension Day", () => {
    const ascensions = publicHolidays({ country: "FR", ...ALL, language: "en" }).filter(
      ({ name }) => name === "Ascension Day",
    );
    for (const { from } of frenchSchoolHolidays({ zone: "A", ...ALL, language: "en" }).holidays.filter(({ name }) =>
      name.startsWith("Ascension"),
    )) {
      expect(ascensions.map(({ on }) => on)).toContain(from);
    }
  });
});

describe("the first and the last day", () => {
  test("one leaves after class on a Friday, a Tuesday, a Thursday: the next day is the first", () => {
    expect(spans("reunion", "2025-2026")).toContain("25-12-20 26-01-20");
    expect(spans("reunion", "2026-2027")).toContain("27-03-17 27-03-29");
    expect(spans("guadeloupe", "2024-2025")).toContain("25-04-18 25-05-04");
  });

  test("one leaves on a Saturday: that Saturday is the first; Monday morning classes resume", () => {
    expect(spans("corse", "2025-2026")).toContain("26-02-14 26-03-01");
    expect(spans("martinique", "2025-2026")).toContain("26-03-28 26-04-12");
  });
});

describe("asking", () => {
  test("gives the holidays that touch the days asked for, whole", () => {
    const ask = { zone: "B", from: plainDate("2026-11-01"), until: plainDate("2026-12-19") } as const;
    expect(frenchSchoolHolidays(ask).holidays).toEqual([
      { name: "Vacances de la Toussaint", from: "2026-10-17", until: "2026-11-01", schoolYear: "2026-2027" },
      { name: "Vacances de Noël", from: "2026-12-19", until: "2027-01-03", schoolYear: "2026-2027" },
    ]);
    expect(
      frenchSchoolHolidays({ ...ask, from: plainDate("2026-11-02"), until: plainDate("2026-12-18") }).holidays,
    ).toEqual([]);
  });

  test("says how far it knows", () => {
    expect(frenchSchoolHolidays({ zone: "A", ...ALL })).toMatchObject({
      knownFrom: "2024-09-02",
      knownUntil: "2028-07-04",
    });
    expect(frenchSchoolHolidays({ zone: "reunion", ...ALL }).knownUntil).toBe("2027-07-02");
  });

  test.each(["guyane", "mayotte"] as const)("%s: nothing is known, nothing is invented", (zone) => {
    expect(frenchSchoolHolidays({ zone, ...ALL })).toEqual({
      holidays: [],
      knownFrom: undefined,
      knownUntil: undefined,
    });
  });
});

test("each académie has a zone, each zone an académie", () => {
  expect(new Set(Object.values(academies))).toEqual(new Set(schoolZones));
  const count = (wanted: SchoolZone): number => Object.values(academies).filter((zone) => zone === wanted).length;
  expect({ A: count("A"), B: count("B"), C: count("C") }).toEqual({ A: 8, B: 11, C: 5 });
  expect(Object.keys(known).every((zone) => Object.values(academies).some((each) => each === zone))).toBe(true);
});
