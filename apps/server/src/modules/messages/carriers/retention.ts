/** How long it is kept what became of messages. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../../platform/retention.ts";

export const deliveryKinds: readonly PurgedKind[] = [
  {
    code: "deliveries",
    name: { fr: "Suivi des envois", en: "Delivery reports" },
    basis: {
      fr: "Savoir ce qui est arrivé et ce qui a été refusé\u00a0: un an. Aucune adresse n’y figure.",
      en: "To know what arrived and what was refused: a year. No address is in it.",
    },
    fate: "deleted",
    term: { days: 365, least: 30, most: 1095 },
    find: ({ businessId }, { before }) => sql<OldData>`
      select id::text as id, created_at as at from delivery
      where business_id = ${businessId} and created_at < ${sqlInstant(before)}`,
    remove: (tx, _scope, ids, { before }) =>
      tx.run(sql`select purge_deliveries(${sqlInstant(before)}, ${[...ids]}::uuid[])`),
  },
];
