/** One preset a sector. */
import type { Sector } from "@creneau/contract";
import { automotive } from "./automotive.ts";
import { beauty } from "./beauty.ts";
import { coaching } from "./coaching.ts";
import { education } from "./education.ts";
import { law } from "./law.ts";
import { medical } from "./medical.ts";
import { mentoring } from "./mentoring.ts";
import { other } from "./other.ts";
import type { Preset } from "./preset.ts";
import { wellness } from "./wellness.ts";

export type { Preset } from "./preset.ts";

export const presets: Readonly<Record<Sector, Preset>> = {
  mentoring,
  coaching,
  law,
  medical,
  beauty,
  wellness,
  automotive,
  education,
  other,
};
