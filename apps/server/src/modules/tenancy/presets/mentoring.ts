import { montserrat, type Preset } from "./preset.ts";

export const mentoring: Preset = {
  wording: { address: "tu", kind: "mentoring", host: "mentor", guest: "pupil" },
  tagline: {
    fr: "Un quart d’heure avec quelqu’un qui y est passé.",
    en: "A quarter of an hour with somebody who has been there.",
  },
  about: {
    fr: "Posez vos questions à des personnes qui vivent la formation ou le métier qui vous tente.",
    en: "Ask your questions to people who live the studies or the trade you are thinking of.",
  },
  look: { primary: "#FF6B35", secondary: "#004E89", accent: "#F7B801", radiusPixels: 8, ...montserrat },
  services: [
    {
      slug: "session",
      name: { fr: "Session d’orientation", en: "Guidance session" },
      description: {
        fr: "Quinze minutes de questions et de réponses, en visio.",
        en: "Fifteen minutes of questions and answers, by video.",
      },
      durationMinutes: 15,
      bufferAfterMinutes: 5,
      modes: ["video"],
    },
    {
      slug: "relecture",
      name: { fr: "Relecture de dossier", en: "Application review" },
      description: {
        fr: "On relit ensemble votre dossier, point par point.",
        en: "We read your application together, point by point.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 10,
      modes: ["video"],
    },
  ],
  reasons: [
    { name: { fr: "Découvrir une formation", en: "Discover studies" } },
    { name: { fr: "Découvrir un métier", en: "Discover a trade" } },
    {
      name: { fr: "Préparer Parcoursup", en: "Prepare an application" },
      hint: { fr: "Vœux, lettre, calendrier.", en: "Choices, letter, calendar." },
    },
    { name: { fr: "Me réorienter", en: "Change direction" } },
    { name: { fr: "Vie étudiante", en: "Student life" } },
  ],
  questions: [
    {
      questionId: "classe",
      kind: "choice",
      label: { fr: "En quelle classe ?", en: "Which class?" },
      required: true,
      choices: [
        { fr: "Troisième", en: "Year 10" },
        { fr: "Seconde", en: "Year 11" },
        { fr: "Première", en: "Year 12" },
        { fr: "Terminale", en: "Year 13" },
        { fr: "Études supérieures", en: "Higher education" },
        { fr: "Autre", en: "Other" },
      ],
    },
    {
      questionId: "specialites",
      kind: "text",
      label: { fr: "Quelles spécialités, ou quelle filière ?", en: "Which specialities, or which track?" },
      condition: {
        questionId: "classe",
        test: "one-of",
        values: [
          { fr: "Première", en: "Year 12" },
          { fr: "Terminale", en: "Year 13" },
        ],
      },
      most: 120,
    },
    {
      questionId: "formation-actuelle",
      kind: "text",
      label: { fr: "Quelle formation en ce moment ?", en: "Which studies at the moment?" },
      condition: {
        questionId: "classe",
        test: "equals",
        values: [{ fr: "Études supérieures", en: "Higher education" }],
      },
      most: 120,
    },
    {
      questionId: "domaine",
      kind: "text",
      label: { fr: "Quel domaine, quelle formation ou quel métier ?", en: "Which field, studies or trade?" },
      most: 120,
    },
    {
      questionId: "pistes",
      kind: "choices",
      label: { fr: "Quelles pistes déjà explorées ?", en: "Which leads were explored already?" },
      help: {
        fr: "Pour ne pas répéter ce qui est déjà connu.",
        en: "So as not to repeat what is known already.",
      },
      choices: [
        { fr: "Portes ouvertes", en: "Open days" },
        { fr: "Salon ou forum", en: "Fair or forum" },
        { fr: "Échange avec des étudiants", en: "Talks with students" },
        { fr: "Recherches en ligne", en: "Research online" },
      ],
    },
  ],
  health: "warn",
  noticeMinutes: 60,
  horizonDays: 45,
  weekdays: [
    [9, 12],
    [14, 19],
  ],
  saturday: [],
};
