import type { Instant, Zone } from "@creneau/scheduling";
import { dateTextOf, timeText, type Language } from "../time/format.ts";

/** "mar. 9 mars, 14 h 30". */
export function momentText(at: Instant, zone: Zone, language: Language): string {
  return `${dateTextOf(at, zone, "short", language)}, ${timeText(at, zone, language)}`;
}
