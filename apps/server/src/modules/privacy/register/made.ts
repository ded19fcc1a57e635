/**
 * The processings that the product itself carries out for a business, as the register of article 30 asks: made from what is set
 * up, so that it can't be out of date. Narrow no-break spaces (U+202F) stand before : ; ! ?
 */
import type { Processing, RetentionKind } from "@creneau/contract";
import type { Language } from "../../../platform/http/language.ts";

export interface RegisterFacts {
  readonly terms: readonly Pick<RetentionKind, "code" | "days">[];
  /** Whether the business meets minors, as mentoring does. */
  readonly minors: boolean;
  /** Labels of what the booking form offers to agree to. */
  readonly offered: readonly string[];
  /** Whoever else handles the data: the host of mails, providers one may sign in with. */
  readonly mailHost: string | null;
  readonly providers: readonly string[];
}

interface Words {
  readonly name: string;
  readonly purpose: string;
  readonly basis: string;
  readonly people: string;
  readonly data: string;
  readonly term: string;
}

const years = (days: number, language: Language): string => {
  const [count, one, many] =
    days % 365 === 0
      ? [days / 365, { fr: "an", en: "year" }, { fr: "ans", en: "years" }]
      : [days, { fr: "jour", en: "day" }, { fr: "jours", en: "days" }];
  return `${count} ${(count === 1 ? one : many)[language]}`;
};

/** "3 ans", or "as long as the business". */
export function termOf(facts: Pick<RegisterFacts, "terms">, code: string, language: Language): string {
  const days = facts.terms.find((kind) => kind.code === code)?.days;
  if (days === undefined || days === null)
    return language === "fr" ? "tant que l’entreprise utilise le service" : "as long as the business uses the service";
  return years(days, language);
}

const security: Readonly<Record<Language, string>> = {
  fr: "Données de chaque entreprise isolées dans la base elle-même ; adresses, téléphones et messages chiffrés ; accès par rôle, double authentification ; journal scellé ; liens signés ; HTTPS.",
  en: "Data of each business kept apart by the database itself; addresses, phone numbers and messages encrypted; access by role, two-factor sign-in; sealed audit log; signed links; HTTPS.",
};

function recipients({ mailHost, providers }: RegisterFacts, language: Language): string {
  const mail =
    mailHost === null ? [] : [language === "fr" ? `serveur de mail (${mailHost})` : `mail server (${mailHost})`];
  const own =
    language === "fr"
      ? "membres habilités de l’entreprise ; hébergeur du serveur"
      : "authorised members; whoever hosts the server";
  const others = providers.length === 0 ? [] : [providers.join(", ")];
  return [own, ...mail, ...others].join(language === "fr" ? " ; " : "; ");
}

const french = (facts: RegisterFacts): Readonly<Record<string, Words>> => {
  const term = (code: string) => termOf(facts, code, "fr");
  const people = facts.minors
    ? "Personnes qui prennent rendez-vous, dont des mineurs"
    : "Personnes qui prennent rendez-vous";
  return {
    bookings: {
      name: "Prise de rendez-vous",
      purpose: "Réserver, déplacer, annuler et tenir les rendez-vous.",
      basis: "Exécution d’un contrat ou de mesures précontractuelles (RGPD, art. 6.1.b)",
      people,
      data: "Nom, adresse e-mail, langue, fuseau horaire, message facultatif, motif et réponses au formulaire, date du rendez-vous et de ses changements",
      term: `Messages : ${term("booking-notes")} ; réponses : ${term("booking-answers")} au plus ; rendez-vous : ${term("bookings")} ; contacts sans activité : ${term("contacts")}`,
    },
    messages: {
      name: "Mails de service",
      purpose: "Confirmer, prévenir d’un changement, rappeler le rendez-vous.",
      basis: "Exécution du contrat (RGPD, art. 6.1.b)",
      people: `${people} ; professionnels de l’entreprise`,
      data: "Nom, adresse e-mail, rendez-vous, heure d’envoi (le texte n’est pas conservé)",
      term: term("messages"),
    },
    consents: {
      name: "Consentements et oppositions",
      purpose:
        facts.offered.length === 0
          ? "Respecter et prouver les choix de chacun. Rien n’est proposé au consentement pour l’instant."
          : `Respecter et prouver les choix de chacun : ${facts.offered.join(" ; ")}.`,
      basis: "Obligation légale (RGPD, art. 7 et 21 ; CPCE, art. L. 34-5) ; consentement pour chaque finalité",
      people,
      data: "Choix, texte accepté, date, source, empreinte du réseau ; adresse chiffrée dans la liste d’opposition",
      term: `Preuves après effacement : ${term("consent-proofs")} ; opposition : ${term("suppressions")}`,
    },
    team: {
      name: "Comptes de l’équipe",
      purpose: "Donner accès à l’espace de travail, selon le rôle.",
      basis: "Exécution du contrat avec les membres ; intérêt légitime de sécurité (RGPD, art. 6.1.f)",
      people: "Membres de l’équipe et personnes invitées",
      data: "Nom, adresse e-mail, rôle, moyens de connexion, historique de connexion (réseau, appareil)",
      term: `Connexions : ${term("sign-ins")} ; invitations : ${term("invitations")} ; compte : jusqu’à sa fermeture`,
    },
    absences: {
      name: "Absences de l’équipe",
      purpose: "Fermer les horaires des absents, replacer les rendez-vous, préparer la paie.",
      basis: "Exécution du contrat avec les membres ; obligation légale pour la paie (RGPD, art. 6, 1, b et c)",
      people: "Membres de l’équipe",
      data: "Dates, type d’absence, message chiffré ; aucun motif n’est demandé pour la maladie",
      term: `Absences : ${term("leaves")} ; messages : ${term("leave-notes")}`,
    },
    audit: {
      name: "Journal et sécurité",
      purpose: "Prouver qui a fait quoi, détecter une altération ou un abus.",
      basis: "Intérêt légitime de sécurité (RGPD, art. 6.1.f et 32)",
      people: "Membres de l’équipe",
      data: "Action, date, auteur, réseau d’origine ; ni nom ni adresse des clients",
      term: term("audit"),
    },
  };
};

const english = (facts: RegisterFacts): Readonly<Record<string, Words>> => {
  const term = (code: string) => termOf(facts, code, "en");
  const people = facts.minors ? "People who make appointments, among them minors" : "People who make appointments";
  return {
    bookings: {
      name: "Appointments",
      purpose: "To book, move, cancel and hold appointments.",
      basis: "Performance of a contract or steps before it (GDPR, art. 6(1)(b))",
      people,
      data: "Name, email address, language, time zone, an optional message, reason and answers to the form, the time of the appointment and its changes",
      term: `Messages: ${term("booking-notes")}; answers: ${term("booking-answers")} at most; bookings: ${term("bookings")}; contacts without activity: ${term("contacts")}`,
    },
    messages: {
      name: "Service mails",
      purpose: "To confirm, tell of a change, remind of the appointment.",
      basis: "Performance of the contract (GDPR, art. 6(1)(b))",
      people: `${people}; professionals of the business`,
      data: "Name, email address, appointment, time of sending (the text is not kept)",
      term: term("messages"),
    },
    consents: {
      name: "Consents and objections",
      purpose:
        facts.offered.length === 0
          ? "To respect and prove what each person chose. Nothing is asked for now."
          : `To respect and prove what each person chose: ${facts.offered.join("; ")}.`,
      basis: "Legal obligation (GDPR, art. 7 and 21); consent for each purpose",
      people,
      data: "Choice, text agreed to, date, source, fingerprint of the network; encrypted address on the suppression list",
      term: `Proofs after erasure: ${term("consent-proofs")}; objections: ${term("suppressions")}`,
    },
    team: {
      name: "Accounts of the team",
      purpose: "To give access to the back office, by role.",
      basis: "Performance of the contract with members; legitimate interest in security (GDPR, art. 6(1)(f))",
      people: "Members of the team and people invited",
      data: "Name, email address, role, ways to sign in, sign-in history (network, device)",
      term: `Sign-ins: ${term("sign-ins")}; invitations: ${term("invitations")}; account: until it is closed`,
    },
    absences: {
      name: "Absences of the team",
      purpose: "To close the hours of who is away, to move bookings, to prepare payroll.",
      basis:
        "Performance of the contract with members; legal obligation for what payroll needs (GDPR, art. 6(1)(b) and (c))",
      people: "Members of the team",
      data: "Dates, kind of absence, encrypted words that went with it; of sickness no reason is asked",
      term: `Absences: ${term("leaves")}; words: ${term("leave-notes")}`,
    },
    audit: {
      name: "Audit log and security",
      purpose: "To prove who did what, to notice tampering or abuse.",
      basis: "Legitimate interest in security (GDPR, art. 6(1)(f) and 32)",
      people: "Members of the team",
      data: "Act, date, author, network of origin; neither names nor addresses of clients",
      term: term("audit"),
    },
  };
};

export function madeProcessings(facts: RegisterFacts, language: Language): Processing[] {
  const made = language === "fr" ? french(facts) : english(facts);
  const common = { recipients: recipients(facts, language), security: security[language] };
  return Object.entries(made).map(([code, words]) => ({ code, ...words, ...common }));
}
