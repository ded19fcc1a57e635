/** What a new business of a sector begins with. Data: whoever knows a trade better changes a line. */
import type { BrandLook, Wording } from "@creneau/contract";

export interface Said {
  readonly fr: string;
  readonly en: string;
}

export interface PresetService {
  readonly slug: string;
  readonly name: Said;
  readonly description: Said;
  readonly durationMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly mode: "video" | "phone" | "in-person";
}

export interface Preset {
  readonly wording: Wording;
  readonly tagline: Said;
  readonly about: Said;
  readonly look: Omit<BrandLook, "logoText" | "background" | "text">;
  readonly services: readonly PresetService[];
  /** Least time between now and a start, and how far ahead one may book. */
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  /** Ranges in hours by the clock: weekdays, then Saturday. */
  readonly weekdays: readonly (readonly [number, number])[];
  readonly saturday: readonly (readonly [number, number])[];
}

export const inter = { headingFont: "inter", bodyFont: "inter" } as const;
export const montserrat = { headingFont: "montserrat", bodyFont: "inter" } as const;
