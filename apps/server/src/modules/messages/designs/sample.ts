/** What a draft is shown with: the latest booking its writer may see, or facts of nobody. */
import { fillText, type Values } from "@creneau/blocks";
import { instant, zone } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { businessById } from "../../tenancy/index.ts";
import { factsOf, type MessageFacts, type MessagesDeps } from "../facts.ts";
import type { MessageKind } from "../rules.ts";
import { withOff } from "../switch-off/foot.ts";
import { unneeded } from "../switch-off/rules.ts";
import { bookingMailOf } from "../templates/compose.ts";
import { ownValues } from "../templates/own-values.ts";
import type { SystemMail } from "../templates/system-mail.ts";
import type { SystemMessage } from "../templates/system.ts";
import { bookingWords, ownWords, type Word } from "../templates/vocabulary.ts";
import { readerOf } from "../templates/words.ts";
import { say, type Voice } from "../texts/say.ts";
import { latestBooking } from "./queries.ts";
import { factsBeside, missingIn, type Face } from "./sample-facts.ts";

type Language = "fr" | "en";
export type Shown = Omit<SystemMail, "message">;
export type SampleDeps = Pick<MessagesDeps, "clock" | "publicUrl" | "bookings">;

/** Which message a draft is of; null: of a template of their own. */
export interface DraftOf {
  readonly message: SystemMessage | null;
  readonly language: Language;
}

/** Whose bookings somebody may see. */
export type Eyes = Pick<MemberCaller, "can" | "seesAll" | "professionalId" | "scope">;

export interface Sampled {
  readonly shown: Shown;
  readonly with: "booking" | "sample";
}

export async function shownTo(
  tx: Tx,
  deps: SampleDeps,
  eyes: Eyes,
  { message, language }: DraftOf,
  wanted: "booking" | "sample",
): Promise<Sampled> {
  const business = await businessById(tx, eyes.scope.businessId);
  const real = wanted === "booking" ? await latestFacts(tx, deps, eyes) : undefined;
  if (message && message.group !== "booking")
    return { shown: sampleOf(message, business, voiceOf(business, message, language)), with: "sample" };
  const facts = spoken(real ?? sampleFacts(business, language, deps.publicUrl()), language);
  const found = real ? "booking" : "sample";
  if (!message) return { shown: ofOwn(facts, business, language), with: found };
  const [to, kind] = message.name.split(".") as ["contact" | "professional", MessageKind];
  const reader = readerOf(facts, to);
  const told = kind === "handed-on" ? { ...facts, handedTo: somebody(language) } : facts;
  const family = unneeded(kind, to);
  const off = family && { family, url: `${deps.publicUrl()}/mes-messages/apercu` };
  return { shown: withOff(bookingMailOf(kind, told, reader, deps.publicUrl(), deps.clock.now()), off), with: found };
}

/** Of a booking that was not handed on, nobody has it but its professional. */
function somebody(language: Language): string {
  const name = bookingWords.find((word) => word.name === "handedTo")?.sample[language];
  return typeof name === "string" ? name : "";
}

/** To the team it is "vous" about its own affairs, whatever the customers are told. */
export const voiceOf = ({ kind, addressForm }: Face, message: SystemMessage | null, language: Language): Voice => ({
  language,
  face: kind,
  address: message && (message.group === "leave" || message.group === "hours") ? "vous" : addressForm,
});

/** The signed link of a contact goes to the contact alone: in its place stands one that opens nothing. */
async function latestFacts(tx: Tx, { bookings, publicUrl }: SampleDeps, eyes: Eyes): Promise<MessageFacts | undefined> {
  if (!eyes.can("booking.read") || !eyes.can("contact.list")) return undefined;
  if (!eyes.seesAll && eyes.professionalId === undefined) return undefined;
  const id = await latestBooking(tx, eyes.scope, eyes.seesAll ? undefined : eyes.professionalId);
  const facts = id === undefined ? undefined : await factsOf({ bookings }, tx, eyes.scope, id);
  if (!facts) return undefined;
  const nowhere = `${publicUrl()}/rendez-vous/apercu`;
  return {
    ...facts,
    manageUrl: nowhere,
    proposal: facts.proposal && { ...facts.proposal, url: nowhere },
    contact: { ...facts.contact, email: "", phone: null },
    professional: { ...facts.professional, email: "" },
  };
}

const spoken = (facts: MessageFacts, locale: Language): MessageFacts => ({
  ...facts,
  contact: { ...facts.contact, locale },
  professional: { ...facts.professional, locale },
});

const HOUR_MS = 3_600_000;

/** Tuesday 9 March 2027, 16:00 UTC, of nobody. */
function sampleFacts(business: Face, language: Language, publicUrl: string): MessageFacts {
  const startsAt = instant("2027-03-09T16:00:00Z");
  const nobody = "00000000-0000-7000-8000-000000000000";
  const at = zone(business.zone);
  const nowhere = `${publicUrl}/rendez-vous/apercu`;
  return {
    bookingId: nobody,
    version: 0,
    status: "confirmed",
    agreed: true,
    respondBy: instant(startsAt - 2 * HOUR_MS),
    proposal: {
      url: nowhere,
      reason: "",
      answerBy: instant(startsAt - 2 * HOUR_MS),
      options: [
        { startsAt: instant(startsAt + 24 * HOUR_MS), professionalName: "Chloé Tremblay", professionalZone: at },
      ],
    },
    startsAt,
    endsAt: instant(startsAt + HOUR_MS / 2),
    note: language === "fr" ? "À bientôt\u202F!" : "See you soon!",
    reason: null,
    cancelReason: "",
    cancelledBy: "contact",
    previousStartsAt: instant(startsAt - 24 * HOUR_MS),
    manageUrl: nowhere,
    business: { ...business, zone: at, pagesUrl: `${publicUrl}/${business.slug}` },
    service: {
      id: nobody,
      name: language === "fr" ? "Séance découverte" : "First session",
      mode: "video",
      durationMinutes: 30,
    },
    professional: {
      displayName: "Chloé Tremblay",
      fields: [],
      zone: at,
      email: "",
      accountId: null,
      locale: language,
    },
    beside: [],
    formerly: [],
    handedTo: null,
    groupSessionId: null,
    together: null,
    forName: null,
    contact: { id: nobody, name: "Juliette Morel", phone: null, email: "", zone: at, locale: language },
  };
}

const footerOf = (business: Face, voice: Voice): string[] => [
  say(voice, "footer.question", { email: business.contactEmail }),
  say(voice, "footer.sender", { business: business.name }),
];

const sampled = (name: string, language: Language) =>
  ownWords.find((word) => word.name === name)?.sample[language] ?? null;

const GIVEN = ["clientEmail", "clientPhone", "company", "projectName", "amount", "date"] as const;

function ofOwn(facts: MessageFacts, business: Face, language: Language): Shown {
  const voice = voiceOf(business, null, language);
  const { contact } = facts;
  return {
    voice,
    zone: contact.zone,
    brand: business.brand,
    values: {
      ...ownValues(contact, { ...business, pages: facts.business.pagesUrl }, facts, {}),
      // What the contact does not say is given by who writes; nobody has yet. Their address and number are nobody's, too.
      ...Object.fromEntries(GIVEN.map((name) => [name, sampled(name, language)])),
      link: facts.business.pagesUrl,
    },
    facts: [],
    footer: footerOf(business, voice),
  };
}

function sampleOf(message: SystemMessage, business: Face, voice: Voice): Shown {
  const { language } = voice;
  const { words, to } = message;
  const values: Values = {
    ...Object.fromEntries(words.map(({ name, sample }) => [name, sample[language]])),
    business: business.name,
    email: business.contactEmail,
    // As each sender greets: by the first name only who is told "tu".
    ...(words.some(({ name }) => name === "reader") && {
      reader: to === "contact" && voice.address === "tu" ? "Juliette" : "Juliette Morel",
    }),
    ...missingIn(message.name),
  };
  const said = (name: string): string => fillText(`{{${name}}}`, values, { language, zone: business.zone });
  const facts = factsBeside(message, { business, voice, said });
  return { voice, zone: business.zone, brand: business.brand, values, facts, footer: footerOf(business, voice) };
}

export const wordsOf = (message: SystemMessage | null): readonly Word[] => message?.words ?? ownWords;
