/** How long it is kept what a member was told of. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";

export const noticeKind: PurgedKind = {
  code: "notices",
  name: { fr: "Notifications de l’équipe", en: "Notices to the team" },
  basis: {
    fr: "Retrouver ce qui s’est passé pendant une absence : trois mois. Elles ne contiennent aucun nom.",
    en: "To find what happened while away: three months. They hold no name.",
  },
  fate: "deleted",
  term: { days: 90, least: 7, most: 365 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select id::text as id, created_at as at from notice
    where business_id = ${businessId} and created_at < ${sqlInstant(before)}`,
  remove: (tx, _scope, ids, { before }) =>
    tx.run(sql`select purge_notices(${sqlInstant(before)}, ${[...ids]}::uuid[])`),
};
