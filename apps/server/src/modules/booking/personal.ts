/** What bookings hold of the person who made them, and what becomes of it. */
import { toIso } from "@creneau/scheduling";
import {
  anonymised,
  deleted,
  everyRow,
  type PersonalPart,
  type PersonalSection,
  type Words,
} from "../../platform/personal-data.ts";
import { answersOf } from "./answers/queries.ts";
import { bookingsOfContact, changesOf } from "./queries.ts";
import { eraseWordsOf } from "./store.ts";

const statuses: Readonly<Record<string, Words>> = {
  confirmed: { fr: "Confirmé", en: "Confirmed" },
  cancelled: { fr: "Annulé", en: "Cancelled" },
  completed: { fr: "Passé", en: "Took place" },
};
const changes: Readonly<Record<string, Words>> = {
  booked: { fr: "Réservé", en: "Booked" },
  moved: { fr: "Déplacé", en: "Moved" },
  cancelled: { fr: "Annulé", en: "Cancelled" },
  completed: { fr: "A eu lieu", en: "Took place" },
};
const authors: Readonly<Record<string, Words>> = {
  contact: { fr: "Vous", en: "You" },
  business: { fr: "L’entreprise", en: "The business" },
  system: { fr: "Automatique", en: "Automatic" },
};

const reference = { key: "reference", label: { fr: "Référence", en: "Reference" }, kind: "text" } as const;

const bookings: PersonalSection = {
  code: "bookings",
  name: { fr: "Rendez-vous", en: "Bookings" },
  fields: [
    reference,
    { key: "startsAt", label: { fr: "Début", en: "Start" }, kind: "instant" },
    { key: "endsAt", label: { fr: "Fin", en: "End" }, kind: "instant" },
    { key: "status", label: { fr: "État", en: "Status" }, kind: "text", choices: statuses },
    { key: "service", label: { fr: "Objet", en: "Service" }, kind: "text" },
    { key: "professional", label: { fr: "Avec", en: "With" }, kind: "text" },
    { key: "reason", label: { fr: "Motif", en: "Reason" }, kind: "text" },
    { key: "note", label: { fr: "Votre message", en: "Your message" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const row of everyRow((after, limit) => bookingsOfContact(tx, scope, contactId, after, limit)))
      yield {
        reference: row.reference,
        startsAt: toIso(row.startsAt),
        endsAt: toIso(row.endsAt),
        status: row.status,
        service: row.serviceName,
        professional: row.professionalName,
        reason: row.reasonName,
        note: row.note,
      };
  },
};

const answers: PersonalSection = {
  code: "bookingAnswers",
  name: { fr: "Réponses données en réservant", en: "Answers given when booking" },
  fields: [
    reference,
    { key: "question", label: { fr: "Question", en: "Question" }, kind: "text" },
    { key: "answer", label: { fr: "Réponse", en: "Answer" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const booking of everyRow((after, limit) => bookingsOfContact(tx, scope, contactId, after, limit)))
      for (const { label, value } of await answersOf(tx, scope, booking))
        if (value !== null) yield { reference: booking.reference, question: label, answer: [value].flat().join(", ") };
  },
};

const history: PersonalSection = {
  code: "bookingChanges",
  name: { fr: "Histoire des rendez-vous", en: "History of the bookings" },
  fields: [
    reference,
    { key: "at", label: { fr: "Le", en: "On" }, kind: "instant" },
    { key: "what", label: { fr: "Quoi", en: "What" }, kind: "text", choices: changes },
    { key: "by", label: { fr: "Par", en: "By" }, kind: "text", choices: authors },
    { key: "reason", label: { fr: "Motif", en: "Reason" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const booking of everyRow((after, limit) => bookingsOfContact(tx, scope, contactId, after, limit)))
      for (const { at, what, by, reason } of await changesOf(tx, scope, booking.id))
        yield { reference: booking.reference, at: toIso(at), what, by, reason };
  },
};

export const bookingPersonalPart: PersonalPart = {
  code: "bookings",
  tables: ["booking", "booking_change", "booking_answer"],
  sections: [bookings, answers, history],
  erase: async (tx, scope, contactId) => {
    const erased = await eraseWordsOf(tx, scope, contactId);
    return [
      deleted({ fr: "Messages laissés en réservant", en: "Messages left when booking" }, erased.notes),
      deleted({ fr: "Réponses données en réservant", en: "Answers given when booking" }, erased.answers),
      deleted(
        { fr: "Motifs de changement ou d’annulation", en: "Reasons for changes and cancellations" },
        erased.reasons,
      ),
      anonymised(
        {
          fr: "Rendez-vous\u00a0: restent la date, la prestation et le professionnel",
          en: "Bookings: their date, service and professional stay",
        },
        erased.bookings,
      ),
    ];
  },
};
