/** What each message is called, in the list of those that a business may write anew. */
type Words = Readonly<Record<"fr" | "en", string>>;

const word = (fr: string, en: string): Words => ({ fr, en });

const kinds: Readonly<Record<string, Words>> = {
  request: word("Demande reçue", "Request received"),
  refusal: word("Demande refusée", "Request declined"),
  expiry: word("Demande restée sans réponse", "Request left without an answer"),
  proposal: word("Autres horaires proposés", "Other times offered"),
  "proposal-reminder": word("Rappel avant de choisir", "Reminder to choose"),
  "handed-on": word("Rendez-vous confié à quelqu’un d’autre", "Booking handed on"),
  kept: word("Horaire gardé", "Time kept"),
  confirmation: word("Confirmation", "Confirmation"),
  change: word("Changement d’horaire", "Change of time"),
  cancellation: word("Annulation", "Cancellation"),
  missed: word("Rendez-vous manqué", "Appointment missed"),
  reminder: word("Rappel", "Reminder"),
};

const others: Readonly<Record<string, Words>> = {
  "waiting.confirm": word("Liste d’attente\u202F: confirmer l’adresse", "Waiting list: confirm the address"),
  "waiting.added": word("Liste d’attente\u202F: place notée", "Waiting list: place noted"),
  "waiting.offer": word("Liste d’attente\u202F: une place se libère", "Waiting list: a time is free"),
  "person.export-ready": word("Données prêtes à télécharger", "Data ready to download"),
  "person.erasure-asked": word("Demande d’effacement reçue", "Request to erase received"),
  "person.request-done": word("Demande sur les données traitée", "Request about data answered"),
  "person.request-refused": word("Demande sur les données refusée", "Request about data declined"),
  "person.erased": word("Données effacées", "Data erased"),
  "leave.asked": word("Absence à approuver", "Absence to approve"),
  "leave.approved": word("Absence approuvée", "Absence approved"),
  "leave.entered": word("Absence enregistrée", "Absence entered"),
  "leave.declined": word("Absence refusée", "Absence declined"),
  "leave.cancelled": word("Absence annulée", "Absence cancelled"),
  "hours.asked": word("Horaires à approuver", "Hours to approve"),
  "hours.accepted": word("Horaires acceptés", "Hours accepted"),
  "hours.declined": word("Horaires refusés", "Hours declined"),
  "hours.changed": word("Horaires changés", "Hours changed"),
  "team.invitation": word("Invitation dans l’équipe", "Invitation to the team"),
};

export function labelOf(name: string, language: "fr" | "en"): string {
  const kind = name.slice(name.lastIndexOf(".") + 1);
  const label = (others[name] ?? kinds[kind])?.[language] ?? name;
  if (!name.startsWith("series.")) return label;
  return language === "fr"
    ? `Série\u202F: ${label.toLocaleLowerCase("fr")}`
    : `Series: ${label.toLocaleLowerCase("en")}`;
}
