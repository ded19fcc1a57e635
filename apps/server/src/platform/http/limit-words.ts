/** What to say when a plan is full: which thing, how many, and the way on. */
import type { Problem } from "@creneau/contract";
import type { Language } from "./language.ts";

type Limit = NonNullable<Problem["limit"]>;

const GIGABYTE = 1024 ** 3;

const things: Readonly<Record<Language, Readonly<Record<Limit["what"], (most: number) => string>>>> = {
  fr: {
    professionals: (most) => `Votre offre comprend ${most} professionnels, et ils y sont.`,
    services: (most) => `Votre offre comprend ${most} prestations, et elles y sont.`,
    bookings: (most) => `Votre offre comprend ${most} rendez-vous par mois, et ce mois est plein.`,
    storage: (most) => `Votre offre comprend ${Math.round(most / GIGABYTE)} Gio de fichiers, et ils sont pris.`,
  },
  en: {
    professionals: (most) => `Your plan holds ${most} professionals, and they are there.`,
    services: (most) => `Your plan holds ${most} services, and they are there.`,
    bookings: (most) => `Your plan holds ${most} bookings a month, and this month is full.`,
    storage: (most) => `Your plan holds ${Math.round(most / GIGABYTE)} GiB of files, and they are taken.`,
  },
};

const way: Readonly<Record<Language, string>> = {
  fr: "Rien n’est perdu : libérez une place, ou passez à l’offre supérieure (Réglages, Offre).",
  en: "Nothing is lost: free a place, or go up a plan (Settings, Plan).",
};

const visitors: Readonly<Record<Language, { readonly title: string; readonly detail: string }>> = {
  fr: {
    title: "Plus de réservation en ligne possible ce mois-là",
    detail: "Choisissez un autre mois, ou écrivez directement à l’adresse au bas de la page.",
  },
  en: {
    title: "No more online booking in that month",
    detail: "Choose another month, or write directly to the address at the foot of the page.",
  },
};

export const limitWords = (
  { what, most }: Limit,
  language: Language,
  toVisitor: boolean,
): { readonly title?: string; readonly detail: string } =>
  toVisitor ? visitors[language] : { detail: `${things[language][what](most)} ${way[language]}` };
