import fc from "fast-check";
import { expect, test } from "vitest";
import { ProblemError } from "../problem.ts";
import { readDate, readInstant, readZone } from "./readers.ts";

const refused = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof ProblemError ? error.facts.fields?.[0]?.message : `not a problem: ${String(error)}`;
  }
};

test("zones, dates and moments that exist are read", () => {
  expect(readZone("zone", "europe/paris")).toBe("Europe/Paris");
  expect(readDate("on", "2028-02-29")).toBe("2028-02-29");
  expect(readInstant("at", "2027-03-09T10:00:00+01:00")).toBe(Date.UTC(2027, 2, 9, 9));
});

test("the years 1971 to 2099 are read, and none beyond", () => {
  for (const date of ["1971-01-01", "2099-12-31"]) expect(refused(() => readDate("on", date))).toBeUndefined();
  for (const date of ["1970-12-31", "2100-01-01", "2027-02-29", "x"])
    expect(refused(() => readDate("on", date))).toBe("no-such-date");
  for (const at of ["1971-01-01T00:00:00Z", "2100-01-01T00:00:00Z"])
    expect(refused(() => readInstant("at", at))).toBeUndefined();
  for (const at of ["1970-12-31T23:59:59Z", "2100-01-01T00:00:01Z", "2027-01-01T00:00:00", "x"]) {
    expect(refused(() => readInstant("at", at))).toBe("no-such-instant");
  }
});

test("any text is read or is a problem, never a failure", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [readZone, readDate, readInstant])
        expect(refused(() => read("x", text)) ?? "").not.toMatch(/^not a problem/);
    }),
    { seed: 4 },
  );
});
