/** How long requests of hours are kept once they are answered: what holds is in the hours themselves. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";
import { deleteRequests } from "./store.ts";

const requests: PurgedKind = {
  code: "hours-requests",
  name: { fr: "Demandes de changement d’horaires", en: "Requests of hours" },
  basis: {
    fr: "Utiles le temps d’en discuter ; ce qui vaut est dans les horaires : RGPD, art. 5, limitation de la conservation.",
    en: "Of use while they are discussed; what holds is in the hours: GDPR, art. 5, storage limitation.",
  },
  fate: "deleted",
  term: { days: 365, least: 30, most: 1825 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select id::text as id, decided_at as at from hours_request
    where business_id = ${businessId} and state <> 'asked' and decided_at < ${sqlInstant(before)}`,
  remove: deleteRequests,
};

export const hoursKindsOfData: readonly PurgedKind[] = [requests];
