/** What a new business of a sector begins with. Data: whoever knows a trade better changes a line. */
import type { AskedQuestion, BrandLook, HealthMinding, Mode, QuestionCondition, Wording } from "@creneau/contract";

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
  readonly modes: readonly [Mode, ...Mode[]];
  /** Its group, where there are several. No price: what is invented would be public at once. */
  readonly category?: Said;
}

export interface PresetReason {
  readonly name: Said;
  readonly hint?: Said;
}

/** What it does not say is not limited; nobody has to answer unless it says so. */
export interface PresetQuestion {
  readonly questionId: string;
  readonly kind: AskedQuestion["kind"];
  readonly label: Said;
  readonly help?: Said;
  readonly required?: true;
  readonly choices?: readonly Said[];
  readonly least?: number;
  readonly most?: number;
  readonly condition?: Omit<QuestionCondition, "values"> & { readonly values: readonly Said[] };
  readonly readers?: AskedQuestion["readers"];
  readonly keepDays?: number;
}

export interface Preset {
  readonly wording: Wording;
  readonly tagline: Said;
  readonly about: Said;
  readonly look: Omit<BrandLook, "logoText" | "background" | "text">;
  readonly services: readonly PresetService[];
  /** What one comes for, in order. No health data: a reason says why somebody comes, and stays with the booking. */
  readonly reasons: readonly PresetReason[];
  /** Asked with each of the services. */
  readonly questions: readonly PresetQuestion[];
  readonly health: HealthMinding;
  /** Least time between now and a start, and how far ahead one may book. */
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  /** Ranges in hours by the clock: weekdays, then Saturday. */
  readonly weekdays: readonly (readonly [number, number])[];
  readonly saturday: readonly (readonly [number, number])[];
}

export const inter = { headingFont: "inter", bodyFont: "inter" } as const;
export const montserrat = { headingFont: "montserrat", bodyFont: "inter" } as const;

/** Asked in most trades. */
export const firstTime: PresetQuestion = {
  questionId: "premiere-fois",
  kind: "choice",
  label: { fr: "Est-ce un premier rendez-vous ici ?", en: "Is this a first appointment here?" },
  choices: [
    { fr: "Oui", en: "Yes" },
    { fr: "Non", en: "No" },
  ],
};
