/** How long it is kept what was sent. */
import { sql } from "kysely";
import { sqlInstant } from "../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../platform/retention.ts";

export const messageKinds: readonly PurgedKind[] = [
  {
    code: "letters",
    name: { fr: "Mails écrits à une personne", en: "Mails written to a person" },
    basis: {
      fr: "Savoir qui a écrit quoi à qui\u00A0: trois ans, comme la relation. Seul l’objet est conservé.",
      en: "To know who wrote what to whom: three years, like the relation. Only the subject is kept.",
    },
    fate: "deleted",
    term: { days: 1095, least: 30, most: 1825 },
    find: ({ businessId }, { before }) => sql<OldData>`
      select id::text as id, created_at as at from letter
      where business_id = ${businessId} and created_at < ${sqlInstant(before)} and status <> 'due'`,
    remove: (tx, _scope, ids, { before }) =>
      tx.run(sql`select purge_letters(${sqlInstant(before)}, ${[...ids]}::uuid[])`),
  },
  {
    code: "messages",
    name: { fr: "Traces des mails envoyés", en: "Records of mails sent" },
    basis: {
      fr: "Répondre à « je n’ai rien reçu » : un an. Le texte des mails n’est pas conservé.",
      en: "To answer “I received nothing”: a year. The text of mails is not kept.",
    },
    fate: "deleted",
    term: { days: 365, least: 30, most: 1095 },
    find: ({ businessId }, { before }) => sql<OldData>`
      select id::text as id, due_at as at from message
      where business_id = ${businessId} and due_at < ${sqlInstant(before)} and status <> 'due'`,
    remove: (tx, _scope, ids, { before }) =>
      tx.run(sql`select purge_messages(${sqlInstant(before)}, ${[...ids]}::uuid[])`),
  },
];
