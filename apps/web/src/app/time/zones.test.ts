import { expect, test } from "vitest";
import { zoneChoices } from "./zones.ts";

test("zones go by the name of a city, in the reader's language", () => {
  const [french, english] = [zoneChoices("fr"), zoneChoices("en")];
  expect(french).toContainEqual({ value: "Africa/Algiers", label: "Alger (Afrique)" });
  expect(english).toContainEqual({ value: "Africa/Algiers", label: "Algiers (Africa)" });
});

test("Montréal and Toronto are both there, and so is a zone in use that the browser leaves out", () => {
  const labels = zoneChoices("fr", "Etc/Nowhere").map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["Montréal (Amérique)", "Toronto (Amérique)", "Nowhere (Etc)"]));
  expect(new Set(labels).size).toBe(labels.length);
});
