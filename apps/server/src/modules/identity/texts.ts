/** Sentences of this module. */
import type { Language } from "../../platform/http/language.ts";

/** What a closed account is called where its id is shown. */
export const closedNames: Readonly<Record<Language, string>> = { fr: "Compte fermé", en: "Closed account" };

export const soleOwnerSentences: Readonly<Record<Language, (names: readonly string[]) => string>> = {
  fr: (names) =>
    `Vous êtes la seule personne propriétaire de ${names.map((name) => `«\u202f${name}\u202f»`).join(", ")}\u00a0: nommez d’abord un autre propriétaire.`,
  en: (names) =>
    `You are the only owner of ${names.map((name) => `“${name}”`).join(", ")}: make somebody else an owner first.`,
};
