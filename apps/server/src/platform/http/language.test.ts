import fc from "fast-check";
import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.for([
  [undefined, "fr"],
  ["", "fr"],
  ["fr", "fr"],
  ["en", "en"],
  ["EN-gb", "en"],
  ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  ["en-US,en;q=0.9,fr;q=0.8", "en"],
  ["de, es;q=0.9", "fr"],
  ["de, en;q=0.1", "en"],
  ["fr;q=0.2, en;q=0.7", "en"],
  ["en;q=0.5, fr;q=0.5", "en"],
  ["en;q=0", "fr"],
  ["en; q=0.9 , fr ; q=1", "fr"],
  ["en;q=high", "fr"],
  ["*", "fr"],
  ["english", "fr"],
  ["fra", "fr"],
] as const)("%s is answered in %s", ([header, language]) => {
  expect(languageOf(header)).toBe(language);
});

test("whatever the header holds, it is one of the two, and found at once", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5000 }), (header) => ["fr", "en"].includes(languageOf(header))),
    { seed: 1 },
  );
  expect(languageOf("de,".repeat(1_000_000))).toBe("fr");
});
