/**
 * The impact assessment (GDPR, art. 35) of meetings with minors, after the method of the CNIL: the questions, and the answer
 * that follows from how the product works, to be read, completed and validated by people.
 */
import type { Language } from "../../../platform/http/language.ts";

type Words = Readonly<Record<Language, string>>;

interface Question {
  readonly code: string;
  readonly question: Words;
  readonly hint: Words;
  readonly proposed: Words;
}

const NOTHING: Words = { fr: "", en: "" };

export const dpiaSections: readonly { readonly title: Words; readonly questions: readonly Question[] }[] = [
  {
    title: { fr: "Le contexte", en: "Context" },
    questions: [
      {
        code: "purpose",
        question: { fr: "À quoi sert le traitement ?", en: "What is the processing for?" },
        hint: {
          fr: "Qui rencontre qui, pourquoi, combien de jeunes par an, depuis quels établissements.",
          en: "Who meets whom, why, how many young people a year, from which schools.",
        },
        proposed: {
          fr: "Mettre en relation des élèves, souvent mineurs, avec des étudiants bénévoles, pour des échanges d’orientation courts, en visio.",
          en: "To bring pupils, often minors, together with volunteer students for short video talks about their studies.",
        },
      },
      {
        code: "data",
        question: { fr: "Quelles données, pendant combien de temps ?", en: "Which data, for how long?" },
        hint: {
          fr: "Les durées sont celles de la page « Durées ».",
          en: "The terms are those of the page “Retention”.",
        },
        proposed: {
          fr: "Nom, adresse e-mail, langue, fuseau horaire et une question libre facultative. Ni âge, ni établissement, ni donnée de santé. Les notes s’effacent après leur durée ; une personne sans activité est effacée.",
          en: "Name, email address, language, time zone and an optional free question. No age, school or health data. Notes go after their term; a person without activity is erased.",
        },
      },
      {
        code: "people",
        question: { fr: "Qui y a accès, qui est sous-traitant ?", en: "Who has access, who is a processor?" },
        hint: {
          fr: "Mentors, responsables, hébergeur, serveur de mail ; contrats signés (art. 28).",
          en: "Mentors, managers, host, mail server; contracts signed (art. 28).",
        },
        proposed: {
          fr: "Le mentor voit le prénom, le nom et la question de l’élève, jamais son adresse. Les responsables voient les coordonnées. Hébergeur et serveur de mail : voir le registre.",
          en: "The mentor sees the pupil’s name and question, never their address. Managers see contact data. Host and mail server: see the register.",
        },
      },
    ],
  },
  {
    title: { fr: "Les principes", en: "Principles" },
    questions: [
      {
        code: "basis",
        question: { fr: "Quelle base légale ?", en: "Which legal basis?" },
        hint: {
          fr: "Contrat courant du mineur, mission d’intérêt public, ou consentement avec l’accord parental avant 15 ans (art. 45 LIL).",
          en: "An everyday contract of the minor, a public task, or consent with parental agreement under 15 (French act, art. 45).",
        },
        proposed: {
          fr: "Service demandé par l’élève. Tout ce qui relève du consentement (nouvelles, mesure, enregistrement) est séparé, facultatif et décoché.",
          en: "A service that the pupil asks for. Whatever rests on consent (news, measuring, recording) is apart, optional and unticked.",
        },
      },
      {
        code: "necessity",
        question: { fr: "En quoi chaque donnée est-elle nécessaire ?", en: "Why is each item of data needed?" },
        hint: { fr: "Ce qui ne sert pas n’est pas demandé.", en: "What is of no use is not asked." },
        proposed: {
          fr: "Le nom pour se présenter, l’adresse pour confirmer et rappeler, le fuseau et la langue pour écrire la bonne heure. La question prépare l’échange et reste facultative.",
          en: "The name to introduce oneself, the address to confirm and remind, zone and language to write the right time. The question prepares the talk and is optional.",
        },
      },
      {
        code: "information",
        question: { fr: "Comment les jeunes sont-ils informés ?", en: "How are young people informed?" },
        hint: {
          fr: "Mots simples, avant de réserver ; information des parents et de l’établissement.",
          en: "Plain words, before booking; parents and school informed.",
        },
        proposed: {
          fr: "Page de confidentialité en mots simples, liée depuis le formulaire ; page « Mes choix » sans compte.",
          en: "A privacy page in plain words, linked from the form; a page “My choices” without an account.",
        },
      },
      {
        code: "rights",
        question: { fr: "Comment les droits sont-ils exercés ?", en: "How are rights exercised?" },
        hint: {
          fr: "Délai d’un mois ; effacement renforcé pour les mineurs (art. 51 LIL).",
          en: "Within a month; erasure is reinforced for minors (French act, art. 51).",
        },
        proposed: {
          fr: "Par le lien du rendez-vous, sans compte : copie des données, effacement, retrait de chaque accord. Les demandes sont suivies avec leur échéance.",
          en: "By the link of the booking, without an account: a copy of the data, erasure, withdrawal of each agreement. Requests are followed with their due date.",
        },
      },
    ],
  },
  {
    title: { fr: "Les risques et les mesures", en: "Risks and measures" },
    questions: [
      {
        code: "access-risk",
        question: { fr: "Accès illégitime aux données", en: "Illegitimate access to data" },
        hint: { fr: "Sources, gravité, vraisemblance, mesures.", en: "Sources, severity, likelihood, measures." },
        proposed: {
          fr: "Adresses et messages chiffrés dans la base, cloisonnement par entreprise, double authentification, rôles, journal scellé, liens signés à durée limitée.",
          en: "Addresses and messages encrypted in the database, walls between businesses, two-factor sign-in, roles, sealed audit log, signed links that end.",
        },
      },
      {
        code: "change-risk",
        question: { fr: "Modification non désirée", en: "Unwanted change" },
        hint: { fr: "Sources, gravité, vraisemblance, mesures.", en: "Sources, severity, likelihood, measures." },
        proposed: {
          fr: "Historique des rendez-vous et registre des consentements non modifiables, contrôle d’intégrité signé.",
          en: "History of bookings and ledger of consents that can’t be rewritten, signed integrity check.",
        },
      },
      {
        code: "loss-risk",
        question: { fr: "Disparition des données", en: "Loss of data" },
        hint: { fr: "Sauvegardes, restauration essayée.", en: "Backups, restoring tried." },
        proposed: NOTHING,
      },
      {
        code: "meeting-risk",
        question: { fr: "Risques de la rencontre elle-même", en: "Risks of the meeting itself" },
        hint: {
          fr: "Adulte et mineur en visio : vérification des mentors, charte, signalement, pas d’enregistrement, pas de contact hors du service.",
          en: "An adult and a minor in a video call: checking mentors, charter, reporting, no recording, no contact outside of the service.",
        },
        proposed: {
          fr: "Mentors invités et identifiés par l’association ; coordonnées jamais échangées ; enregistrement désactivé.",
          en: "Mentors invited and identified by the association; contact data never exchanged; recording off.",
        },
      },
    ],
  },
  {
    title: { fr: "L’avis", en: "Opinion" },
    questions: [
      {
        code: "opinions",
        question: { fr: "Avis du DPO et des personnes concernées", en: "Opinion of the DPO and of those concerned" },
        hint: { fr: "Qui a été consulté, quand, ce qui a été dit.", en: "Who was asked, when, what they said." },
        proposed: NOTHING,
      },
      {
        code: "plan",
        question: { fr: "Ce qui reste à faire, par qui, pour quand", en: "What is left to do, by whom, by when" },
        hint: NOTHING,
        proposed: NOTHING,
      },
    ],
  },
];

export const dpiaCodes: ReadonlySet<string> = new Set(
  dpiaSections.flatMap(({ questions }) => questions.map(({ code }) => code)),
);
