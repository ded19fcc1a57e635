/** The letters a design is written in, as this app has them; which colours are hard to read. Pure. */
import { colourOf, hasBox, solid, type Block, type DesignStyle, type Font, type Theme } from "@creneau/blocks/browser";
import { AA, contrast, readable, textOn } from "../../public/theme/colour.ts";
import { families } from "../../public/theme/fonts.ts";
import type { EditorBrand } from "./kit.ts";

/** The app has its own copy of Inter, under a name of its own. */
export const lettersOf = (font: Font): string =>
  font === "inter" ? '"Inter Variable", system-ui, sans-serif' : families[font];

export const headingLetters = (style: DesignStyle, brand: EditorBrand): string =>
  lettersOf(style.headingFont ?? brand.headingFont);
export const bodyLetters = (style: DesignStyle, brand: EditorBrand): string =>
  lettersOf(style.bodyFont ?? brand.bodyFont);

/** The ink of a block is hard to read on its ground: how hard, and the nearest that is not. */
export function hardToRead(
  { type, style = {} }: Block,
  theme: Theme,
): { readonly ratio: number; readonly instead: string } | undefined {
  const [ink, ground] = inkAndGround(type, style, theme);
  const ratio = contrast(ink, ground);
  return ratio >= AA ? undefined : { ratio, instead: readable(ink, [ground]) };
}

function inkAndGround(
  type: Block["type"],
  style: NonNullable<Block["style"]>,
  theme: Theme,
): readonly [ink: string, ground: string] {
  if (type === "button") {
    const ground = style.background ? solid(style.background, theme) : theme.look.primary;
    return [style.colour ? solid(style.colour, theme) : textOn(ground), ground];
  }
  const boxed = hasBox(type, style) && style.background;
  return [colourOf(style, theme), boxed ? solid(boxed, theme) : theme.surface];
}
