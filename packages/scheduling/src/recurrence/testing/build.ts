/** Recurrences from text, asked and answered in text. */
import { instant, type Instant } from "../../time/instant.ts";
import { toIso } from "../../time/wall.ts";
import { zone } from "../../time/zone.ts";
import { occurrences } from "../occurrences.ts";
import { recurrence } from "../recurrence.ts";

export const NEW_YORK = "America/New_York";
export const FIRST = "1970-01-01T00:00Z";
export const LAST = "2100-12-31T00:00Z";

/** The starts in [from, until) of the content lines given, as ISO text in the zone. */
export function startsOf(lines: string, zoneName = NEW_YORK, from = FIRST, until = LAST): readonly string[] {
  return isoIn(zoneName, occurrences(recurrence(lines), zone(zoneName), instant(from), instant(until)));
}

export function isoIn(zoneName: string, starts: readonly Instant[]): readonly string[] {
  return starts.map((start) => toIso(start, zone(zoneName)));
}

/** How often each property is tried; `SCHEDULING_RUNS=20000` for the long run. */
export const RUNS = Number(process.env["SCHEDULING_RUNS"] ?? 150);
/** Long enough for a property, however often it is tried. */
export const LONG_MS = 60_000 + RUNS * 100;
