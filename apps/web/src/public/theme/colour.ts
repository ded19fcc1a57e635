/** Colours that stay readable whatever brand a business chooses. Pure arithmetic on "#RRGGBB". */

/** Red, green and blue from 0 to 1, in linear light. */
type Light = readonly [red: number, green: number, blue: number];

/** Perceptual lightness 0 to 1, chroma, hue in radians. @see https://bottosson.github.io/posts/oklab/ */
interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** WCAG 2.1 AA for text of ordinary size. */
export const AA = 4.5;

/** Contrast of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The text colour for a filled button: white where it is readable, else near-black. */
export function textOn(fill: string, ink = "#1A1A1A"): string {
  if (contrast("#FFFFFF", fill) >= AA) return "#FFFFFF";
  return contrast(ink, fill) >= AA ? ink : "#000000";
}

/**
 * The same hue, darkened or lightened just enough to be read on every one of the grounds. Near-black or white when no
 * lightness does it.
 */
export function readable(colour: string, grounds: readonly string[], ratio = AA): string {
  const darker = luminance(grounds[0] ?? "#FFFFFF") > 0.18;
  const { lightness, chroma, hue } = toOklch(colour);
  for (let step = 0; step <= 100; step += 1) {
    const shifted = darker ? lightness * (1 - step / 100) : lightness + ((1 - lightness) * step) / 100;
    const candidate = fromOklch({ lightness: shifted, chroma, hue });
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return darker ? "#000000" : "#FFFFFF";
}

/** `share` of the first colour over the second: 0.1 is a light tint. */
export function mix(over: string, under: string, share: number): string {
  const [a, b] = [channels(over), channels(under)];
  return toHex([0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)));
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function toHex(values: readonly number[]): string {
  const byte = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255);
  return `#${values.map((value) => byte(value).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function lightOf(hex: string): Light {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((c) =>
    c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return [red, green, blue];
}

function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toOklch(hex: string): Oklch {
  const [r, g, b] = lightOf(hex);
  const l = Math.cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
  const m = Math.cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
  const s = Math.cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
  const a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
  const bb = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
  const lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
  return { lightness, chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) };
}

/** Chroma gives way until the colour exists on a screen; hue and lightness stay. */
function fromOklch({ lightness, chroma, hue }: Oklch): string {
  for (let kept = chroma; kept > 0.002; kept *= 0.95) {
    const light = lightFrom(lightness, kept * Math.cos(hue), kept * Math.sin(hue));
    if (light.every((value) => value >= -0.001 && value <= 1.001)) return encode(light);
  }
  return encode(lightFrom(lightness, 0, 0));
}

function lightFrom(lightness: number, a: number, b: number): Light {
  const l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  return [
    4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
    -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
    -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
  ];
}

function encode(light: Light): string {
  return toHex(light.map((c) => (c <= 0.003_130_8 ? 12.92 * c : 1.055 * Math.max(0, c) ** (1 / 2.4) - 0.055)));
}
