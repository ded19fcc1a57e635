/** What is offered to somebody who waits is kept for them, and for nobody else. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import { foundBy, type IntegrityCheck } from "../../../platform/integrity.ts";

/** The hold that keeps the time, or the seats, of an offer goes by the offer's own id. */
const kept = sql`
  select from hold h where h.business_id = o.business_id and h.id = o.id and h.starts_at = o.starts_at
    and h.ends_at = o.ends_at and h.group_session_id is not distinct from o.group_session_id
    and (h.group_session_id is not null or exists (
      select from occupancy t where t.business_id = h.business_id and t.hold_id = h.id))`;

export const waitingChecks: readonly IntegrityCheck[] = [
  {
    code: "waiting-offers",
    name: { fr: "Horaires proposés depuis la liste d’attente", en: "Times offered from the waiting list" },
    meaning: {
      fr: "Un horaire proposé à quelqu’un qui attend lui est gardé jusqu’à sa réponse, et n’est plus gardé ensuite. Sinon, quelqu’un d’autre peut le prendre, ou personne ; la proposition est donnée.",
      en: "A time offered to somebody who waits is kept for them until they answer, and no longer. If not, somebody else can take it, or nobody can; the offer is named.",
    },
    find: (tx, { businessId }, now) =>
      foundBy(
        tx,
        sql`select o.id from waiting_offer o
        join waiting_entry e on e.business_id = o.business_id and e.id = o.entry_id
        where o.business_id = ${businessId} and case o.state
          when 'open' then e.state <> 'waiting' or o.expires_at > ${sqlInstant(now)} and not exists (${kept})
          when 'accepted' then e.state <> 'booked'
          else exists (select from hold h where h.business_id = o.business_id and h.id = o.id) end`,
      ),
  },
];
