/** Sentences of this module: why questions can't be asked so, why an answer is none. Said to whoever books: no "tu", no "vous". */
import type { Language } from "../../platform/http/language.ts";
import type { Fault, Refused } from "./questionnaires/rules.ts";
import type { ServiceFault } from "./rules.ts";

type In<T> = Readonly<Record<Language, T>>;

export const faultSentences: In<Readonly<Record<Fault, string>>> = {
  fr: {
    "same-name": "Une autre question porte déjà ce nom.",
    "no-choices": "Donnez au moins une réponse à choisir.",
    "same-choice": "Deux réponses à choisir sont les mêmes.",
    "no-limits": "Cette limite n’est pas possible ici.",
    "limits-crossed": "Le maximum est plus petit que le minimum.",
    "not-earlier": "La condition doit porter sur une question placée avant.",
    "never-so": "La question dont dépend celle-ci ne propose plus cette réponse.",
  },
  en: {
    "same-name": "Another question has this name already.",
    "no-choices": "Give at least one answer to choose.",
    "same-choice": "Two answers to choose are the same.",
    "no-limits": "This limit can’t be one here.",
    "limits-crossed": "The maximum is smaller than the minimum.",
    "not-earlier": "The condition has to be on a question that stands earlier.",
    "never-so": "The question this one depends on no longer offers that answer.",
  },
};

const plural = (count: number, one: string, many: string): string => `${count} ${Math.abs(count) < 2 ? one : many}`;

export function refusalSentence(why: Refused, language: Language): string {
  const french = language === "fr";
  switch (why.because) {
    case "required":
      return french ? "Une réponse est attendue ici." : "An answer is needed here.";
    case "wrong-kind":
      return french ? "Cette réponse est illisible : vérifiez sa forme." : "This answer can’t be read: check its form.";
    case "not-a-choice":
      return french ? "Cette réponse n’est pas proposée." : "This answer is not one of those offered.";
    case "health":
      return french
        ? "Cette réponse semble parler de santé : rien de tel n’est demandé ici."
        : "This answer seems to be about health: nothing of the kind is asked here.";
    case "unknown":
      return french ? "Cette question n’est pas posée." : "This question is not asked.";
    case "too-short":
      return french
        ? `Au moins ${plural(why.limit, "caractère", "caractères")}.`
        : `At least ${why.limit === 1 ? "1 character" : `${why.limit} characters`}.`;
    case "too-long":
      return french
        ? `Au plus ${plural(why.limit, "caractère", "caractères")}.`
        : `At most ${why.limit === 1 ? "1 character" : `${why.limit} characters`}.`;
    case "too-few":
      return french ? `Au moins ${plural(why.limit, "choix", "choix")}.` : `At least ${why.limit} of these.`;
    case "too-many":
      return french ? `Au plus ${plural(why.limit, "choix", "choix")}.` : `At most ${why.limit} of these.`;
    case "too-few-files":
      return french
        ? `Au moins ${plural(why.limit, "fichier", "fichiers")}.`
        : `At least ${why.limit === 1 ? "1 file" : `${why.limit} files`}.`;
    case "too-many-files":
      return french
        ? `Au plus ${plural(why.limit, "fichier", "fichiers")}.`
        : `At most ${why.limit === 1 ? "1 file" : `${why.limit} files`}.`;
    case "too-small":
      return french ? `Pas moins de ${number(why.limit, language)}.` : `No less than ${number(why.limit, language)}.`;
    case "too-big":
      return french ? `Pas plus de ${number(why.limit, language)}.` : `No more than ${number(why.limit, language)}.`;
    case "too-early":
      return french ? `Pas avant le ${frenchDate(why.limit)}.` : `Not before ${why.limit}.`;
    case "too-late":
      return french ? `Pas après le ${frenchDate(why.limit)}.` : `Not after ${why.limit}.`;
  }
}

const number = (value: number, language: Language): string => new Intl.NumberFormat(language).format(value);
const frenchDate = (date: string): string => date.split("-").toReversed().join("/");

export const reasonSentences: In<{ readonly required: string; readonly gone: string }> = {
  fr: { required: "Un motif est attendu ici.", gone: "Ce motif n’est plus proposé." },
  en: { required: "A reason is needed here.", gone: "This reason is no longer offered." },
};

export const serviceFaultSentences: In<Readonly<Record<ServiceFault, string>>> = {
  fr: {
    "season-crossed": "La fin vient avant le début.",
    "ages-crossed": "L’âge maximum est plus petit que l’âge minimum.",
    "caps-crossed": "La limite de la semaine est plus petite que celle du jour.",
    "price-missing": "Il manque le prix d’une des durées.",
    "price-twice": "Une durée a deux prix.",
    "waits-for-itself": "Ces prestations s’attendent l’une l’autre : personne ne pourrait les réserver.",
    "too-many-lengths": "Douze durées au plus.",
  },
  en: {
    "season-crossed": "The end comes before the start.",
    "ages-crossed": "The maximum age is smaller than the minimum age.",
    "caps-crossed": "The limit of a week is smaller than that of a day.",
    "price-missing": "The price of one of the lengths is missing.",
    "price-twice": "One length has two prices.",
    "waits-for-itself": "These services wait for each other: nobody could book them.",
    "too-many-lengths": "Twelve lengths at most.",
  },
};

/** After the name of a copy. */
export const copySentences: In<string> = { fr: "(copie)", en: "(copy)" };
