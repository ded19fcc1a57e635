/** Real numbers, as their owners publish them, and slips of the finger in each. */
import { describe, expect, test } from "vitest";
import { bareNumber, isSiren, isSiret, isVatNumber } from "./company-numbers.ts";

/** Every number one digit away. */
const slips = (number: string): string[] =>
  Array.from(number).flatMap((digit, at) =>
    /\d/.test(digit)
      ? Array.from("0123456789")
          .filter((other) => other !== digit)
          .map((other) => number.slice(0, at) + other + number.slice(at + 1))
      : [],
  );

describe("SIREN and SIRET", () => {
  // INSEE, EDF, Renault SAS, La Poste.
  test.each(["120027016", "552081317", "780129987", "356000000"])("%s is a SIREN", (siren) => {
    expect(isSiren(siren)).toBe(true);
    expect(slips(siren).filter(isSiren)).toEqual([]);
  });

  test.each(["55208131766522", "12002701600563"])("%s is a SIRET", (siret) => {
    expect(isSiret(siret)).toBe(true);
    expect(slips(siret).filter(isSiret)).toEqual([]);
  });

  test("La Poste's places follow a rule of their own, its seat the usual one", () => {
    // The seat, by the usual key.
    expect(isSiret("35600000000048")).toBe(true);
    // 3+5+6+0+…+9+0+7+5+… = a multiple of five, and no Luhn key.
    expect(isSiret("35600000009075")).toBe(true);
    expect(isSiret("35600000009076")).toBe(false);
    // The exception is La Poste's alone: 5+5+2+0+8+1+3+1+7+0+0+0+0+3 = 35.
    expect(isSiret("55208131700003")).toBe(false);
  });

  test.each(["", "12345678", "1234567890", "000000000", "12002701A", "00000000000000", "123456789"])(
    "%j is neither",
    (text) => {
      expect(isSiren(text)).toBe(false);
      expect(isSiret(text)).toBe(false);
    },
  );
});

describe("VAT numbers", () => {
  test.each([
    "FR03552081317",
    "FR66780129987",
    "DE136695976",
    "BE0203201340",
    "ATU37675002",
    "ESA28015865",
    "IT00743110157",
    "NL004495445B01",
    "IE6388047V",
    "EL094014201",
    "SE556074308901",
    "XI123456789",
  ])("%s has the shape of its country", (number) => expect(isVatNumber(number)).toBe(true));

  test("a French one carries a key of its SIREN: no digit of it can be another", () => {
    expect(slips("FR03552081317").filter(isVatNumber)).toEqual([]);
  });

  test("an old French key of letters can't be computed, its SIREN can", () => {
    expect(isVatNumber("FRK7552081317")).toBe(true);
    expect(isVatNumber("FRK7552081318")).toBe(false);
  });

  test.each([
    "",
    "FR",
    "US123456789",
    "GB123456789",
    "DE12345678",
    "fr03552081317",
    "FR03 552081317",
    "FR03552081317\n",
  ])("%j is none", (text) => expect(isVatNumber(text)).toBe(false));
});

test("people write them with spaces, dots and small letters", () => {
  expect(bareNumber(" fr 03 552.081-317 ")).toBe("FR03552081317");
});
