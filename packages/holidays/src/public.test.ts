import { execFileSync } from "node:child_process";
import { plainDate } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { holidayCountries } from "./places.ts";
import { publicHolidays, type HolidayQuery } from "./public.ts";

type Told = Partial<Omit<HolidayQuery, "from" | "until">> & { from: string; until: string };

const between = ({ from, until, ...told }: Told) =>
  publicHolidays({ country: "FR", language: "en", ...told, from: plainDate(from), until: plainDate(until) });
const lines = (told: Told): string[] => between(told).map(({ on, name, kind }) => `${on} ${name} (${kind})`);

describe("a range of days", () => {
  test("both ends are included, and the year turns", () => {
    expect(lines({ from: "2026-12-25", until: "2027-01-01" })).toEqual([
      "2026-12-25 Christmas Day (public)",
      "2027-01-01 New Year’s Day (public)",
    ]);
    expect(lines({ from: "2026-12-26", until: "2026-12-31" })).toEqual([]);
  });

  test("a range that ends before it begins holds nothing", () => {
    expect(lines({ from: "2027-01-01", until: "2026-01-01" })).toEqual([]);
  });

  test("1970 to 2100, no further", () => {
    expect(lines({ from: "1970-01-01", until: "1970-01-01" })).toHaveLength(1);
    expect(lines({ from: "2100-12-25", until: "2100-12-31" })).toHaveLength(1);
    expect(() => lines({ from: "1969-12-31", until: "1970-01-01" })).toThrow(/1970 to 2100/);
    expect(() => lines({ from: "2100-12-31", until: "2101-01-01" })).toThrow(RangeError);
  });

  test("of one day, what closes most comes first", () => {
    expect(
      lines({ country: "DE", region: "BY", from: "2026-12-24", until: "2026-12-26" }).map((line) => line.slice(11)),
    ).toEqual(["Christmas Eve (bank)", "Christmas Day (public)", "Boxing Day (public)"]);
    const kinds = between({ country: "IL", from: "2026-04-02", until: "2026-04-02" }).map(({ kind }) => kind);
    expect(kinds[0]).toBe("public");
  });
});

describe("places", () => {
  test("a part of a region has the days of country, region and part", () => {
    const assumption = { country: "DE", from: "2026-08-08", until: "2026-08-15" };
    expect(lines({ ...assumption, region: "BY" })).toEqual(["2026-08-15 Assumption (observance)"]);
    expect(lines({ ...assumption, region: "BY-KATH" })).toEqual(["2026-08-15 Assumption (public)"]);
    expect(lines({ ...assumption, region: "BY-A" })).toContain("2026-08-08 Augsburg Peace Festival (public)");
  });

  test.each([
    { country: "ZZ", because: /No such country: "ZZ"/ },
    { country: "fr", because: /No such country/ },
    { country: "57", because: /No such country/ },
    { country: "constructor", because: /No such country/ },
    { country: "DE", region: "XX", because: /No such region of DE: "XX"/ },
    { country: "FR", region: "75", because: /No such region/ },
    { country: "NZ", region: "CAN-Timaru", because: /No such region/ },
    { country: "GP", region: "GP", because: /No such region/ },
  ])("$country $region is refused", ({ because, ...place }) => {
    expect(() => lines({ ...place, from: "2026-01-01", until: "2026-01-02" })).toThrow(because);
  });

  test("every country and region of the picker has days, in order", () => {
    const places = holidayCountries("fr").flatMap(({ code: country, regions }) => [
      { country },
      ...regions.map(({ code: region }) => ({ country, region })),
    ]);
    const wrong = places.filter((place) => {
      // The first year has no year before it to look at: half the work.
      const days = between({ ...place, from: "1970-01-01", until: "1970-12-31" }).map(({ on }) => on);
      return days.length === 0 || days.toSorted().join(" ") !== days.join(" ");
    });
    expect(wrong).toEqual([]);
  });
});

describe("what the days are", () => {
  test("a holiday on a day of rest, and its substitute", () => {
    expect(between({ country: "GB", region: "ENG", from: "2027-12-25", until: "2027-12-28" })).toMatchObject([
      { on: "2027-12-25", name: "Christmas Day", substitute: false },
      { on: "2027-12-26", substitute: false },
      { on: "2027-12-27", name: "Christmas Day (substitute day)", kind: "public", substitute: true },
      { on: "2027-12-28", substitute: true },
    ]);
  });

  test("each day of a feast of several days, across the turn of the year", () => {
    const eid = between({ country: "AE", from: "2026-03-01", until: "2026-03-31" });
    expect(eid.map(({ on }) => on)).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
    expect(new Set(eid.map(({ name }) => name)).size).toBe(1);
    // Hanukkah of 5785: 25 December 2024 at sunset to 2 January 2025.
    const schools = between({ country: "IL", from: "2025-01-01", until: "2025-01-10" });
    expect(schools.filter(({ kind }) => kind === "school").map(({ on }) => on)).toEqual(["2025-01-01", "2025-01-02"]);
  });

  test("a feast that begins at sunset is dated by its daylight", () => {
    const pesach = between({ country: "IL", from: "2026-03-30", until: "2026-04-02" });
    expect(pesach.find(({ kind }) => kind === "public")).toMatchObject({ on: "2026-04-02", wholeDay: true });
  });

  test("half days say so", () => {
    expect(between({ country: "AT", from: "2026-12-24", until: "2026-12-25" })).toMatchObject([
      { on: "2026-12-24", kind: "bank", wholeDay: false },
      { on: "2026-12-25", kind: "public", wholeDay: true },
    ]);
  });

  test("names fall back on the other language", () => {
    const day = { country: "CN", from: "2026-02-17", until: "2026-02-17" };
    expect(lines({ ...day, language: "fr" })[0]).toMatch(/Spring Festival/);
    expect(lines({ country: "GB", language: "fr", from: "2026-12-25", until: "2026-12-25" })[0]).toMatch(/Noël/);
  });

  test("asked twice, they are made once", () => {
    const ask = { from: "2033-05-01", until: "2033-05-01" };
    expect(between(ask)[0]).toBe(between(ask)[0]);
    expect(between({ ...ask, language: "fr" })[0]).not.toBe(between(ask)[0]);
  });
});

test("the zone of the process changes nothing", () => {
  const places = [["FR", "67"], ["PF"], ["NZ", "CIT"], ["US", "CA"], ["IL"], ["AE"], ["KR"], ["TR"]];
  const script = `
    import { createHash } from "node:crypto";
    import { publicHolidays } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
    const ask = { from: "2023-01-01", until: "2026-12-31", language: "en" };
    const all = ${JSON.stringify(places)}.flatMap(([country, region]) => publicHolidays({ country, region, ...ask }));
    process.stdout.write(all.length + " " + createHash("sha1").update(JSON.stringify(all)).digest("hex"));
  `;
  // In Cairo the clock skips midnight on the last Friday of April: on 25 April 2025, Anzac Day.
  const said = ["UTC", "Pacific/Auckland", "America/Los_Angeles", "Africa/Cairo"].map((TZ) =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, TZ },
      encoding: "utf8",
    }),
  );
  expect(said[0]).toMatch(/^\d{3,} \w{40}$/);
  expect(new Set(said)).toEqual(new Set([said[0]]));
});
