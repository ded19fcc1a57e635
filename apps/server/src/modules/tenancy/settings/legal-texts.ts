/**
 * The legal notice and the privacy page that a business begins with: made from what is known of it, in the language and the
 * voice of its pages. Lines that begin with `## ` are headings; a blank line ends a paragraph. Narrow no-break spaces
 * (U+202F) stand before : ; ! ? and inside « ». Pure.
 */
import type { LegalIdentity, LegalPageName } from "@creneau/contract";
import type { BusinessFace } from "../queries.ts";

type Language = "fr" | "en";

/** What the register of processing knows, in the language of the text. */
export interface PrivacyFacts {
  /** "1 an", "3 ans". */
  readonly notesFor: string;
  readonly bookingsFor: string;
  readonly contactsFor: string;
  /** What the booking form offers to agree to. */
  readonly offered: readonly string[];
  /** Whom to write to about data; empty: the business. */
  readonly dpo: string;
}

export interface LegalFacts {
  readonly business: Pick<BusinessFace, "name" | "contactEmail" | "addressForm">;
  readonly identity: LegalIdentity;
  readonly privacy: PrivacyFacts;
}

/** Asked of every professional site by French law (LCEN, art. 1-1) and by GDPR, art. 13. */
export function missingFrom(page: LegalPageName, { identity }: Pick<LegalFacts, "identity">): string[] {
  const { legalName, siren, siret, address, phone, publisher } = identity;
  const asked: readonly (readonly [string, boolean])[] = [
    ["legalName", legalName !== ""],
    ["siren", siren !== null || siret !== null],
    ["address", address.street !== "" && address.city !== ""],
    ["phone", phone !== null],
    ["publisher", publisher !== ""],
  ];
  const wanted = page === "notice" ? asked : asked.filter(([field]) => field === "legalName" || field === "address");
  return wanted.filter(([, known]) => !known).map(([field]) => field);
}

export const legalText = (page: LegalPageName, language: Language, facts: LegalFacts): string =>
  (page === "notice" ? notice : privacy)[language](facts).filter(Boolean).join("\n\n");

const lines = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join("\n");

const place = ({ address: { street, postalCode, city, country } }: LegalIdentity): string =>
  [street, `${postalCode} ${city}`.trim(), country === "FR" ? "" : country].filter(Boolean).join(", ");

/** "FR 12 345" is easier to read aloud in groups of three. */
const grouped = (digits: string): string => digits.replaceAll(/(\d{3})(?=\d)/g, "$1\u00A0");

const notice = {
  fr: ({ business, identity }: LegalFacts) => [
    "## Éditeur du site",
    lines(
      `${identity.legalName || business.name}${identity.legalForm ? `, ${identity.legalForm}` : ""}`,
      place(identity) && `Adresse\u202F: ${place(identity)}`,
      identity.siren && `SIREN\u202F: ${grouped(identity.siren)}`,
      identity.siret && `SIRET\u202F: ${grouped(identity.siret)}`,
      identity.vatNumber && `TVA intracommunautaire\u202F: ${identity.vatNumber}`,
      identity.phone && `Téléphone\u202F: ${identity.phone}`,
      `Courriel\u202F: ${business.contactEmail}`,
    ),
    identity.publisher && `Responsable de la publication\u202F: ${identity.publisher}.`,
    "## Le logiciel",
    "Ces pages sont faites avec Creneau, logiciel libre sous licence AGPL\u202F: le lien vers son code source est en bas de chaque page.",
    "## Signaler un contenu",
    `Pour signaler une erreur ou un contenu illicite, écrivez à ${business.contactEmail}.`,
  ],
  en: ({ business, identity }: LegalFacts) => [
    "## Publisher",
    lines(
      `${identity.legalName || business.name}${identity.legalForm ? `, ${identity.legalForm}` : ""}`,
      place(identity) && `Address: ${place(identity)}`,
      identity.siren && `SIREN: ${grouped(identity.siren)}`,
      identity.siret && `SIRET: ${grouped(identity.siret)}`,
      identity.vatNumber && `VAT number: ${identity.vatNumber}`,
      identity.phone && `Telephone: ${identity.phone}`,
      `Mail: ${business.contactEmail}`,
    ),
    identity.publisher && `Publication director: ${identity.publisher}.`,
    "## The software",
    "These pages are made with Creneau, free software under the AGPL: the link to its source code is at the foot of each page.",
    "## Report something",
    `To report a mistake or unlawful content, write to ${business.contactEmail}.`,
  ],
} as const satisfies Record<Language, (facts: LegalFacts) => readonly (string | null | false)[]>;

const controller = ({ business, identity }: LegalFacts): string =>
  identity.legalName && identity.legalName !== business.name
    ? `${business.name} (${identity.legalName})`
    : business.name;

const privacy = {
  fr: (facts: LegalFacts) => {
    const { business, identity, privacy: known } = facts;
    const say = (tu: string, vous: string) => (business.addressForm === "tu" ? tu : vous);
    return [
      "## Lesquelles",
      `${say("Ton", "Votre")} nom, ${say("ton", "votre")} adresse e-mail et le message que ${say("tu écris", "vous écrivez")} en réservant\u202F; ${say("ton", "votre")} fuseau horaire et ${say("ta", "votre")} langue, pour écrire les bonnes heures.`,
      `La date du rendez-vous, ses déplacements et son annulation, avec la raison si ${say("tu en donnes", "vous en donnez")} une.`,
      "## Pourquoi",
      `Tenir le rendez-vous que ${say("tu as", "vous avez")} demandé, ${say("t’envoyer", "vous envoyer")} la confirmation, les changements et les rappels. ${known.offered.length === 0 ? "Rien d’autre\u202F: pas de publicité, pas de revente, pas de mesure d’audience." : "Pas de revente, pas de publicité d’autres que nous."}`,
      known.offered.length > 0 &&
        `Et, seulement si ${say("tu l’as accepté", "vous l’avez accepté")}\u202F: ${known.offered.join("\u202F; ").toLowerCase()}. ${say("Tu changes", "Vous changez")} d’avis à tout moment, par la page «\u202FMes choix\u202F» liée à ${say("ton", "votre")} rendez-vous.`,
      `Responsable\u202F: ${controller(facts)}${place(identity) && `, ${place(identity)}`}. La plateforme Creneau ne traite ces données que pour son compte. La personne que ${say("tu rencontres", "vous rencontrez")} et les responsables de ${business.name} voient ce qui concerne le rendez-vous.`,
      "## Combien de temps",
      `Le message est gardé ${known.notesFor} après le rendez-vous, le rendez-vous lui-même ${known.bookingsFor}. Sans nouvelles de ${say("toi", "vous")}, ${say("ton nom et ton adresse sont effacés", "votre nom et votre adresse sont effacés")} après ${known.contactsFor}. ${say("Tu peux", "Vous pouvez")} demander l’effacement avant, à tout moment.`,
      "## Les cookies",
      `Quatre au plus, tous indispensables à ce que ${say("tu fais", "vous faites")} ici\u202F: le fuseau horaire, la langue et, le temps d’une réservation, un nom tiré au hasard et le créneau gardé. Aucun ne ${say("te", "vous")} suit ailleurs.`,
      `## ${say("Tes droits", "Vos droits")}`,
      "Voir ces données, les corriger, les emporter, les faire effacer, s’opposer à leur usage. La réponse vient sous un mois.",
      `En cas de désaccord, ${say("tu peux", "vous pouvez")} saisir la CNIL (cnil.fr).`,
      `Une question, une demande\u202F: ${known.dpo || business.contactEmail}`,
    ];
  },
  en: (facts: LegalFacts) => {
    const { business, identity, privacy: known } = facts;
    return [
      "## What we keep",
      "Your name, your email address and the message you write when booking; your time zone and language, to show the right times.",
      "The date of the appointment, any change or cancellation, with the reason if you give one.",
      "## Why",
      "To keep the appointment you asked for and send you its confirmation, changes and reminders. " +
        (known.offered.length === 0
          ? "Nothing else: no advertising, no resale, no audience measurement."
          : "No resale, no advertising of others."),
      known.offered.length > 0 &&
        `And, only if you agreed to it: ${known.offered.join("; ").toLowerCase()}. You change your mind at any time, on the page “My choices” linked from your appointment.`,
      `Controller: ${controller(facts)}${place(identity) && `, ${place(identity)}`}. The Creneau platform only handles the data on its behalf. The person you meet and those in charge of ${business.name} see what concerns the appointment.`,
      "## How long",
      `The message is kept ${known.notesFor} after the appointment, the appointment itself ${known.bookingsFor}. Without news from you, your name and address are erased after ${known.contactsFor}. You may ask for erasure earlier, at any time.`,
      "## Cookies",
      "Four at most, each needed for what you do here: the time zone, the language and, while booking, a random name and the time kept for you. None follows you elsewhere.",
      "## Your rights",
      "To see this data, correct it, take it with you, have it erased, or object to its use. You get an answer within a month.",
      "If you disagree, you may complain to your data protection authority (in France: cnil.fr).",
      `A question, a request: ${known.dpo || business.contactEmail}`,
    ];
  },
} as const satisfies Record<Language, (facts: LegalFacts) => readonly (string | false)[]>;
