/** How long absences are kept, and the words that go with them. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";
import { deleteLeaves, emptyLeaveWords } from "./store.ts";

const words: PurgedKind = {
  code: "leave-notes",
  name: { fr: "Messages joints aux absences", en: "Words that go with absences" },
  basis: {
    fr: "Texte libre, utile le temps de répondre à la demande : RGPD, art. 5, limitation de la conservation.",
    en: "Free text, of use while the request is answered: GDPR, art. 5, storage limitation.",
  },
  fate: "deleted",
  term: { days: 90, least: 30, most: 365 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select l.id::text as id, l.ends_at as at from leave l
    where l.business_id = ${businessId} and l.ends_at < ${sqlInstant(before)} and (l.note_sealed is not null or exists (
      select from leave_change c
      where c.business_id = l.business_id and c.leave_id = l.id and c.reason_sealed is not null))`,
  remove: emptyLeaveWords,
};

const absences: PurgedKind = {
  code: "leaves",
  name: { fr: "Absences de l’équipe", en: "Absences of the team" },
  basis: {
    fr: "Elles expliquent les bulletins de paie, que l’employeur garde cinq ans (C. trav., art. L3243-4).",
    en: "They explain payslips, which the employer keeps for five years (French labour code, art. L3243-4).",
  },
  fate: "deleted",
  term: { days: 1825, least: 365, most: 2190 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select id::text as id, ends_at as at from leave where business_id = ${businessId} and ends_at < ${sqlInstant(before)}`,
  remove: deleteLeaves,
};

export const leaveKindsOfData: readonly PurgedKind[] = [words, absences];
