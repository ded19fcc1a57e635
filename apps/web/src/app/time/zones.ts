/** The reader's zone and the list of zones. */
import { zone, type Zone } from "@creneau/scheduling";

export function readerZone(): Zone {
  return zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Every zone the browser knows, with those that are missing from its list but in use. */
export function allZones(...inUse: readonly string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ...inUse])].toSorted((a, b) => a.localeCompare(b, "en"));
}
