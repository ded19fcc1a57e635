/**
 * The words that a business begins with, in the first person: what is ticked is said by whoever ticks. `{business}` is its
 * name when the words are first used. Narrow no-break spaces (U+202F) stand before : ; ! ?
 */
import type { ConsentChannel, ConsentKind, ConsentPurpose } from "@creneau/contract";
import type { Language } from "../../../platform/http/language.ts";

type Name = `${ConsentPurpose}.${ConsentChannel}`;

const words: Readonly<Partial<Record<Name, Readonly<Record<Language, string>>>>> = {
  "news.email": {
    fr: "J’accepte de recevoir par e-mail les nouvelles de {business}. Je peux changer d’avis à tout moment, par le lien de chaque message.",
    en: "I agree to receive news from {business} by email. I can change my mind at any time, by the link in each message.",
  },
  "news.sms": {
    fr: "J’accepte de recevoir par SMS les nouvelles de {business}. Je peux changer d’avis à tout moment.",
    en: "I agree to receive news from {business} by text message. I can change my mind at any time.",
  },
  "prospecting.phone": {
    fr: "J’accepte que {business} m’appelle pour me proposer ses services. Je peux changer d’avis à tout moment.",
    en: "I agree that {business} calls me to offer its services. I can change my mind at any time.",
  },
  "tracking.email": {
    fr: "J’accepte que {business} sache si j’ouvre ses e-mails et si j’en suis les liens. Je peux changer d’avis à tout moment.",
    en: "I agree that {business} knows whether I open its emails and follow their links. I can change my mind at any time.",
  },
  "recording.session": {
    fr: "J’accepte que la séance soit enregistrée. Je peux demander d’arrêter, et d’effacer l’enregistrement, à tout moment.",
    en: "I agree that the session is recorded. I can ask to stop, and to erase the recording, at any time.",
  },
  "parental.service": {
    fr: "Je suis titulaire de l’autorité parentale et j’accepte que mon enfant prenne rendez-vous avec {business}. Je peux changer d’avis à tout moment.",
    en: "I hold parental authority and I agree that my child makes appointments with {business}. I can change my mind at any time.",
  },
  "reminders.sms": {
    fr: "Recevoir un SMS de rappel avant mon rendez-vous, s’il change, et quand une place se libère pour moi. Je peux changer d’avis à tout moment.",
    en: "Receive a text message before my appointment, if it changes, and when a time is kept for me. I can change my mind at any time.",
  },
};

export function ownWords({ purpose, channel }: ConsentKind, language: Language, business: string): string {
  const found = words[`${purpose}.${channel}`];
  if (!found) throw new Error(`no words for ${purpose} by ${channel}`);
  return found[language].replaceAll("{business}", business);
}
