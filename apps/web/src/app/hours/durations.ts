import type { Language } from "../time/format.ts";

/** "17 h 30", "17 h"; "17.5 h" would make people reckon. */
export function durationText(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const space = "\u202f";
  if (rest === 0) return `${hours}${space}h`;
  return language === "fr"
    ? `${hours}${space}h${space}${String(rest).padStart(2, "0")}`
    : `${hours}${space}h${space}${rest}${space}min`;
}
