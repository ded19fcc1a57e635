/** What a design looks like where it says nothing itself: the brand's colours, fonts and corners. */
import { contrast, inkOn } from "./colours.ts";
import type { BlockType, BoxStyle, Colour, DesignStyle, Font } from "./model.ts";

/** Colours are "#RRGGBB", fonts are names of families. */
export interface Look {
  readonly primary: string;
  readonly secondary: string;
  readonly accent?: string;
  readonly text: string;
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly radiusPixels: number;
}

export const fontFamilies: Readonly<Record<Font, string>> = {
  inter: "Inter",
  montserrat: "Montserrat",
  system: "Segoe UI",
  georgia: "Georgia",
};

/** Fonts that the reader's machine may have: a mail fetches nothing. */
export function fontStack(font: string): string {
  const own = /^[\w -]+$/.test(font) && font !== "Inter" ? `${font}, ` : "";
  const end = font === "Georgia" ? "'Times New Roman', serif" : "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";
  return own + end;
}

/** The look of one design: its own style over the brand's. */
export interface Theme {
  readonly look: Look;
  readonly ground: string;
  readonly surface: string;
  readonly text: string;
  readonly link: string;
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly radiusPixels: number;
  readonly widthPixels: number;
}

const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const AA = 4.5;

/** @throws RangeError when a colour of the brand is not one: it would be a style of its own. */
export function themeOf(style: DesignStyle, look: Look): Theme {
  const { primary, secondary, accent = primary, text } = look;
  if (![primary, secondary, accent, text].every((colour) => COLOUR.test(colour)))
    throw new RangeError("not a colour like #0F766E");
  const surface = style.surface ?? "#FFFFFF";
  const written = style.text ?? text;
  return {
    look,
    ground: style.ground ?? "#F1F2F4",
    surface,
    text: written,
    link: style.link ?? (contrast(primary, surface) >= AA ? primary : written),
    headingFont: fontStack(style.headingFont ? fontFamilies[style.headingFont] : look.headingFont),
    bodyFont: fontStack(style.bodyFont ? fontFamilies[style.bodyFont] : look.bodyFont),
    radiusPixels: Math.min(24, Math.max(0, Math.round(style.radiusPixels ?? look.radiusPixels))),
    widthPixels: style.widthPixels ?? 600,
  };
}

export function solid(colour: Colour, { look }: Theme): string {
  if (colour === "brand") return look.primary;
  if (colour === "secondary") return look.secondary;
  return colour === "accent" ? (look.accent ?? look.primary) : colour;
}

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Above and below each type of block. */
const GAPS: Readonly<Partial<Record<BlockType, readonly [top: number, bottom: number]>>> = {
  title: [0, 14],
  text: [0, 12],
  details: [8, 16],
  button: [4, 8],
  image: [0, 16],
  separator: [8, 16],
  social: [4, 12],
  signature: [8, 12],
  space: [0, 0],
};

/** Around a block: its own padding, unless it has a box, whose inside that is. */
export function outerPadding(
  type: BlockType,
  { padding, ...style }: BoxStyle,
  sides: Pick<Sides, "left" | "right">,
): Sides {
  const [top, bottom] = GAPS[type] ?? [0, 12];
  return padding && !hasBox(type, style) ? padding : { top, bottom, ...sides };
}

/** A button, an image and a line are boxes themselves. */
export const hasBox = (type: BlockType, { background, border }: BoxStyle): boolean =>
  type !== "button" && type !== "image" && type !== "separator" && type !== "space"
    ? background !== undefined || (border !== undefined && border.widthPixels > 0)
    : false;

export const sidesText = ({ top, right, bottom, left }: Sides): string => `${top}px ${right}px ${bottom}px ${left}px`;

/** The text of a box: what was chosen, else what can be read on its background. */
export function colourOf({ colour, background }: BoxStyle, theme: Theme): string {
  if (colour) return solid(colour, theme);
  if (!background) return theme.text;
  return inkOn(solid(background, theme), theme.text);
}

/** What a block stands on: its own background, else that of the design. */
export const groundOf = (type: BlockType, style: BoxStyle, theme: Theme): string =>
  style.background && hasBox(type, style) ? solid(style.background, theme) : theme.surface;

export function boxCss(style: BoxStyle, theme: Theme): string {
  const { background, border, padding = { top: 16, right: 16, bottom: 16, left: 16 } } = style;
  return [
    `padding:${sidesText(padding)}`,
    `color:${colourOf(style, theme)}`,
    ...(background ? [`background-color:${solid(background, theme)}`] : []),
    ...(border && border.widthPixels > 0
      ? [`border:${border.widthPixels}px solid ${solid(border.colour, theme)}`]
      : []),
    `border-radius:${border?.radiusPixels ?? theme.radiusPixels}px`,
  ].join(";");
}
