import { expect, test } from "vitest";
import { holidayCountries } from "./places.ts";

const codes = (language: "fr" | "en"): string[] => holidayCountries(language).map(({ code }) => code);
const country = (wanted: string, language: "fr" | "en" = "fr") =>
  holidayCountries(language).find(({ code }) => code === wanted);

test("countries are named in the language and sorted in it", () => {
  expect(country("DE")?.name).toBe("Allemagne");
  expect(country("DE", "en")?.name).toBe("Germany");
  expect(codes("fr").indexOf("DE")).toBeLessThan(codes("fr").indexOf("FR"));
  expect(codes("en").indexOf("DE")).toBeGreaterThan(codes("en").indexOf("FR"));
  expect(codes("fr").toSorted()).toEqual(codes("en").toSorted());
  expect(codes("fr").length).toBeGreaterThan(200);
});

test("each country and each of its regions is there once", () => {
  expect(new Set(codes("fr")).size).toBe(codes("fr").length);
  const twice = holidayCountries("fr").filter(
    ({ regions }) => new Set(regions.map((each) => each.code)).size < regions.length,
  );
  expect(twice).toEqual([]);
});

test("the regions of France are those that close on other days", () => {
  expect(country("FR")?.regions.map(({ code, name }) => `${code} ${name}`)).toEqual([
    "67 Bas-Rhin (Alsace-Moselle)",
    "GP Guadeloupe",
    "GF Guyane française",
    "68 Haut-Rhin (Alsace-Moselle)",
    "RE La Réunion",
    "MQ Martinique",
    "YT Mayotte",
    "57 Moselle (Alsace-Moselle)",
    "NC Nouvelle-Calédonie",
    "PF Polynésie française",
    "BL Saint-Barthélemy",
    "MF Saint-Martin",
    "PM Saint-Pierre-et-Miquelon",
    "WF Wallis-et-Futuna",
  ]);
});

test("parts of regions carry the name of both", () => {
  expect(country("DE")?.regions).toContainEqual({ code: "BY-A", name: "Bayern, Stadt Augsburg" });
  expect(country("MC")?.regions).toEqual([]);
});
