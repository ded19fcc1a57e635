/** Words of absences that the server writes. */
import type { LeaveColour } from "@creneau/contract";
import type { Language } from "../../../platform/http/language.ts";

type Words = Readonly<Record<Language, string>>;

interface UsualKind {
  readonly name: Words;
  readonly colour: LeaveColour;
  readonly needsApproval: boolean;
  readonly paid: boolean;
  readonly asksNote: boolean;
  readonly allowanceHalfDays: number | null;
}

/** What most begin with. Of sickness nobody is asked why, and nobody approves it: it is entered. */
export const usualKinds: readonly UsualKind[] = [
  {
    name: { fr: "Congé payé", en: "Paid leave" },
    colour: "teal",
    needsApproval: true,
    paid: true,
    asksNote: true,
    // Twenty-five working days: Code du travail, art. L3141-3, counted on five days a week.
    allowanceHalfDays: 50,
  },
  {
    name: { fr: "Maladie", en: "Sickness" },
    colour: "red",
    needsApproval: false,
    paid: false,
    asksNote: false,
    allowanceHalfDays: null,
  },
  {
    name: { fr: "Formation", en: "Training" },
    colour: "blue",
    needsApproval: true,
    paid: true,
    asksNote: true,
    allowanceHalfDays: null,
  },
  {
    name: { fr: "Personnel", en: "Personal" },
    colour: "grape",
    needsApproval: true,
    paid: false,
    asksNote: false,
    allowanceHalfDays: null,
  },
  {
    name: { fr: "Autre", en: "Other" },
    colour: "gray",
    needsApproval: true,
    paid: false,
    asksNote: true,
    allowanceHalfDays: null,
  },
];

export const fileWords = {
  heads: {
    fr: ["professionnel", "type", "payé", "du", "à", "au", "à", "jour", "jours ouvrés", "heures ouvrées"],
    en: ["professional", "kind", "paid", "from", "at", "until", "at", "day", "working days", "working hours"],
  },
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
} as const;
