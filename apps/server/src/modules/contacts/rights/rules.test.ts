import { plainDate } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { dueOn, monthsAfter, proofEnd, shortenedAddress } from "./rules.ts";

describe("a request's deadline", () => {
  test.for([
    ["2027-03-01", "2027-04-01"],
    ["2027-01-31", "2027-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2027-03-31", "2027-04-30"],
    ["2027-12-15", "2028-01-15"],
    ["2027-12-31", "2028-01-31"],
  ] as const)("asked on %s, it is due on %s", ([asked, due]) => {
    expect(dueOn(plainDate(asked))).toBe(due);
  });

  test("the proof is kept for five years, also from a leap day", () => {
    expect(proofEnd(plainDate("2027-03-01"))).toBe("2032-03-01");
    expect(proofEnd(plainDate("2028-02-29"))).toBe("2033-02-28");
    expect(monthsAfter(plainDate("2027-11-30"), 3)).toBe("2028-02-29");
  });
});

test("an address is shown to whoever knows it, and taught to nobody", () => {
  expect(shortenedAddress("juliette@lycee.example")).toBe("j…@lycee.example");
  expect(shortenedAddress('"a@b"@lycee.example')).toBe('"…@lycee.example');
});
