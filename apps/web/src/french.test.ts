import { expect, test } from "vitest";
import { of, ofPlace } from "./french.ts";

test("“de” loses its vowel before another one", () => {
  expect(["Léa", "Hugo", "Antoine", "Élodie", "inès", "Yanis"].map(of)).toEqual([
    "de Léa",
    "de Hugo",
    "d’Antoine",
    "d’Élodie",
    "d’inès",
    "de Yanis",
  ]);
});

test("and melts with the article of a place", () => {
  expect(["Paris", "Athènes", "Le Caire", "La Réunion"].map(ofPlace)).toEqual([
    "de Paris",
    "d’Athènes",
    "du Caire",
    "de La Réunion",
  ]);
});
