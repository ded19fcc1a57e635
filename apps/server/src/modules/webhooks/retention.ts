/** How long it is kept what was sent to a business's own systems. */
import { sql } from "kysely";
import { sqlInstant } from "../../platform/database/database.ts";
import type { OldData, PurgedKind } from "../../platform/retention.ts";
import { LOG_DAYS } from "./rules.ts";
import { deleteMessages } from "./store.ts";

export const webhookKind: PurgedKind = {
  code: "webhooks",
  name: { fr: "Journal des webhooks", en: "Log of webhooks" },
  basis: {
    fr: "Comprendre une panne et renvoyer ce qui a manqué : un mois. Les envois contiennent des données de contact.",
    en: "To understand a failure and send what was missed again: a month. What is sent holds contact data.",
  },
  fate: "deleted",
  term: { days: LOG_DAYS, least: 7, most: 365 },
  // What still waits to be sent is not done with.
  find: ({ businessId }, { before }) => sql<OldData>`
    select id::text as id, made_at as at from webhook_message m
    where business_id = ${businessId} and made_at < ${sqlInstant(before)} and not exists (
      select from webhook_delivery d
      where d.business_id = m.business_id and d.message_id = m.id and d.state = 'waiting')`,
  remove: (tx, scope, ids, { before }) => deleteMessages(tx, scope, ids, before),
};
