/** Which text can be read on a brand's colours. Pure arithmetic on "#RRGGBB". */

const WHITE = "#FFFFFF";
const INK = "#1A1A1A";
const BLACK = "#000000";
/** WCAG 2.1 AA, text of ordinary size. */
const AA = 4.5;

/** Contrast of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The text of a filled button: white where it is readable, else near-black. On any colour one of the three is. */
export const textOn = (fill: string): string => [WHITE, INK].find((text) => contrast(text, fill) >= AA) ?? BLACK;

/** On this ground: the text one has where it can be read there, else one that can. */
export const inkOn = (ground: string, text: string): string => (contrast(text, ground) >= AA ? text : textOn(ground));

/** The text over a gradient: the one of white and near-black that fares better where it fares worst. */
export function textOver(from: string, to: string): string {
  const worst = (text: string) => Math.min(contrast(text, from), contrast(text, to));
  return worst(WHITE) >= worst(INK) ? WHITE : INK;
}

/** A name in large letters, near the first of the two: below this at either end, it is lost. */
const BAND = 2.5;

/**
 * The band above a mail: from one colour of the brand to the other; of the first alone when no text can be read on both.
 */
export function bandOf(
  from: string,
  to: string,
): { readonly from: string; readonly to: string; readonly text: string } {
  const text = textOver(from, to);
  const readable = Math.min(contrast(text, from), contrast(text, to)) >= BAND;
  return readable ? { from, to, text } : { from, to: from, text: textOn(from) };
}

const QUIET = ["#5B6169", "#C9CDD2"];

/** What is said in small and apart: grey where grey can be read. */
export const quietOn = (fill: string): string => QUIET.find((grey) => contrast(grey, fill) >= AA) ?? textOn(fill);

/** Below this, a shape without an edge is lost on its ground. */
const SEEN = 1.35;
/** An edge that is seen on white and in the dark alike. */
export const EDGE_GREY = "#8A9099";

/** Whether a filled shape needs an edge to be seen. */
export const needsEdge = (fill: string, ground: string): boolean => contrast(fill, ground) < SEEN;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
