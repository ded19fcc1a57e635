/** Whom somebody books for, and who books for them: names of others, as the person gave them. */
import { deleted, rowsOf, type PersonalPart, type Words } from "../../../platform/personal-data.ts";
import { relationPage } from "./queries.ts";
import { deleteRelationsOf } from "./store.ts";

const kinds: Readonly<Record<string, Words>> = {
  parent: { fr: "Parent", en: "Parent" },
  guardian: { fr: "Responsable légal", en: "Guardian" },
  relative: { fr: "Proche", en: "Relative" },
  employer: { fr: "Employeur", en: "Employer" },
  teacher: { fr: "Enseignant ou établissement", en: "Teacher or school" },
  other: { fr: "Autre", en: "Other" },
};

export const relationPersonalPart: PersonalPart = {
  code: "relations",
  tables: ["contact_relation"],
  sections: [
    {
      code: "relations",
      name: { fr: "Réservations pour quelqu’un d’autre", en: "Booking for somebody else" },
      fields: [
        { key: "manager", label: { fr: "Réserve", en: "Books" }, kind: "text" },
        { key: "dependant", label: { fr: "Pour", en: "For" }, kind: "text" },
        { key: "kind", label: { fr: "En tant que", en: "As" }, kind: "text", choices: kinds },
      ],
      rows: rowsOf(relationPage, ({ managerName, dependantName, kind }) => ({
        manager: managerName,
        dependant: dependantName,
        kind,
      })),
    },
  ],
  erase: async (tx, scope, contactId) => [
    deleted(
      { fr: "Liens avec les personnes pour qui l’on réserve", en: "Ties with the people one books for" },
      await deleteRelationsOf(tx, scope, contactId),
    ),
  ],
};
