/** The reader's zone and the list of zones. */
import { zone, type Zone } from "@creneau/scheduling";
import { cityOf, idName } from "../../cities.ts";
import type { Language } from "./format.ts";

export function readerZone(): Zone {
  return zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Names that people look for and that browsers leave out of their list, for they are other names of a zone in it. */
const ALSO_KNOWN = ["America/Montreal"];

const frenchRegions: Readonly<Record<string, string>> = {
  Africa: "Afrique",
  America: "Amérique",
  Antarctica: "Antarctique",
  Arctic: "Arctique",
  Asia: "Asie",
  Atlantic: "Atlantique",
  Australia: "Australie",
  Indian: "océan Indien",
  Pacific: "Pacifique",
};

interface ZoneChoice {
  readonly value: string;
  readonly label: string;
}

/** Every zone the browser knows, with those that are missing from its list but in use, by the name of a city. */
export function zoneChoices(language: Language, ...inUse: readonly string[]): ZoneChoice[] {
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), ...ALSO_KNOWN, ...inUse])];
  const { compare } = new Intl.Collator(language);
  return zones
    .map((value) => ({ value, label: labelOf(value, language) }))
    .toSorted((a, b) => compare(a.label, b.label));
}

/** "Alger (Afrique)". Montréal and Toronto keep one time: beside the other, each goes by its own name. */
function labelOf(zone: string, language: Language): string {
  const [region, ...rest] = zone.split("/");
  if (region === undefined || rest.length === 0) return zone;
  const city = zone === "America/Toronto" ? idName(zone) : cityOf(zone, language);
  return `${city} (${language === "fr" ? (frenchRegions[region] ?? region) : region})`;
}
