/** The zones of French school holidays, as the contract and the rows name them. */
import type { SchoolZone } from "@creneau/holidays";

export const schoolZoneNames = [
  "A",
  "B",
  "C",
  "corse",
  "guadeloupe",
  "guyane",
  "martinique",
  "mayotte",
  "reunion",
] as const satisfies readonly SchoolZone[];
