/** Sentences of this module: why a time is refused, why a booking can't change. */
import type { Refusal } from "@creneau/scheduling";
import type { Language } from "../../platform/http/language.ts";

export const refusalSentences: Readonly<Record<Language, Readonly<Record<Refusal, string>>>> = {
  fr: {
    "closed-day": "Ce jour-là est fermé.",
    "outside-hours": "C’est en dehors des horaires d’ouverture.",
    "not-on-grid": "Ce n’est pas une heure de début proposée.",
    "too-soon": "C’est trop tôt : le délai minimum avant une séance n’est pas respecté.",
    "too-far": "C’est trop loin : les réservations ne sont pas encore ouvertes pour cette date.",
    "already-busy": "Un autre rendez-vous occupe cet horaire.",
    held: "Quelqu’un est en train de réserver cet horaire.",
    buffer: "Il faut garder du temps libre avant ou après un autre rendez-vous.",
    "no-host": "Personne n’est disponible pour cette séance.",
  },
  en: {
    "closed-day": "That day is closed.",
    "outside-hours": "That is outside opening hours.",
    "not-on-grid": "That is not a start that is offered.",
    "too-soon": "That is too soon: the minimum notice is not met.",
    "too-far": "That is too far ahead: bookings are not open for that date yet.",
    "already-busy": "Another booking takes this time.",
    held: "Somebody is booking this time right now.",
    buffer: "Time must stay free before or after another booking.",
    "no-host": "Nobody is available for this session.",
  },
};

type Unchangeable = "cancelled" | "completed" | "confirmed" | "past" | "not-over";

export const unchangeableSentences: Readonly<Record<Language, Readonly<Record<Unchangeable, string>>>> = {
  fr: {
    cancelled: "Ce rendez-vous est déjà annulé.",
    completed: "Ce rendez-vous a déjà eu lieu.",
    confirmed: "Ce rendez-vous est déjà confirmé.",
    past: "Ce rendez-vous a déjà commencé.",
    "not-over": "Ce rendez-vous n’est pas terminé.",
  },
  en: {
    cancelled: "This booking is already cancelled.",
    completed: "This booking already took place.",
    confirmed: "This booking is already confirmed.",
    past: "This booking has already begun.",
    "not-over": "This booking is not over.",
  },
};
