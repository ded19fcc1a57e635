/** What the waiting list holds of a person. */
import { toIso } from "@creneau/scheduling";
import {
  deleted,
  everyRow,
  type PersonalPart,
  type PersonalSection,
  type Words,
} from "../../../platform/personal-data.ts";
import { phoneOfEntry } from "./phones.ts";
import { entriesOf, offersTo, openOffersTo } from "./queries.ts";
import { dropOfferHolds, eraseWaitingOf } from "./store.ts";

const states: Readonly<Record<string, Words>> = {
  unconfirmed: { fr: "À confirmer", en: "To be confirmed" },
  waiting: { fr: "En attente", en: "Waiting" },
  booked: { fr: "Réservé", en: "Booked" },
  left: { fr: "Quittée", en: "Left" },
  removed: { fr: "Retiré par l’entreprise", en: "Removed by the business" },
  ended: { fr: "Dates passées", en: "Dates over" },
};
const answers: Readonly<Record<string, Words>> = {
  open: { fr: "Sans réponse encore", en: "Not answered yet" },
  accepted: { fr: "Acceptée", en: "Accepted" },
  declined: { fr: "Refusée", en: "Declined" },
  lapsed: { fr: "Restée sans réponse", en: "Left without an answer" },
  withdrawn: { fr: "Retirée", en: "Withdrawn" },
};

const entries: PersonalSection = {
  code: "waiting",
  name: { fr: "Liste d’attente", en: "Waiting list" },
  fields: [
    { key: "service", label: { fr: "Prestation", en: "Service" }, kind: "text" },
    { key: "professional", label: { fr: "Avec", en: "With" }, kind: "text" },
    { key: "from", label: { fr: "Du", en: "From" }, kind: "text" },
    { key: "until", label: { fr: "Au", en: "Until" }, kind: "text" },
    { key: "arrivedAt", label: { fr: "Depuis", en: "Since" }, kind: "instant" },
    { key: "state", label: { fr: "État", en: "Status" }, kind: "text", choices: states },
    { key: "phone", label: { fr: "Téléphone", en: "Telephone" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const row of everyRow((after, limit) => entriesOf(tx, scope, contactId, after, limit)))
      yield {
        service: row.serviceName,
        professional: row.professionalName,
        from: row.fromOn,
        until: row.untilOn,
        arrivedAt: toIso(row.arrivedAt),
        state: row.state,
        phone: (await phoneOfEntry(tx, scope, row.id))?.phone ?? null,
      };
  },
};

const offers: PersonalSection = {
  code: "waitingOffers",
  name: { fr: "Horaires proposés depuis la liste d’attente", en: "Times offered from the waiting list" },
  fields: [
    { key: "startsAt", label: { fr: "Début", en: "Start" }, kind: "instant" },
    { key: "professional", label: { fr: "Avec", en: "With" }, kind: "text" },
    { key: "offeredAt", label: { fr: "Proposé le", en: "Offered on" }, kind: "instant" },
    { key: "answer", label: { fr: "Réponse", en: "Answer" }, kind: "text", choices: answers },
  ],
  async *rows(tx, scope, contactId) {
    for await (const entry of everyRow((after, limit) => entriesOf(tx, scope, contactId, after, limit)))
      for (const { startsAt, professionalName, offeredAt, state } of await offersTo(tx, scope, [entry.id]))
        yield {
          startsAt: toIso(startsAt),
          professional: professionalName,
          offeredAt: toIso(offeredAt),
          answer: state,
        };
  },
};

export const waitingPersonalPart: PersonalPart = {
  code: "waiting",
  tables: ["waiting_entry", "waiting_offer", "waiting_phone"],
  sections: [entries, offers],
  // What was kept for them is free again at once; those who wait are offered it by the next look.
  erase: async (tx, scope, contactId) => {
    for await (const entry of everyRow((after, limit) => entriesOf(tx, scope, contactId, after, limit))) {
      const open = await openOffersTo(tx, scope, [entry.id]);
      await dropOfferHolds(
        tx,
        scope,
        open.map(({ id }) => id),
      );
    }
    const places = await eraseWaitingOf(tx, scope, contactId);
    return [deleted({ fr: "Places dans la liste d’attente", en: "Places on the waiting list" }, places)];
  },
};
