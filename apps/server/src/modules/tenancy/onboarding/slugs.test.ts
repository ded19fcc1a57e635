import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug, likeSlug, slugOf } from "./slugs.ts";

test.each([
  ["Cabinet Élan & Cie", "cabinet-elan-cie"],
  ["  L’Atelier d’Œuvres n°3  ", "l-atelier-d-oeuvres-n-3"],
  ["ÅNGSTRÖM", "angstrom"],
  ["東京", ""],
  ["---", ""],
])("%j becomes %j", (name, slug) => expect(slugOf(name)).toBe(slug));

test("whatever the name, what comes out is an address or nothing; and so are those like it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
      const slug = slugOf(name);
      if (slug === "") return;
      expect([slug, ...likeSlug(slug)].filter((one) => !isSlug(one))).toEqual([]);
    }),
  );
});
