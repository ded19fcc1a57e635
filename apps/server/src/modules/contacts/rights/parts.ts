/** What contacts themselves hold of a person: who they are, what they agreed to, what they asked about their data. */
import { consentChannels, consentPurposes } from "@creneau/contract";
import { dateOf, toIso, zone } from "@creneau/scheduling";
import { anonymised, deleted, kept, type PersonalPart, type Words } from "../../../platform/personal-data.ts";
import { businessById } from "../../tenancy/index.ts";
import { forgetConsents } from "../consents/forget.ts";
import { consentRowsOf } from "../consents/queries.ts";
import { contactById } from "../queries.ts";
import { eraseContactRow } from "../store.ts";
import { contactSuppressions } from "../suppressions/queries.ts";
import { requestsOf } from "./queries.ts";
import { erasedName, proofEnd, proofLaw } from "./rules.ts";
import { clearAnswers, endExportsOf } from "./store.ts";

const states: Readonly<Record<string, Words>> = {
  given: { fr: "Accord", en: "Agreed" },
  refused: { fr: "Refus", en: "Refused" },
  withdrawn: { fr: "Accord retiré", en: "Agreement withdrawn" },
};
const purposes = Object.fromEntries(Object.entries(consentPurposes).map(([code, { label }]) => [code, label]));
const reasons: Readonly<Record<string, Words>> = {
  unsubscribed: { fr: "Vous l’avez demandé", en: "You asked for it" },
  complaint: { fr: "Vous l’avez signalé comme indésirable", en: "You reported it as unwanted" },
  bounce: { fr: "L’adresse ne recevait plus", en: "The address no longer received" },
  manual: { fr: "L’entreprise l’a noté", en: "The business wrote it down" },
  erased: { fr: "Vos données ont été effacées", en: "Your data was erased" },
};

/** Goes before the contact itself: it finds its own by the address. */
export const consentPersonalPart: PersonalPart = {
  code: "consents",
  tables: ["consent", "suppression"],
  sections: [
    {
      code: "consents",
      name: { fr: "Vos accords et vos refus", en: "What you agreed to, and what you refused" },
      fields: [
        { key: "at", label: { fr: "Le", en: "On" }, kind: "instant" },
        { key: "purpose", label: { fr: "Pour", en: "For" }, kind: "text", choices: purposes },
        { key: "channel", label: { fr: "Comment", en: "How" }, kind: "text", choices: consentChannels },
        { key: "state", label: { fr: "Choix", en: "Choice" }, kind: "text", choices: states },
        { key: "text", label: { fr: "Texte présenté", en: "Words shown" }, kind: "text" },
        { key: "textVersion", label: { fr: "Version du texte", en: "Version of the words" }, kind: "text" },
      ],
      async *rows(tx, scope, contactId) {
        yield* await consentRowsOf(tx, scope, contactId);
      },
    },
    {
      code: "suppressions",
      name: { fr: "Ce que l’entreprise ne vous envoie plus", en: "What the business no longer sends you" },
      fields: [
        { key: "channel", label: { fr: "Par", en: "By" }, kind: "text" },
        { key: "reason", label: { fr: "Parce que", en: "Because" }, kind: "text", choices: reasons },
      ],
      async *rows(tx, scope, contactId) {
        for (const { channel, reason } of await contactSuppressions(tx, scope, contactId)) yield { channel, reason };
      },
    },
  ],
  erase: async (tx, scope, contactId, now) => {
    const entries = await consentRowsOf(tx, scope, contactId);
    await forgetConsents(tx, scope, contactId, now);
    const { zone: place } = await businessById(tx, scope.businessId);
    const until = proofEnd(dateOf(now, zone(place)));
    return [
      kept(
        {
          fr: "Preuves d’accord et de refus, sans nom ni adresse",
          en: "Proofs of agreement and refusal, without name or address",
        },
        entries.length,
        {
          fr: "preuve du consentement (RGPD, art. 7(1) et 17(3)(e))",
          en: "proof of consent (GDPR, art. 7(1) and 17(3)(e))",
        },
        until,
      ),
      kept(
        {
          fr: "Empreinte de l’adresse, pour ne plus jamais lui écrire",
          en: "A fingerprint of the address, never to write to it again",
        },
        1,
        {
          fr: "respect de l’opposition (RGPD, art. 21 et 17(3)(b))\u00a0: l’adresse ne peut pas en être retrouvée",
          en: "respect of the objection (GDPR, art. 21 and 17(3)(b)): the address can’t be found from it",
        },
        null,
      ),
    ];
  },
};

const kinds: Readonly<Record<string, Words>> = {
  export: { fr: "Recevoir vos données", en: "Receive your data" },
  erasure: { fr: "Effacer vos données", en: "Erase your data" },
};
const outcomes: Readonly<Record<string, Words>> = {
  open: { fr: "En cours", en: "Under way" },
  done: { fr: "Fait", en: "Done" },
  refused: { fr: "Refusé", en: "Refused" },
};
const languages: Readonly<Record<string, Words>> = {
  fr: { fr: "français", en: "French" },
  en: { fr: "anglais", en: "English" },
};

const MOST_REQUESTS = 1000;

export const contactPersonalPart: PersonalPart = {
  code: "contact",
  tables: ["contact", "contact_export", "data_request", "contact_erasure"],
  sections: [
    {
      code: "contact",
      name: { fr: "Vous", en: "You" },
      fields: [
        { key: "name", label: { fr: "Nom", en: "Name" }, kind: "text" },
        { key: "email", label: { fr: "Adresse e-mail", en: "E-mail address" }, kind: "text" },
        { key: "phone", label: { fr: "Téléphone", en: "Telephone" }, kind: "text" },
        { key: "language", label: { fr: "Langue", en: "Language" }, kind: "text", choices: languages },
        { key: "zone", label: { fr: "Fuseau horaire", en: "Time zone" }, kind: "text" },
        { key: "since", label: { fr: "Connu depuis le", en: "Known since" }, kind: "instant" },
      ],
      async *rows(tx, scope, contactId) {
        const { name, email, phone, locale, zone: place, createdAt } = await contactById(tx, scope, contactId);
        yield { name, email, phone, language: locale, zone: place, since: toIso(createdAt) };
      },
    },
    {
      code: "requests",
      name: { fr: "Vos demandes sur vos données", en: "What you asked about your data" },
      fields: [
        { key: "askedOn", label: { fr: "Le", en: "On" }, kind: "text" },
        { key: "kind", label: { fr: "Demande", en: "Request" }, kind: "text", choices: kinds },
        { key: "state", label: { fr: "État", en: "State" }, kind: "text", choices: outcomes },
        { key: "answer", label: { fr: "Réponse", en: "Answer" }, kind: "text" },
      ],
      async *rows(tx, scope, contactId) {
        for (const { askedOn, kind, state, answer } of await requestsOf(tx, scope, contactId, MOST_REQUESTS))
          yield { askedOn, kind, state, answer };
      },
    },
  ],
  erase: async (tx, scope, contactId, now) => {
    const { locale, zone: place } = await businessById(tx, scope.businessId);
    const files = await endExportsOf(tx, scope, contactId);
    const requests = await clearAnswers(tx, scope, contactId);
    await eraseContactRow(tx, scope, contactId, { name: erasedName[locale], locale, zone: place }, now);
    const until = proofEnd(dateOf(now, zone(place)));
    return [
      deleted(
        { fr: "Nom, adresse, téléphone, langue et fuseau", en: "Name, address, telephone, language and zone" },
        1,
      ),
      deleted({ fr: "Fichiers d’export", en: "Export files" }, files),
      kept(
        { fr: "Demandes et ce reçu, sans nom ni adresse", en: "Requests and this receipt, without name or address" },
        requests + 1,
        proofLaw,
        until,
      ),
      anonymised({ fr: "Fiche vidée, pour que l’agenda tienne", en: "Emptied record, so that the calendar holds" }, 1),
    ];
  },
};
