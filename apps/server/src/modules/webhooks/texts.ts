/** What those who look after webhooks are written when one is switched off. */
import type { Language } from "../../platform/http/language.ts";
import type { SwitchedOff } from "./deps.ts";

interface Facts {
  readonly host: string;
  readonly business: string;
}

interface Words {
  readonly subject: (facts: Facts) => string;
  readonly title: string;
  readonly why: Readonly<Record<SwitchedOff["why"], (facts: Facts) => string>>;
  readonly next: string;
  readonly button: string;
  readonly footer: (facts: Facts) => string;
}

export const switchedOffWords: Readonly<Record<Language, Words>> = {
  fr: {
    subject: ({ host }) => `Webhook coupé : ${host}`,
    title: "Un webhook a été coupé",
    why: {
      failing: ({ host }) => `${host} n’a accepté aucun envoi depuis cinq jours. Plus rien ne lui est envoyé.`,
      gone: ({ host }) => `${host} a répondu qu’il n’existe plus (410). Plus rien ne lui est envoyé.`,
    },
    next: "Une fois le destinataire réparé, réactivez le webhook d’un clic, puis renvoyez la période manquée : chaque événement garde son identifiant.",
    button: "Voir le webhook",
    footer: ({ business }) => `Vous recevez ce mail parce que vous gérez les webhooks de ${business}.`,
  },
  en: {
    subject: ({ host }) => `Webhook switched off: ${host}`,
    title: "A webhook was switched off",
    why: {
      failing: ({ host }) => `${host} has taken nothing for five days. Nothing is sent there any more.`,
      gone: ({ host }) => `${host} answered that it is gone (410). Nothing is sent there any more.`,
    },
    next: "Once the receiver is mended, switch the webhook on again with a click, then send the missed period again: each event keeps its id.",
    button: "See the webhook",
    footer: ({ business }) => `You receive this mail because you look after the webhooks of ${business}.`,
  },
};
