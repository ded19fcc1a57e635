import { expect, test } from "vitest";
import { phoneIn } from "./phone.ts";

test.each([
  ["06 12 34 56 78", "Europe/Paris", "+33612345678"],
  ["06.12.34.56.78", "Europe/Paris", "+33612345678"],
  ["+33 6 12 34 56 78", "America/Toronto", "+33612345678"],
  ["0033612345678", "America/Toronto", "+33612345678"],
  ["0479 12 34 56", "Europe/Brussels", "+32479123456"],
  ["06 12 34 56 78", "America/Toronto", undefined],
  ["514-555-0123", "America/Toronto", undefined],
  ["mon téléphone", "Europe/Paris", undefined],
  ["", "Europe/Paris", undefined],
])("%j, at a business in %s, is %s", (text, zone, expected) => {
  expect(phoneIn(text, zone)).toBe(expected);
});
