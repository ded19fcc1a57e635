/** A business's brand as CSS variables: its own colours for fills, readable relatives of them for text. */
import type { Schema } from "@creneau/sdk";
import { mix, readable, textOn } from "./colour.ts";
import { families } from "./fonts.ts";

export type Brand = Schema<"Brand">;

/** Creneau itself: pages that belong to no business. */
export const creneauBrand: Brand = {
  primary: "#0F766E",
  secondary: "#134E4A",
  accent: "#F59E0B",
  background: "#FAFAF9",
  text: "#1C1F23",
  headingFont: "inter",
  bodyFont: "inter",
  radiusPixels: 10,
  logoText: "Creneau",
};

const DARK = { ground: "#111214", surface: "#1A1C1F", text: "#ECEDEE" } as const;

type Variables = Readonly<Record<string, string>>;

/** The `<style>` block that carries the brand; its bytes are hashed into the page's policy. */
export function brandCss(brand: Brand): string {
  const fixed: Variables = {
    brand: brand.primary,
    "on-brand": textOn(brand.primary),
    second: brand.secondary,
    accent: brand.accent,
    radius: `${brand.radiusPixels}px`,
    heading: families[brand.headingFont],
    body: families[brand.bodyFont],
  };
  const surface = brand.background === "#FFFFFF" ? "#FFFFFF" : mix("#FFFFFF", brand.background, 0.8);
  const light = { ground: brand.background, surface, text: brand.text };
  return (
    block(":root", { ...fixed, ...shades(brand, light, 0.09) }) +
    `@media(prefers-color-scheme:dark){${block(":root", shades(brand, DARK, 0.16))}}`
  );
}

/** Fills of several brands side by side, by class: for the page that names the demo businesses. */
export function brandClasses(brands: readonly Brand[]): string {
  return brands
    .map((brand, index) => block(`.brand-${index}`, { brand: brand.primary, second: brand.secondary }))
    .join("");
}

interface Grounds {
  readonly ground: string;
  readonly surface: string;
  readonly text: string;
}

function shades(brand: Brand, { ground, surface, text }: Grounds, tintShare: number): Variables {
  const tint = mix(brand.primary, surface, tintShare);
  return {
    ground,
    surface,
    text,
    muted: readable(mix(text, ground, 0.62), [ground, surface, tint]),
    line: mix(text, ground, 0.13),
    field: readable(mix(text, ground, 0.45), [surface], 3),
    tint,
    "tint-line": mix(brand.primary, surface, tintShare * 3.5),
    ink: readable(brand.primary, [ground, surface, tint]),
    good: readable("#067647", [ground, surface, tint]),
    bad: readable("#B42318", [ground, surface, tint]),
  };
}

function block(selector: string, variables: Variables): string {
  const lines = Object.entries(variables).map(([name, value]) => `--${name}:${value}`);
  return `${selector}{${lines.join(";")}}`;
}
