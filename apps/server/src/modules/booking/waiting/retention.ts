import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";

/** Those who wait no more; who still does is kept as long as they wait. */
export const waitingKind: PurgedKind = {
  code: "waiting",
  name: { fr: "Places passées dans la liste d’attente", en: "Past places on the waiting list" },
  basis: {
    fr: "Utiles pour répondre à qui demande pourquoi son tour n’est pas venu : RGPD, art. 5, limitation de la conservation.",
    en: "Of use to answer whoever asks why their turn did not come: GDPR, art. 5, storage limitation.",
  },
  fate: "deleted",
  term: { days: 180, least: 30, most: 365 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select id::text as id, closed_at as at from waiting_entry
    where business_id = ${businessId} and closed_at < ${sqlInstant(before)}`,
  remove: (tx, { businessId }, ids) =>
    tx.run(sql`delete from waiting_entry where business_id = ${businessId} and id = any(${[...ids]}::uuid[])`),
};
