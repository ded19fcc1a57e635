/**
 * The two typefaces a brand may choose, self-hosted. The file names carry the version of the package they are copied
 * from (vite.public.config.ts does it), so the server may call them immutable.
 */
export const fontFiles = {
  inter: { file: "inter-latin-5.3.0.woff2", from: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" },
  montserrat: {
    file: "montserrat-latin-5.3.0.woff2",
    from: "@fontsource-variable/montserrat/files/montserrat-latin-wght-normal.woff2",
  },
} as const;

type OwnFont = keyof typeof fontFiles;
/** Two that the server hands out, two that every device has. */
export type FontName = OwnFont | "system" | "georgia";

/** Stacks: each font, then a local one stretched to the same measures, so that nothing jumps when the font arrives. */
export const families: Readonly<Record<FontName, string>> = {
  inter: "Inter,Inter-like,system-ui,sans-serif",
  montserrat: "Montserrat,Montserrat-like,system-ui,sans-serif",
  system: "system-ui,-apple-system,Segoe UI,Roboto,sans-serif",
  georgia: "Georgia,Times New Roman,serif",
};

const LATIN = "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2212";

const faces: Readonly<Record<OwnFont, string>> = {
  inter: face("Inter", "inter") + likeness("Inter-like", { size: 107.12, ascent: 90.44, descent: 22.52 }),
  montserrat:
    face("Montserrat", "montserrat") + likeness("Montserrat-like", { size: 112.83, ascent: 85.79, descent: 22.25 }),
};

const isOwn = (font: FontName): font is OwnFont => font in fontFiles;

/** Undefined for a font that the device has. */
export const fontUrl = (font: FontName): string | undefined => (isOwn(font) ? urlOf(font) : undefined);

function urlOf(font: OwnFont): string {
  return `/fonts/${fontFiles[font].file}`;
}

/** Faces of the fonts in use, each once. */
export function fontCss(fonts: readonly FontName[]): string {
  return [...new Set(fonts)].map((font) => (isOwn(font) ? faces[font] : "")).join("");
}

function face(family: string, font: OwnFont): string {
  return `@font-face{font-family:${family};font-weight:100 900;font-display:swap;src:url(${urlOf(font)}) format("woff2");unicode-range:${LATIN}}`;
}

/** Measures in per cent of Arial (and of Liberation Sans, its twin on Linux). */
function likeness(
  family: string,
  { size, ascent, descent }: { size: number; ascent: number; descent: number },
): string {
  const source = 'local("Arial"),local("Liberation Sans")';
  return `@font-face{font-family:${family};src:${source};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`;
}
