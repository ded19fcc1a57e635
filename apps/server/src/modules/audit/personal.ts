/** What the log holds of a person outside the business: ids, and dots where their data was. */
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { everyRow, kept, type PersonalPart, type Words } from "../../platform/personal-data.ts";
import { countEntriesAbout, entriesAbout } from "./queries.ts";

const operations: Readonly<Record<string, Words>> = {
  insert: { fr: "Créé", en: "Made" },
  update: { fr: "Modifié", en: "Changed" },
  delete: { fr: "Supprimé", en: "Deleted" },
};
const actors: Readonly<Record<string, Words>> = {
  account: { fr: "Un membre de l’entreprise", en: "A member of the business" },
  key: { fr: "Un programme de l’entreprise", en: "A program of the business" },
  link: { fr: "Vous, par un lien", en: "You, by a link" },
  public: { fr: "Vous, en ligne", en: "You, online" },
  job: { fr: "Le serveur", en: "The server" },
  system: { fr: "Le serveur", en: "The server" },
  owner: { fr: "L’exploitant du serveur", en: "The operator of the server" },
};
const subjects: Readonly<Record<string, Words>> = {
  contact: { fr: "Vos coordonnées", en: "Your contact data" },
  booking: { fr: "Un rendez-vous", en: "A booking" },
};

const law: Words = {
  fr: "preuve de ce qui a été fait (RGPD, art. 5(2) et 32)\u00a0: des numéros, jamais un nom ni une adresse, aussi longtemps que le journal, et les motifs que l’équipe a écrits",
  en: "proof of what was done (GDPR, art. 5(2) and 32): numbers, never a name nor an address, for as long as the log is, and the reasons that the team wrote",
};

/** @param bookingIds the bookings of a person: a later module knows them. */
export const auditPersonalPart = (
  bookingIds: (tx: Tx, scope: TenantScope, contactId: string) => Promise<readonly string[]>,
): PersonalPart => ({
  code: "audit",
  tables: [],
  sections: [
    {
      code: "audit",
      name: { fr: "Journal\u00a0: ce qui a été fait avec vos données", en: "Log: what was done with your data" },
      fields: [
        { key: "at", label: { fr: "Le", en: "On" }, kind: "instant" },
        { key: "operation", label: { fr: "Quoi", en: "What" }, kind: "text", choices: operations },
        { key: "subject", label: { fr: "De quoi", en: "Of what" }, kind: "text", choices: subjects },
        { key: "by", label: { fr: "Par", en: "By" }, kind: "text", choices: actors },
        { key: "why", label: { fr: "Motif", en: "Reason" }, kind: "text" },
      ],
      async *rows(tx, scope, contactId) {
        const ids = [contactId, ...(await bookingIds(tx, scope, contactId))];
        const pages = (after: string | undefined, limit: number) => entriesAbout(tx, scope, ids, after, limit);
        for await (const { at, operation, subject, by, why } of everyRow(pages))
          yield { at: toIso(at), operation, subject, by, why };
      },
    },
  ],
  erase: async (tx, scope, contactId) => {
    const ids = [contactId, ...(await bookingIds(tx, scope, contactId))];
    const what = { fr: "Lignes du journal d’audit", en: "Lines of the audit log" };
    return [kept(what, await countEntriesAbout(tx, scope, ids), law, null)];
  },
});
