import { firstTime, inter, type Preset } from "./preset.ts";

export const coaching: Preset = {
  wording: { address: "vous", kind: "coaching", host: "coach", guest: "client" },
  tagline: { fr: "Avancer, un rendez-vous après l’autre.", en: "Moving on, one appointment after the other." },
  about: {
    fr: "Un accompagnement individuel, à votre rythme.",
    en: "Individual support, at your own pace.",
  },
  look: { primary: "#0F766E", secondary: "#134E4A", accent: "#F59E0B", radiusPixels: 12, ...inter },
  services: [
    {
      slug: "decouverte",
      name: { fr: "Séance découverte", en: "First session" },
      description: {
        fr: "Faire connaissance et poser la question de départ.",
        en: "Getting to know each other, and asking the first question.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 10,
      modes: ["video"],
    },
    {
      slug: "seance",
      name: { fr: "Séance de coaching", en: "Coaching session" },
      description: {
        fr: "Une heure de travail sur votre sujet.",
        en: "An hour of work on your subject.",
      },
      durationMinutes: 60,
      bufferAfterMinutes: 15,
      modes: ["video"],
    },
  ],
  reasons: [
    { name: { fr: "Faire connaissance", en: "Getting to know each other" } },
    { name: { fr: "Évolution professionnelle", en: "Career move" } },
    { name: { fr: "Prise de poste", en: "New position" } },
    { name: { fr: "Communication et relations", en: "Communication and relations" } },
    { name: { fr: "Organisation et équilibre", en: "Organisation and balance" } },
  ],
  questions: [
    firstTime,
    {
      questionId: "objectif",
      kind: "long-text",
      label: { fr: "Quel est l’objectif de la séance ?", en: "What is the aim of the session?" },
      most: 800,
      readers: "professional",
      keepDays: 365,
    },
    {
      questionId: "connu-par",
      kind: "choice",
      label: { fr: "Comment nous avoir connus ?", en: "How did you hear of us?" },
      condition: { questionId: "premiere-fois", test: "equals", values: [{ fr: "Oui", en: "Yes" }] },
      choices: [
        { fr: "Recommandation", en: "Recommendation" },
        { fr: "Recherche en ligne", en: "Online search" },
        { fr: "Réseaux sociaux", en: "Social networks" },
        { fr: "Employeur", en: "Employer" },
      ],
      keepDays: 365,
    },
  ],
  health: "warn",
  noticeMinutes: 720,
  horizonDays: 60,
  weekdays: [
    [9, 12.5],
    [14, 18],
  ],
  saturday: [],
};
