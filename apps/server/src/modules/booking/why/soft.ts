/** Why not this time, to anybody: what they can do with it, and nothing of how the house works or whom it sees. Pure. */
import type { Refusal } from "@creneau/scheduling";
import type { Language } from "../../../platform/http/language.ts";
import type { CapOf } from "../refusals.ts";

export type Soft = Refusal | `cap-of-${CapOf}`;
type Sentences = Readonly<Record<Soft | "past", string>>;

const fr: Sentences = {
  past: "Ce moment est déjà passé.",
  "no-skill": "Personne n’est libre à ce moment pour cette prestation.",
  "closed-day": "Ce jour-là est fermé.",
  closure: "Ce jour-là est fermé.",
  "outside-hours": "C’est en dehors des horaires d’ouverture.",
  "not-on-grid": "Les rendez-vous ne commencent pas à cette heure-là.",
  "too-soon": "C’est trop proche pour réserver en ligne.",
  "too-far": "Les réservations ne sont pas encore ouvertes pour cette date.",
  "cap-reached": "Il n’y a plus de place sur cette période.",
  "cap-of-service":
    "Les séances de cette prestation sont toutes prises sur cette période : un autre jour est peut-être libre.",
  "cap-of-professional":
    "Cette personne n’a plus de place sur cette période : un autre jour, ou quelqu’un d’autre, est peut-être libre.",
  "labour-limit": "Il n’y a plus de place sur cette période.",
  "already-busy": "Un autre rendez-vous occupe cet horaire.",
  full: "Il n’y a plus assez de places à cette séance.",
  held: "Quelqu’un est en train de réserver cet horaire : il se libérera peut-être.",
  travel: "Cet horaire est trop proche d’un autre rendez-vous.",
  buffer: "Cet horaire est trop proche d’un autre rendez-vous.",
  "not-first": "Un horaire plus tôt ce jour-là est encore libre.",
  "too-few": "Toutes les personnes qu’il faut ne sont pas libres à ce moment.",
  "no-host": "Personne n’est libre à ce moment.",
};

const en: Sentences = {
  past: "That moment is over.",
  "no-skill": "Nobody is free for this service at that moment.",
  "closed-day": "That day is closed.",
  closure: "That day is closed.",
  "outside-hours": "That is outside opening hours.",
  "not-on-grid": "Bookings do not begin at that time.",
  "too-soon": "That is too soon to book online.",
  "too-far": "Bookings are not open for that date yet.",
  "cap-reached": "There is no room left in that period.",
  "cap-of-service": "All sessions of this service in that period are taken: another day may be free.",
  "cap-of-professional": "This person has no room left in that period: another day, or somebody else, may be free.",
  "labour-limit": "There is no room left in that period.",
  "already-busy": "Another booking takes this time.",
  full: "This session has too few seats left.",
  held: "Somebody is booking this time right now: it may become free again.",
  travel: "That time is too close to another booking.",
  buffer: "That time is too close to another booking.",
  "not-first": "An earlier time on that day is still free.",
  "too-few": "Not everybody who is needed is free at that moment.",
  "no-host": "Nobody is free at that moment.",
};

export const softSentences: Readonly<Record<Language, Sentences>> = { fr, en };
