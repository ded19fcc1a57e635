/** What webhooks hold of a person: that they were spoken of to the business's own systems, and for a month what was said. */
import { toIso } from "@creneau/scheduling";
import { deleted, everyRow, type PersonalPart } from "../../platform/personal-data.ts";
import { messagesAbout } from "./log/queries.ts";
import { forgetPerson } from "./store.ts";

export const webhookPersonalPart: PersonalPart = {
  code: "webhooks",
  tables: ["webhook_message", "webhook_delivery", "webhook_attempt"],
  sections: [
    {
      code: "webhooks",
      name: { fr: "Transmis à d’autres systèmes", en: "Passed on to other systems" },
      fields: [
        { key: "at", label: { fr: "Le", en: "On" }, kind: "instant" },
        { key: "type", label: { fr: "Événement", en: "Event" }, kind: "text" },
        { key: "to", label: { fr: "À", en: "To" }, kind: "text" },
      ],
      async *rows(tx, scope, contactId) {
        for await (const row of everyRow((after, limit) => messagesAbout(tx, scope, contactId, after, limit)))
          yield { at: toIso(row.madeAt), type: row.type, to: row.hosts };
      },
    },
  ],
  erase: async (tx, scope, contactId, now) => [
    deleted(
      { fr: "Contenus transmis à d’autres systèmes", en: "Contents passed on to other systems" },
      await forgetPerson(tx, scope, contactId, now),
    ),
  ],
};
