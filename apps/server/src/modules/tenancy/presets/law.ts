import { inter, type Preset } from "./preset.ts";

export const law: Preset = {
  wording: { address: "vous", kind: "coaching", host: "lawyer", guest: "client" },
  tagline: { fr: "Un avis clair, un rendez-vous sûr.", en: "Clear advice, a sure appointment." },
  about: {
    fr: "Le cabinet vous reçoit sur place ou à distance.",
    en: "The firm receives you in person or remotely.",
  },
  look: { primary: "#1E3A5F", secondary: "#0B1F3A", accent: "#B08D57", radiusPixels: 4, ...inter },
  services: [
    {
      slug: "premier-rendez-vous",
      name: { fr: "Premier rendez-vous", en: "First appointment" },
      description: {
        fr: "Votre situation, les questions à se poser, les suites possibles.",
        en: "Your situation, the questions to ask, what may follow.",
      },
      durationMinutes: 45,
      bufferAfterMinutes: 15,
      modes: ["in-person"],
    },
    {
      slug: "consultation-a-distance",
      name: { fr: "Consultation à distance", en: "Remote consultation" },
      description: {
        fr: "Le même entretien, en visio.",
        en: "The same talk, by video.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 10,
      modes: ["video"],
    },
    {
      slug: "suivi",
      name: { fr: "Point de dossier", en: "Case review" },
      description: {
        fr: "Pour un dossier déjà ouvert.",
        en: "For a case that is open already.",
      },
      durationMinutes: 20,
      bufferAfterMinutes: 10,
      modes: ["phone"],
    },
  ],
  reasons: [
    { name: { fr: "Famille", en: "Family" } },
    { name: { fr: "Travail", en: "Employment" } },
    { name: { fr: "Logement et immobilier", en: "Housing and property" } },
    { name: { fr: "Entreprise et contrats", en: "Business and contracts" } },
    { name: { fr: "Succession", en: "Inheritance" } },
    { name: { fr: "Autre sujet", en: "Another subject" } },
  ],
  questions: [
    {
      questionId: "qualite",
      kind: "choice",
      label: { fr: "Le rendez-vous concerne", en: "The appointment concerns" },
      choices: [
        { fr: "Un particulier", en: "A private person" },
        { fr: "Une entreprise", en: "A company" },
        { fr: "Une association", en: "An association" },
      ],
    },
    {
      questionId: "societe",
      kind: "text",
      label: { fr: "Nom de l’entreprise ou de l’association", en: "Name of the company or association" },
      condition: {
        questionId: "qualite",
        test: "one-of",
        values: [
          { fr: "Une entreprise", en: "A company" },
          { fr: "Une association", en: "An association" },
        ],
      },
      most: 120,
    },
    {
      questionId: "partie-adverse",
      kind: "text",
      label: { fr: "Nom de l’autre partie, s’il y en a une", en: "Name of the other party, if there is one" },
      help: {
        fr: "Pour vérifier l’absence de conflit d’intérêts.",
        en: "To make sure that there is no conflict of interests.",
      },
      most: 120,
      readers: "managers",
      keepDays: 365,
    },
    {
      questionId: "echeance",
      kind: "date",
      label: { fr: "Une date limite approche-t-elle ?", en: "Is a deadline near?" },
      help: { fr: "Audience, délai de recours, signature.", en: "A hearing, a time limit, a signature." },
    },
    {
      questionId: "pieces",
      kind: "choices",
      label: { fr: "Quels documents sont déjà disponibles ?", en: "Which documents are there already?" },
      choices: [
        { fr: "Contrat", en: "Contract" },
        { fr: "Courriers", en: "Letters" },
        { fr: "Décision de justice", en: "Court decision" },
        { fr: "Aucun", en: "None" },
      ],
    },
  ],
  health: "warn",
  noticeMinutes: 1440,
  horizonDays: 60,
  weekdays: [
    [9, 12.5],
    [14, 18.5],
  ],
  saturday: [],
};
