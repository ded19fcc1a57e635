/**
 * What a business may ask a person's agreement for: one closed catalogue, with the legal basis of each. Without an agreement
 * on record, none of it is done.
 */
interface Words {
  readonly fr: string;
  readonly en: string;
}

interface Entry {
  readonly label: Words;
  /** Why an agreement is needed, for the business. */
  readonly basis: Words;
}

const purposes = {
  news: {
    label: { fr: "Actualités et offres", en: "News and offers" },
    basis: {
      fr: "Consentement préalable : art. L. 34-5 du code des postes et des communications électroniques.",
      en: "Prior consent: art. L. 34-5 of the French code of electronic communications.",
    },
  },
  prospecting: {
    label: { fr: "Démarchage par téléphone", en: "Telephone prospecting" },
    basis: {
      fr: "Interdit sans consentement préalable et prouvé : art. L. 223-1 du code de la consommation.",
      en: "Forbidden without prior, proven consent: art. L. 223-1 of the French consumer code.",
    },
  },
  tracking: {
    label: { fr: "Mesure des ouvertures et des clics", en: "Measuring opens and clicks" },
    basis: {
      fr: "Consentement : art. 82 de la loi Informatique et Libertés.",
      en: "Consent: art. 82 of the French data protection act.",
    },
  },
  recording: {
    label: { fr: "Enregistrement des séances", en: "Recording of sessions" },
    basis: {
      fr: "Consentement : art. 226-1 du code pénal et art. 6 du RGPD. Jamais avec des mineurs.",
      en: "Consent: art. 226-1 of the French penal code and art. 6 GDPR. Never with minors.",
    },
  },
  parental: {
    label: { fr: "Accord parental", en: "Parental consent" },
    basis: {
      fr: "Avant 15 ans, le mineur et un titulaire de l’autorité parentale : art. 45 de la loi Informatique et Libertés.",
      en: "Under 15, the minor and a holder of parental authority: art. 45 of the French data protection act.",
    },
  },
  reminders: {
    label: { fr: "Rappels de rendez-vous", en: "Appointment reminders" },
    basis: {
      fr: "Consentement : le mail suffit à rappeler, le téléphone est un confort qu’on choisit.",
      en: "Consent: mail is enough to remind, the telephone is a comfort one chooses.",
    },
  },
} as const satisfies Record<string, Entry>;

export type ConsentPurpose = keyof typeof purposes;
export const consentPurposes: Readonly<Record<ConsentPurpose, Entry>> = purposes;

export const consentChannels = {
  email: { fr: "par e-mail", en: "by email" },
  sms: { fr: "par SMS", en: "by text message" },
  phone: { fr: "par téléphone", en: "by telephone" },
  session: { fr: "pendant les séances", en: "during sessions" },
  service: { fr: "pour utiliser le service", en: "to use the service" },
} as const satisfies Record<string, Words>;
export type ConsentChannel = keyof typeof consentChannels;

/** What can be agreed to, in the order in which it is shown. */
export const consentKinds = [
  { purpose: "news", channel: "email" },
  { purpose: "news", channel: "sms" },
  { purpose: "prospecting", channel: "phone" },
  { purpose: "tracking", channel: "email" },
  { purpose: "recording", channel: "session" },
  { purpose: "parental", channel: "service" },
  { purpose: "reminders", channel: "sms" },
] as const satisfies readonly { readonly purpose: ConsentPurpose; readonly channel: ConsentChannel }[];
export type ConsentKind = { readonly purpose: ConsentPurpose; readonly channel: ConsentChannel };
