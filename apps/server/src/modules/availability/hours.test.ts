/** What stored hours mean: limits of one's own and of the house, closings of every year. */
import { plainDate } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { labourOf, reachOf } from "./hours.ts";
import { closuresFrom, type House } from "./house/closures.ts";
import type { StoredSchedule } from "./stored.ts";

const none = { restMinutes: null, dayMinutes: null, weekMinutes: null };
const house: House = {
  opening: null,
  country: null,
  region: null,
  schoolZone: null,
  workedOn: [],
  closings: [],
  labour: none,
  approval: null,
  agreement: null,
};
type Own = Pick<StoredSchedule, "limits" | "apartFrom">;
const own = (limits: Partial<StoredSchedule["limits"]> = {}, apartFrom: string[] = []): Own => ({
  limits: { ...none, caps: [], ...limits },
  apartFrom,
});

describe("limits of labour", () => {
  const french = { ...house, labour: { restMinutes: 660, dayMinutes: 600, weekMinutes: 2880 } };

  test("one’s own wins, the house’s fills what is left, and who keeps apart has none of the house’s", () => {
    expect(labourOf(own(), house)).toBeUndefined();
    expect(labourOf(own(), undefined)).toBeUndefined();
    expect(labourOf(own({ dayMinutes: 300 }), french)).toEqual({
      restMinutes: 660,
      dayMinutes: 300,
      weekMinutes: 2880,
    });
    expect(labourOf(own({ dayMinutes: 300 }, ["labour"]), french)).toEqual({ dayMinutes: 300 });
    // No rest at all is a limit that was chosen.
    expect(labourOf(own({ restMinutes: 0 }), house)).toEqual({ restMinutes: 0 });
  });

  test("how far around sessions are counted: as far as the widest of them asks", () => {
    const person = (caps: readonly ("day" | "week" | "month" | "year")[], labour?: { weekMinutes?: number }) => ({
      caps: caps.map((per) => ({ per, of: "sessions" as const, most: 1 })),
      labour,
    });
    expect(reachOf([])).toBe("none");
    expect(reachOf([person([])])).toBe("none");
    expect(reachOf([person([], {})])).toBe("day");
    expect(reachOf([person([], { weekMinutes: 1 })])).toBe("week");
    expect(reachOf([person(["day"]), person(["month", "week"])])).toBe("month");
  });
});

describe("closings", () => {
  const closed = (from: string, until: string, yearly: boolean, on: string) =>
    closuresFrom(
      { ...house, closings: [{ from: plainDate(from), until: plainDate(until), label: "", yearly }] },
      plainDate(on),
      "fr",
    ).map((one) => `${one.from}/${one.until}`);

  test("one of a year is of that year; it is left out once it is over", () => {
    expect(closed("2027-08-01", "2027-08-15", false, "2027-08-15")).toEqual(["2027-08-01/2027-08-15"]);
    expect(closed("2027-08-01", "2027-08-15", false, "2027-08-16")).toEqual([]);
  });

  test("one of every year comes back, not before it began, and from the year before when it is not over", () => {
    expect(closed("2027-08-01", "2027-08-15", true, "2027-03-01")).toEqual([
      "2027-08-01/2027-08-15",
      "2028-08-01/2028-08-15",
      "2029-08-01/2029-08-15",
      "2030-08-01/2030-08-15",
    ]);
    expect(closed("2026-12-24", "2027-01-02", true, "2029-01-01")[0]).toBe("2028-12-24/2029-01-02");
  });

  test("the 29th of February is the 28th where there is none", () => {
    expect(closed("2028-02-29", "2028-02-29", true, "2029-01-01")).toContain("2029-02-28/2029-02-28");
    expect(closed("2028-02-29", "2028-02-29", true, "2032-01-01")).toContain("2032-02-29/2032-02-29");
  });

  test("a holiday that is worked closes nothing; the others do", () => {
    const from = plainDate("2027-05-01");
    const french = { ...house, country: "FR", workedOn: [plainDate("2027-05-08")] };
    const days = closuresFrom(french, from, "en").map((one) => one.from);
    expect(days).toContain("2027-05-01");
    expect(days).not.toContain("2027-05-08");
  });
});
