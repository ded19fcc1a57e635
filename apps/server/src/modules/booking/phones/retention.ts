import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";

/** Of no more use once the appointment is over. */
export const phoneKind: PurgedKind = {
  code: "phones",
  name: { fr: "Téléphones donnés pour un rappel", en: "Telephones given to be reminded" },
  basis: {
    fr: "Donnés pour être prévenu d’un rendez-vous, inutiles une fois qu’il est passé : RGPD, art. 5, minimisation.",
    en: "Given to be told of an appointment, of no use once it is over: GDPR, art. 5, data minimisation.",
  },
  fate: "deleted",
  term: { days: 30, least: 1, most: 365 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select p.id::text as id, b.ends_at as at
    from booking_phone p join booking b on b.business_id = p.business_id and b.id = p.booking_id
    where p.business_id = ${businessId} and b.ends_at < ${sqlInstant(before)}`,
  remove: (tx, { businessId }, ids) =>
    tx.run(sql`delete from booking_phone where business_id = ${businessId} and id = any(${[...ids]}::uuid[])`),
};
