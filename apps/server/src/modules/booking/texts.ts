/** Sentences of this module: why a time is refused, why a booking can't change. */
import type { Refusal } from "@creneau/scheduling";
import type { Language } from "../../platform/http/language.ts";
import type { Telling } from "./refusals.ts";
import type { Unchangeable } from "./rules.ts";

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

/** Where more is known than the rule: whose cap it is, and that ordinary hours are none of the service's. */
const closerSentences: Readonly<Record<Language, Readonly<Record<Exclude<Telling, Refusal>, string>>>> = {
  fr: {
    "cap-of-service": "Le nombre de séances prévu pour cette prestation sur cette période est atteint.",
    "cap-of-professional": "Le nombre de séances, ou d’heures, de cette personne sur cette période est atteint.",
    "not-on-call": "Cette prestation n’est donnée qu’en astreinte, et aucune ne couvre cet horaire.",
  },
  en: {
    "cap-of-service": "As many sessions of this service as are planned for this period are booked.",
    "cap-of-professional": "As many sessions, or hours, as this person takes in this period are booked.",
    "not-on-call": "This service is given in on-call hours only, and none cover this time.",
  },
};

/** To the team. */
export const toldSentences: Readonly<Record<Language, Readonly<Record<Telling, string>>>> = {
  fr: { ...refusalSentences.fr, ...closerSentences.fr },
  en: { ...refusalSentences.en, ...closerSentences.en },
};

export const unchangeableSentences: Readonly<Record<Language, Readonly<Record<Unchangeable, string>>>> = {
  fr: {
    requested: "Cette demande n’a pas encore reçu de réponse.",
    confirmed: "Ce rendez-vous est confirmé, et n’a pas commencé.",
    "in-progress": "Ce rendez-vous a déjà commencé.",
    completed: "Ce rendez-vous a déjà eu lieu.",
    cancelled: "Ce rendez-vous est déjà annulé.",
    "no-show": "Ce rendez-vous est noté comme une absence.",
    expired: "Cette demande est restée sans réponse : son délai est passé.",
    "too-late": "Il est trop tard : le délai pour noter une absence, ou la retirer, est passé.",
    "not-yours": "Ce n’est pas à vous de le faire pour ce rendez-vous.",
  },
  en: {
    requested: "This request has not been answered yet.",
    confirmed: "This booking is confirmed, and has not begun.",
    "in-progress": "This booking has already begun.",
    completed: "This booking already took place.",
    cancelled: "This booking is already cancelled.",
    "no-show": "This booking is noted as a no-show.",
    expired: "This request was left without an answer: its time is over.",
    "too-late": "It is too late: the time to note a no-show, or to take it back, is over.",
    "not-yours": "That is not for you to do with this booking.",
  },
};

const lengthIn = (minutes: number, [minute, hour, day]: readonly [string, string, string]): string => {
  if (minutes % 1440 === 0) return `${minutes / 1440}\u00A0${day}`;
  return minutes % 60 === 0 ? `${minutes / 60}\u00A0${hour}` : `${minutes}\u00A0${minute}`;
};

/** To whoever would change a booking by themselves when only the team still can. */
export const tooLateSentences: Readonly<Record<Language, (noticeMinutes: number) => string>> = {
  fr: (minutes) =>
    `On peut déplacer ou annuler en ligne jusqu’à ${lengthIn(minutes, ["min", "h", "j"])} avant le début. Contactez l’entreprise : elle le peut encore.`,
  en: (minutes) =>
    `One can move or cancel online until ${lengthIn(minutes, ["min", "h", "d"])} before the start. Contact the business: it still can.`,
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

/** To whoever would move one of several services that were booked in a row. */
export const inARowSentences: Readonly<Record<Language, string>> = {
  fr: "Ces prestations se suivent : annulez-les, puis réservez-les à un autre moment, ou appelez-nous.",
  en: "These services follow each other: cancel them and book them at another time, or call us.",
};
