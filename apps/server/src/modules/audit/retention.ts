/** How long the audit log is kept. */
import type { FixedKind } from "../../platform/retention.ts";

/**
 * Whole: each line is sealed with all before it, so that one taken away is one that was tampered with. That is borne by what
 * the log does not hold: of people outside the business neither names nor addresses nor what they wrote.
 */
export const auditKinds: readonly FixedKind[] = [
  {
    code: "audit",
    name: { fr: "Journal d’audit", en: "Audit log" },
    basis: {
      fr: "Preuve de qui a fait quoi. Il ne contient ni nom, ni adresse, ni message de vos clients, et ses lignes sont scellées ensemble : en retirer une romprait la preuve.",
      en: "Proof of who did what. It holds neither names, addresses nor messages of your clients, and its lines are sealed together: taking one out would break the proof.",
    },
    fate: "kept",
    days: null,
  },
];
