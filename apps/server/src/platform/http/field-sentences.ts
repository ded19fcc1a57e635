/** What is wrong with an input, where its schema's own words would not say it. The contract and the readers name these. */
import type { Language } from "./language.ts";

const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "end-before-start": { fr: "La fin doit venir après le début.", en: "The end must come after the start." },
  "starts-next-day": {
    fr: "Le début doit être avant minuit (24:00).",
    en: "The start must be before midnight (24:00).",
  },
  "too-many-ranges": { fr: "Un jour a au plus douze plages horaires.", en: "A day has at most twelve ranges." },
  "null-byte": {
    fr: "Ce texte contient un caractère interdit.",
    en: "This text holds a character that is not allowed.",
  },
  "no-such-zone": {
    fr: "Ce fuseau horaire n’existe pas : écrivez par exemple Europe/Paris.",
    en: "There is no such time zone: write Europe/Paris, for example.",
  },
  "no-such-date": {
    fr: "Cette date n’existe pas entre 1971 et 2099.",
    en: "There is no such date between 1971 and 2099.",
  },
  "no-such-instant": {
    fr: "Cet instant n’existe pas entre 1971 et 2099.",
    en: "There is no such moment between 1971 and 2099.",
  },
  "no-such-period": {
    fr: "La période finit avant de commencer, ou elle est trop longue.",
    en: "The period ends before it begins, or is too long.",
  },
  "not-our-cursor": {
    fr: "Prenez le curseur de la page précédente, sans le modifier.",
    en: "Take the cursor from the page before, unchanged.",
  },
};

/** The sentence of a name above; any other text is a sentence already. */
export const fieldSentence = (message: string, language: Language): string => sentences[message]?.[language] ?? message;
