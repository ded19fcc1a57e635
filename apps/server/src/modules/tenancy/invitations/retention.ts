/** How long invitations are kept once they are over. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";

export const invitationKinds: readonly PurgedKind[] = [
  {
    code: "invitations",
    name: { fr: "Invitations expirées", en: "Expired invitations" },
    basis: {
      fr: "Savoir qui avait été invité, le temps que l’équipe se fasse.",
      en: "To know who had been invited, while the team comes together.",
    },
    fate: "deleted",
    term: { days: 90, least: 7, most: 365 },
    // A link goes after those that were asked by it, since it would take them along.
    find: ({ businessId }, { before }) => sql<OldData>`
      select id, at from (
        select i.id::text as id, greatest(i.expires_at, (select max(c.expires_at) + interval '1 microsecond' from invitation c
          where c.business_id = i.business_id and c.parent_id = i.id)) as at
        from invitation i where i.business_id = ${businessId} and i.expires_at < ${sqlInstant(before)}) as over
      where at < ${sqlInstant(before)}`,
    remove: (tx, _scope, ids, { before }) =>
      tx.run(sql`select purge_invitations(${sqlInstant(before)}, ${[...ids]}::uuid[])`),
  },
];
