/** The roles of every business, by the names people write them: in lists that are sent in and out. */
import type { Role } from "@creneau/contract";

export const roleWords: Readonly<Record<Exclude<Role, "custom">, Readonly<Record<"fr" | "en", string>>>> = {
  owner: { fr: "Propriétaire", en: "Owner" },
  manager: { fr: "Responsable", en: "Manager" },
  practitioner: { fr: "Praticien", en: "Practitioner" },
  employee: { fr: "Équipe", en: "Employee" },
  support: { fr: "Support", en: "Support" },
  consultant: { fr: "Intervenant", en: "Consultant" },
};
