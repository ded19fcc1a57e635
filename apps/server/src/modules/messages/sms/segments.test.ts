import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainForSms, segmentsOf } from "./segments.ts";

describe("in the telephone's alphabet", () => {
  test.each([
    ["Thotis\u202F: demain à 17\u202Fh\u202F00", "Thotis : demain à 17 h 00"],
    ["l’horaire… « Élève »", 'l\'horaire... " Élève "'],
    ["Zoë Lançon, œuvre", "Zoe Lancon, oeuvre"],
    ["Ève à Saint-Étienne, 12 €", "Eve à Saint-Étienne, 12 €"],
    ["Юлия", "Юлия"],
    ["👍", "👍"],
  ])("%j becomes %j", (text, expected) => {
    expect(plainForSms(text)).toBe(expected);
  });

  test("twice is once, and what was in the alphabet stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = plainForSms(text);
        expect(plainForSms(once)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("abcéèàùì1 ?!.,€[]")) }), (text) => {
        expect(plainForSms(text)).toBe(text.normalize("NFC"));
      }),
    );
  });
});

// By the letter of the operators: 160, 153, 70, 67.
test.each([
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  ["a".repeat(306), 2],
  ["a".repeat(307), 3],
  ["é".repeat(160), 1],
  ["€".repeat(80), 1],
  ["€".repeat(81), 2],
  ["ê".repeat(70), 1],
  ["ê".repeat(71), 2],
  ["ê".repeat(134), 2],
  ["ê".repeat(135), 3],
  ["👍".repeat(35), 1],
  ["👍".repeat(36), 2],
  ["", 1],
])("%# takes its segments", (text, expected) => {
  expect(segmentsOf(text)).toBe(expected);
});
