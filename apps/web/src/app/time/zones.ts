/** The reader's zone and the list of zones. */
import { zone, type Zone } from "@creneau/scheduling";

export function readerZone(): Zone {
  return zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Names that people look for and that browsers leave out of their list, for they are other names of a zone in it. */
const ALSO_KNOWN = ["America/Montreal"];

/** Every zone the browser knows, with those that are missing from its list but in use. */
export function allZones(...inUse: readonly string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ...ALSO_KNOWN, ...inUse])].toSorted((a, b) =>
    a.localeCompare(b, "en"),
  );
}
