/** Sentences of this module: why a time is refused, why a booking can't change. */
import type { Refusal } from "@creneau/scheduling";
import type { Language } from "../../platform/http/language.ts";

export const refusalSentences: Readonly<Record<Language, Readonly<Record<Refusal, string>>>> = {
  fr: {
    "no-skill": "Personne n’a la compétence demandée à cette heure-là.",
    "closed-day": "Ce jour-là est fermé.",
    closure: "Ce jour-là est fermé : jour férié, vacances ou congé.",
    "outside-hours": "C’est en dehors des horaires d’ouverture.",
    "not-on-grid": "Ce n’est pas une heure de début proposée.",
    "too-soon": "C’est trop tôt : le délai minimum avant une séance n’est pas respecté.",
    "too-far": "C’est trop loin : les réservations ne sont pas encore ouvertes pour cette date.",
    "cap-reached": "Le nombre de séances prévu pour cette période est atteint.",
    "labour-limit": "Le temps de repos ou de travail prévu ne serait pas respecté.",
    "already-busy": "Un autre rendez-vous occupe cet horaire.",
    full: "Il n’y a plus assez de places à cette séance.",
    held: "Quelqu’un est en train de réserver cet horaire.",
    travel: "Le trajet depuis un autre lieu, ou vers lui, ne laisse pas assez de temps.",
    buffer: "Il faut garder du temps libre avant ou après un autre rendez-vous.",
    "not-first": "Un horaire plus tôt ce jour-là est encore libre, et c’est lui qui est proposé.",
    "too-few": "Il manque une personne pour réunir toute l’équipe à cette heure-là.",
    "no-host": "Personne n’est disponible pour cette séance.",
  },
  en: {
    "no-skill": "Nobody has the skill asked for at this time.",
    "closed-day": "That day is closed.",
    closure: "That day is closed: a holiday, or leave.",
    "outside-hours": "That is outside opening hours.",
    "not-on-grid": "That is not a start that is offered.",
    "too-soon": "That is too soon: the minimum notice is not met.",
    "too-far": "That is too far ahead: bookings are not open for that date yet.",
    "cap-reached": "As many sessions as are planned for this period are booked.",
    "labour-limit": "The time of rest or work that is agreed would not be respected.",
    "already-busy": "Another booking takes this time.",
    full: "This session has too few places left.",
    held: "Somebody is booking this time right now.",
    travel: "There is not enough time to come from another place, or to go there.",
    buffer: "Time must stay free before or after another booking.",
    "not-first": "An earlier time on that day is still free, and is the one offered.",
    "too-few": "One person is missing to bring the whole team together at this time.",
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

/** To whoever would move a booking into the time of a professional it is not with. */
export const notWithThemSentences: Readonly<Record<Language, string>> = {
  fr: "Le rendez-vous à déplacer n’est pas avec cette personne.",
  en: "The booking to move is not with this person.",
};

/** To the host of a booking whose person was erased. */
export const erasedReasons: Readonly<Record<Language, string>> = {
  fr: "Les données de la personne ont été effacées.",
  en: "The person’s data was erased.",
};
