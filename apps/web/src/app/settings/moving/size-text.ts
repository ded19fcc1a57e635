import type { Language } from "../../time/format.ts";

const STEPS = [
  { unit: "kilobyte", bytes: 1_000 },
  { unit: "megabyte", bytes: 1_000_000 },
  { unit: "gigabyte", bytes: 1_000_000_000 },
] as const;

/** "340 ko", "12,4 MB". */
export function sizeText(bytes: number, language: Language): string {
  const step = STEPS.findLast((one) => bytes >= one.bytes) ?? STEPS[0];
  const value = bytes / step.bytes;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: "unit", unit: step.unit, maximumFractionDigits }).format(value);
}
