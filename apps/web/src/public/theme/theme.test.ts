import inter from "@fontsource-variable/inter/package.json" with { type: "json" };
import montserrat from "@fontsource-variable/montserrat/package.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coach, thotis } from "../testing.ts";
import { brandCss, creneauBrand, type Brand } from "./brand.ts";
import { AA, contrast, readable, textOn } from "./colour.ts";
import { fontFiles } from "./fonts.ts";

const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

/** The variables of the light block, then of the dark one over it. */
function schemes(brand: Brand): readonly Record<string, string>[] {
  const [light = "", dark = ""] = brandCss(brand).split("@media");
  const read = (css: string) =>
    Object.fromEntries([...css.matchAll(/--([a-z-]+):([^;}]+)/g)].map(([, name = "", value = ""]) => [name, value]));
  return [read(light), { ...read(light), ...read(dark) }];
}

function expectReadable(brand: Brand): void {
  for (const {
    ground = "",
    surface = "",
    tint = "",
    text = "",
    ink = "",
    muted = "",
    good = "",
    bad = "",
    brand: fill = "",
    "on-brand": on = "",
  } of schemes(brand)) {
    for (const words of [ink, muted, good, bad])
      for (const under of [surface, ground, tint]) expect(contrast(words, under)).toBeGreaterThanOrEqual(AA);
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(AA);
    expect(contrast(on, fill)).toBeGreaterThanOrEqual(AA);
  }
}

describe("colours", () => {
  test("contrast is WCAG's", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#FF6B35", "#FFFFFF")).toBeCloseTo(2.84, 2);
  });

  test("Thotis keeps its orange as a fill, under words that can be read", () => {
    expect(textOn("#FF6B35")).toBe("#1A1A1A");
    expect(brandCss(thotis.brand)).toContain("--brand:#FF6B35");
    expect(readable("#FF6B35", ["#FFFFFF"])).not.toBe("#000000");
  });

  test.each([thotis.brand, coach.brand, creneauBrand])("$logoText is readable, light and dark", expectReadable);

  test("so is any brand on a light ground", () => {
    fc.assert(
      fc.property(colour, colour, (primary, secondary) => expectReadable({ ...thotis.brand, primary, secondary })),
      { numRuns: 60 },
    );
  });

  test("whatever the fill, its words can be read", () => {
    fc.assert(fc.property(colour, (fill) => contrast(textOn(fill), fill) >= AA));
  });
});

test("a font's file name carries the version it is copied from", () => {
  for (const { name, version } of [inter, montserrat]) {
    const font = Object.values(fontFiles).find(({ from }) => from.startsWith(`${name}/`));
    expect(font?.file).toContain(`-${version}.woff2`);
  }
});
