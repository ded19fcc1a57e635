/** What must hold for messages. */
import { sql } from "kysely";
import { anHourBefore, foundBy, type IntegrityCheck } from "../../platform/integrity.ts";

export const messageChecks: readonly IntegrityCheck[] = [
  {
    code: "messages-sent",
    name: { fr: "Mails partis à l’heure", en: "Mails sent on time" },
    meaning: {
      fr: "Aucun mail de confirmation, de changement ou de rappel n’a plus d’une heure de retard. Sinon, le message en retard est donné ; regardez d’abord le serveur de mail.",
      en: "No confirmation, change or reminder is more than an hour late. If not, the late message is named; look at the mail server first.",
    },
    find: (tx, { businessId }, now) =>
      foundBy(
        tx,
        sql`select id from message
        where business_id = ${businessId} and status = 'due' and due_at < ${anHourBefore(now)}`,
      ),
  },
];
