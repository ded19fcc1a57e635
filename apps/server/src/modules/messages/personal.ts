/** What messages hold of the person they are for. Their words are not kept: they are made when they are sent. */
import { toIso } from "@creneau/scheduling";
import { anonymised, deleted, everyRow, type PersonalPart, type Words } from "../../platform/personal-data.ts";
import { forgetWhere } from "./carriers/store.ts";
import { lettersAfter } from "./letters/queries.ts";
import { forgetLetters } from "./letters/store.ts";
import { messagesToContact } from "./queries.ts";
import { withdrawFromContact } from "./store.ts";
import { unwantedOf } from "./switch-off/queries.ts";
import { forgetUnwanted } from "./switch-off/store.ts";

const kinds: Readonly<Record<string, Words>> = {
  request: { fr: "Demande", en: "Request" },
  refusal: { fr: "Refus", en: "Refusal" },
  expiry: { fr: "Demande sans réponse", en: "Request left without an answer" },
  proposal: { fr: "Autres horaires proposés", en: "Other times offered" },
  confirmation: { fr: "Confirmation", en: "Confirmation" },
  change: { fr: "Changement d’horaire", en: "Change of time" },
  cancellation: { fr: "Annulation", en: "Cancellation" },
  "proposal-reminder": { fr: "Rappel : horaires à choisir", en: "Reminder: times to choose from" },
  missed: { fr: "Rendez-vous manqué", en: "Missed appointment" },
  reminder: { fr: "Rappel", en: "Reminder" },
};
const channels: Readonly<Record<string, Words>> = {
  email: { fr: "Mail", en: "Mail" },
  sms: { fr: "SMS", en: "Text message" },
};
const statuses: Readonly<Record<string, Words>> = {
  due: { fr: "À envoyer", en: "To be sent" },
  sent: { fr: "Envoyé", en: "Sent" },
  withdrawn: { fr: "Retiré", en: "Withdrawn" },
  failed: { fr: "Non distribué", en: "Not delivered" },
};

const deliveries: Readonly<Record<string, Words>> = {
  sending: { fr: "En cours", en: "Under way" },
  accepted: { fr: "Confié au transporteur", en: "Taken by the carrier" },
  delivered: { fr: "Distribué", en: "Delivered" },
  bounced: { fr: "Revenu", en: "Returned" },
  complained: { fr: "Signalé comme indésirable", en: "Reported as unwanted" },
  failed: { fr: "Échoué", en: "Failed" },
};

const unwanted: Readonly<Record<string, Words>> = {
  reminder: { fr: "Rappels", en: "Reminders" },
  attendance: { fr: "Rendez-vous manqué", en: "Missed appointment" },
};

/** What was written to a person by hand: of each its subject, and what became of it. */
export const letterPersonalPart: PersonalPart = {
  code: "letters",
  tables: ["letter"],
  sections: [
    {
      code: "letters",
      name: { fr: "Mails écrits par l’équipe", en: "Mails written by the team" },
      fields: [
        { key: "subject", label: { fr: "Objet", en: "Subject" }, kind: "text" },
        { key: "by", label: { fr: "Écrit par", en: "Written by" }, kind: "text" },
        { key: "createdAt", label: { fr: "Écrit le", en: "Written on" }, kind: "instant" },
        { key: "sentAt", label: { fr: "Envoyé le", en: "Sent on" }, kind: "instant" },
        { key: "status", label: { fr: "État", en: "Status" }, kind: "text", choices: statuses },
      ],
      async *rows(tx, scope, contactId) {
        for await (const row of everyRow((after, limit) => lettersAfter(tx, scope, contactId, after, limit)))
          yield {
            subject: row.subject,
            by: row.by,
            createdAt: toIso(row.createdAt),
            sentAt: row.sentAt === null ? null : toIso(row.sentAt),
            status: row.status,
          };
      },
    },
  ],
  erase: async (tx, scope, contactId) => [
    anonymised(
      {
        fr: "Mails écrits par l’équipe\u00A0: reste qu’il y en eut",
        en: "Mails written by the team: that there were stays",
      },
      await forgetLetters(tx, scope, contactId),
    ),
  ],
};

export const messagePersonalPart: PersonalPart = {
  code: "messages",
  tables: ["message", "delivery", "unwanted_mail"],
  sections: [
    {
      code: "messages",
      name: { fr: "Messages de rendez-vous", en: "Messages about bookings" },
      fields: [
        { key: "reference", label: { fr: "Référence", en: "Reference" }, kind: "text" },
        { key: "kind", label: { fr: "Message", en: "Message" }, kind: "text", choices: kinds },
        { key: "channel", label: { fr: "Par", en: "By" }, kind: "text", choices: channels },
        { key: "dueAt", label: { fr: "Prévu le", en: "Planned for" }, kind: "instant" },
        { key: "sentAt", label: { fr: "Envoyé le", en: "Sent on" }, kind: "instant" },
        { key: "status", label: { fr: "État", en: "Status" }, kind: "text", choices: statuses },
        { key: "delivery", label: { fr: "Distribution", en: "Delivery" }, kind: "text", choices: deliveries },
      ],
      async *rows(tx, scope, contactId) {
        for await (const row of everyRow((after, limit) => messagesToContact(tx, scope, contactId, after, limit)))
          yield {
            reference: row.reference,
            kind: row.kind,
            channel: row.channel,
            dueAt: toIso(row.dueAt),
            sentAt: row.sentAt === null ? null : toIso(row.sentAt),
            status: row.status,
            delivery: row.delivery,
          };
      },
    },
    {
      code: "unwantedMails",
      name: { fr: "Mails que vous ne voulez plus", en: "Mails you want no more" },
      fields: [
        { key: "about", label: { fr: "À propos de", en: "About" }, kind: "text", choices: unwanted },
        { key: "since", label: { fr: "Depuis le", en: "Since" }, kind: "instant" },
      ],
      async *rows(tx, scope, contactId) {
        for (const { family, since } of await unwantedOf(tx, scope, [contactId]))
          yield { about: family, since: toIso(since) };
      },
    },
  ],
  erase: async (tx, scope, contactId) => {
    const { withdrawn, left } = await withdrawFromContact(tx, scope, contactId);
    await forgetWhere(tx, scope, contactId);
    const forgotten = await forgetUnwanted(tx, scope, contactId);
    return [
      deleted({ fr: "Mails refusés", en: "Mails that were not wanted" }, forgotten),
      deleted({ fr: "Messages en attente, retirés", en: "Messages that waited, withdrawn" }, withdrawn),
      anonymised(
        {
          fr: "Trace des messages\u00a0: reste qu’un message est parti, et quand",
          en: "Trace of messages: that one was sent stays, and when",
        },
        left,
      ),
    ];
  },
};
