/** A telephone as people write it. Pure. */

/** Where numbers are written with a zero at the start: what stands in its place abroad. */
const PREFIXES: Readonly<Record<string, string>> = {
  "Europe/Paris": "+33",
  "Europe/Brussels": "+32",
  "Europe/Zurich": "+41",
  "Europe/Berlin": "+49",
  "Europe/London": "+44",
};

/** With its country, as networks know it; undefined when it is no telephone. */
export function phoneIn(text: string, zone: string): string | undefined {
  const bare = text.replaceAll(/[\s.()\u00A0\u202F-]/g, "").replace(/^00/, "+");
  const prefix = PREFIXES[zone];
  const whole = bare.startsWith("0") && prefix !== undefined ? prefix + bare.slice(1) : bare;
  return /^\+[1-9]\d{6,14}$/.test(whole) ? whole : undefined;
}
