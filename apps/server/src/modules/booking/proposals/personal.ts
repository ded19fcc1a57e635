/** What people see, in their data, of the other times they were offered. */
import { toIso } from "@creneau/scheduling";
import { everyRow, type PersonalSection, type Words } from "../../../platform/personal-data.ts";
import { bookingsOfContact } from "../lists.ts";
import { proposalsOf } from "./queries.ts";
import type { ProposalState } from "./rules.ts";

const states: Readonly<Record<ProposalState, Words>> = {
  open: { fr: "Sans réponse encore", en: "Not answered yet" },
  chosen: { fr: "Un horaire choisi", en: "A time was chosen" },
  kept: { fr: "Gardé tel quel", en: "Kept as it was" },
  withdrawn: { fr: "Retirée", en: "Withdrawn" },
  lapsed: { fr: "Restée sans réponse", en: "Left without an answer" },
};

export const proposalSection: PersonalSection = {
  code: "bookingProposals",
  name: { fr: "Autres horaires proposés", en: "Other times offered" },
  fields: [
    { key: "reference", label: { fr: "Référence", en: "Reference" }, kind: "text" },
    { key: "startsAt", label: { fr: "Début", en: "Start" }, kind: "instant" },
    { key: "professional", label: { fr: "Avec", en: "With" }, kind: "text" },
    { key: "reason", label: { fr: "Motif", en: "Reason" }, kind: "text" },
    { key: "answer", label: { fr: "Réponse", en: "Answer" }, kind: "text", choices: states },
  ],
  async *rows(tx, scope, contactId) {
    for await (const { id, reference } of everyRow((after, limit) =>
      bookingsOfContact(tx, scope, contactId, after, limit),
    ))
      for (const { options, reason, state } of await proposalsOf(tx, scope, id))
        for (const { startsAt, professionalName } of options)
          yield { reference, startsAt: toIso(startsAt), professional: professionalName, reason, answer: state };
  },
};
