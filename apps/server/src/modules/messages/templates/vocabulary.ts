/** The variables that each kind of message knows, as whoever writes one sees them. Samples are of nobody. */
import type { Value, VariableKind } from "@creneau/blocks";
import { instant } from "@creneau/scheduling";

export interface Word {
  readonly name: string;
  readonly kind: VariableKind;
  readonly label: { readonly fr: string; readonly en: string };
  readonly sample: { readonly fr: Value; readonly en: Value };
  /** Its only values, by what they are called. */
  readonly choices?: Readonly<Record<string, { readonly fr: string; readonly en: string }>>;
}

const word = (name: string, kind: VariableKind, fr: string, en: string, sample: Value, sampleEn = sample): Word => ({
  name,
  kind,
  label: { fr, en },
  sample: { fr: sample, en: sampleEn },
});

/** Tuesday 9 March 2027, 17:00 in Paris. */
const START = instant("2027-03-09T16:00:00Z");
const HOUR_MS = 3_600_000;
const HALF_HOUR_MS = HOUR_MS / 2;

const reader = word("reader", "text", "Nom de qui reçoit", "Name of who receives it", "Juliette");
const other = word("other", "text", "Nom de l’autre personne", "Name of the other person", "Chloé Tremblay");
const business = word(
  "business",
  "text",
  "Nom de l’entreprise",
  "Name of the business",
  "Atelier Lumière",
  "Light Studio",
);
const email = word(
  "email",
  "text",
  "Adresse mail de l’entreprise",
  "Mail address of the business",
  "bonjour@exemple.fr",
  "hello@example.org",
);
const link = word(
  "link",
  "address",
  "Lien du bouton",
  "Link of the button",
  "https://exemple.fr/rendez-vous",
  "https://example.org/booking",
);
const pages = word(
  "pages",
  "address",
  "Pages publiques de l’entreprise",
  "Public pages of the business",
  "https://exemple.fr/atelier",
  "https://example.org/studio",
);
const service = word("service", "text", "Prestation", "Service", "Séance découverte", "First session");
const minutes = word("minutes", "number", "Durée en minutes", "Length in minutes", 30);
const day = word("day", "text", "Jour, sans l’année", "Day, without the year", "mardi 9 mars", "Tuesday 9 March");
const time = word("time", "text", "Heure", "Time", "17\u202Fh\u202F00", "17:00");
const start = word("start", "instant", "Début", "Start", { at: START });
const forName = word(
  "forName",
  "text",
  "Pour qui, si c’est une autre personne",
  "Whom it is for, when somebody else",
  "",
);
const note = word(
  "note",
  "text",
  "Message laissé en réservant",
  "Message left when booking",
  "À bientôt\u202F!",
  "See you soon!",
);
const cancelReason = word("cancelReason", "text", "Motif de l’annulation", "Reason of the cancellation", "");
const until = word("until", "text", "Date limite", "Until when", "jeudi 11 mars 2027", "Thursday 11 March 2027");

export const bookingWords: readonly Word[] = [
  reader,
  other,
  business,
  service,
  minutes,
  start,
  word("end", "instant", "Fin", "End", { at: START + HALF_HOUR_MS }),
  day,
  time,
  word(
    "hours",
    "text",
    "Heure, chez les deux",
    "Time, for both",
    "17\u202Fh\u202F00 (fuseau\u202F: France)",
    "17:00 (time zone: France)",
  ),
  word(
    "near",
    "text",
    "Jour ou «\u202FDemain\u202F», en début de phrase",
    "Day or “Tomorrow”, to begin a sentence",
    "Demain",
    "Tomorrow",
  ),
  word("nearInside", "text", "Jour ou «\u202Fdemain\u202F»", "Day or “tomorrow”", "demain", "tomorrow"),
  word("previous", "instant", "Début avant le changement", "Start before the change", { at: START - 24 * HOUR_MS }),
  word("answerBy", "instant", "Réponse attendue avant", "Answer expected before", { at: START - 2 * HOUR_MS }),
  word("place", "text", "Où", "Where", "En visio", "By video"),
  word("reason", "text", "Motif de la venue", "What they come for", ""),
  forName,
  note,
  cancelReason,
  {
    ...word("cancelledBy", "text", "Qui a annulé", "Who cancelled", "contact"),
    choices: {
      contact: { fr: "la personne qui avait réservé", en: "the person who had booked" },
      business: { fr: "l’entreprise", en: "the business" },
    },
  },
  word("handedTo", "text", "Qui s’en occupe désormais", "Who has it from now on", "Sacha Martin"),
  word("soon", "text", "Rappel de moins de trois heures avant", "Reminder less than three hours before", ""),
  email,
  link,
  pages,
  word(
    "googleUrl",
    "address",
    "Ajouter à Google Agenda",
    "Add to Google Calendar",
    "https://calendar.google.com/calendar/render",
  ),
  word(
    "outlookUrl",
    "address",
    "Ajouter à Outlook",
    "Add to Outlook",
    "https://outlook.live.com/calendar/0/action/compose",
  ),
  word(
    "icsUrl",
    "address",
    "Fichier d’agenda",
    "Calendar file",
    "https://exemple.fr/agenda",
    "https://example.org/ics",
  ),
];

export const seriesWords: readonly Word[] = [
  reader,
  other,
  business,
  service,
  minutes,
  word("count", "number", "Nombre de dates", "Number of dates", 8),
  day,
  word(
    "first",
    "text",
    "Première date, avec l’heure",
    "First date, with its time",
    "mardi 9 mars 2027, 17\u202Fh\u202F00",
    "Tuesday 9 March 2027, 17:00",
  ),
  forName,
  note,
  cancelReason,
  email,
  link,
  pages,
];

export const waitingWords: readonly Word[] = [
  reader,
  business,
  service,
  word("professional", "text", "Avec qui", "With whom", "Chloé Tremblay"),
  day,
  time,
  start,
  until,
  word("rank", "number", "Rang dans la liste", "Place in the list", 2),
  email,
  link,
];

export const personWords: readonly Word[] = [
  reader,
  business,
  until,
  word("answer", "text", "Réponse à la demande", "Answer to what was asked", ""),
  email,
  link,
];

export const leaveWords: readonly Word[] = [
  reader,
  business,
  word("name", "text", "De qui est l’absence", "Whose absence it is", "Chloé Tremblay"),
  word("by", "text", "Qui a décidé", "Who decided", "Sacha Martin"),
  word(
    "period",
    "text",
    "Dates de l’absence",
    "Dates of the absence",
    "du mardi 9 au jeudi 11 mars 2027",
    "from 9 to 11 March 2027",
  ),
  word("reason", "text", "Réponse", "Answer", ""),
  link,
];

export const hoursWords: readonly Word[] = [
  reader,
  business,
  word("by", "text", "Qui a changé les horaires", "Who changed the hours", "Sacha Martin"),
  link,
];

export const hoursRequestWords: readonly Word[] = [
  reader,
  business,
  word("name", "text", "De qui sont les horaires", "Whose hours they are", "Chloé Tremblay"),
  word("by", "text", "Qui a demandé, ou décidé", "Who asked, or decided", "Sacha Martin"),
  word("answer", "text", "Réponse", "Answer", ""),
  link,
];

export const teamWords: readonly Word[] = [
  business,
  word("by", "text", "Qui invite", "Who invites", "Sacha Martin"),
  word("role", "text", "Rôle proposé", "Role offered", "Praticien", "Practitioner"),
  until,
  link,
];

/** What a message of one's own may mention: it is written to a contact. */
export const ownWords: readonly Word[] = [
  word("firstName", "text", "Prénom", "First name", "Juliette"),
  word("lastName", "text", "Nom de famille", "Last name", "Morel"),
  word("name", "text", "Nom complet", "Full name", "Juliette Morel"),
  word(
    "clientEmail",
    "text",
    "Adresse mail de la personne",
    "Their mail address",
    "juliette@exemple.fr",
    "juliette@example.org",
  ),
  word("clientPhone", "text", "Téléphone de la personne", "Their telephone", "+33 6 12 34 56 78"),
  word("company", "text", "Entreprise de la personne", "Their company", "Morel & Filles", "Morel & Daughters"),
  word("projectName", "text", "Projet", "Project", "Refonte du site", "New website"),
  word("amount", "money", "Montant", "Amount", { minor: 12_000, currency: "EUR" }),
  word("date", "day", "Date", "Date", { on: "2027-03-09" }),
  business,
  email,
  pages,
  service,
  word("professional", "text", "Professionnel", "Professional", "Chloé Tremblay"),
  start,
  word(
    "link",
    "address",
    "Lien du message",
    "Link of the message",
    "https://exemple.fr/lien",
    "https://example.org/link",
  ),
];
