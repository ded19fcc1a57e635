/** Somebody without an address can be reached through somebody. */
import { sql } from "kysely";
import { foundBy, type IntegrityCheck } from "../../../platform/integrity.ts";

export const relationChecks: readonly IntegrityCheck[] = [
  {
    code: "contact-reached",
    name: { fr: "Chacun peut être joint", en: "Everybody can be reached" },
    meaning: {
      fr: "Une personne sans adresse e-mail a quelqu’un qui réserve pour elle. Sinon, plus personne ne reçoit ses messages ; la fiche est donnée.",
      en: "A person without an address has somebody who books for them. If not, nobody receives their messages; the record is named.",
    },
    find: (tx, { businessId }) =>
      foundBy(
        tx,
        sql`select c.id from contact c
        where c.business_id = ${businessId} and c.managed and c.erased_at is null and not exists (
          select from contact_relation r join contact m on m.business_id = r.business_id and m.id = r.manager_id
          where r.business_id = c.business_id and r.dependant_id = c.id and m.erased_at is null and not m.managed)`,
      ),
  },
];
