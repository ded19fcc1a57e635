/** What a person calls the thing they signed in with, from how its browser names itself. */

export interface Device {
  /** Empty when it is none of those known. */
  readonly browser: string;
  readonly system: string;
  readonly handheld: boolean;
}

/** In this order: most browsers also claim to be those after them. */
const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Edge", /Edg(?:e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrom(?:e|ium)\/|CriOS\//],
  ["Safari", /Safari\//],
];

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

export function deviceOf(userAgent: string): Device {
  const named = (list: typeof browsers) => list.find(([, sign]) => sign.test(userAgent))?.[0] ?? "";
  return { browser: named(browsers), system: named(systems), handheld: /iPhone|Android|Mobile/i.test(userAgent) };
}
