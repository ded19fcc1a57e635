import { inter, type Preset } from "./preset.ts";

export const education: Preset = {
  wording: { address: "vous", kind: "coaching", host: "teacher", guest: "student" },
  tagline: { fr: "Comprendre, puis savoir.", en: "Understand, then know." },
  about: {
    fr: "Des cours particuliers, en visio ou sur place.",
    en: "Private lessons, by video or in person.",
  },
  look: { primary: "#4338CA", secondary: "#312E81", accent: "#F59E0B", radiusPixels: 10, ...inter },
  services: [
    {
      slug: "cours",
      name: { fr: "Cours particulier", en: "Private lesson" },
      description: {
        fr: "Une heure, sur le sujet de votre choix.",
        en: "An hour, on the subject you choose.",
      },
      durationMinutes: 60,
      bufferAfterMinutes: 10,
      modes: ["video"],
    },
    {
      slug: "essai",
      name: { fr: "Cours d’essai", en: "Trial lesson" },
      description: {
        fr: "Pour faire connaissance et fixer un but.",
        en: "To get to know each other and set a goal.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 10,
      modes: ["video"],
    },
  ],
  reasons: [
    { name: { fr: "Cours régulier", en: "Regular lesson" } },
    { name: { fr: "Préparer un examen", en: "Prepare an exam" } },
    { name: { fr: "Rattraper un chapitre", en: "Catch up on a chapter" } },
    { name: { fr: "Méthode de travail", en: "Study skills" } },
  ],
  questions: [
    {
      questionId: "niveau",
      kind: "choice",
      label: { fr: "Quel niveau ?", en: "Which level?" },
      required: true,
      choices: [
        { fr: "Collège", en: "Lower secondary" },
        { fr: "Lycée", en: "Upper secondary" },
        { fr: "Études supérieures", en: "Higher education" },
        { fr: "Adulte", en: "Adult" },
      ],
    },
    {
      questionId: "matiere",
      kind: "text",
      label: { fr: "Quelle matière ?", en: "Which subject?" },
      required: true,
      most: 80,
    },
    {
      questionId: "examen",
      kind: "date",
      label: { fr: "Date du prochain contrôle ou examen", en: "Date of the next test or exam" },
    },
    {
      questionId: "contact-parent",
      kind: "text",
      label: { fr: "Nom d’un parent", en: "Name of a parent" },
      help: { fr: "Pour un élève mineur.", en: "For a pupil under age." },
      condition: {
        questionId: "niveau",
        test: "one-of",
        values: [
          { fr: "Collège", en: "Lower secondary" },
          { fr: "Lycée", en: "Upper secondary" },
        ],
      },
      most: 80,
      readers: "professional",
    },
    {
      questionId: "difficultes",
      kind: "long-text",
      label: { fr: "Quel chapitre travailler ?", en: "Which chapter to work on?" },
      most: 600,
    },
  ],
  health: "warn",
  noticeMinutes: 720,
  horizonDays: 60,
  weekdays: [
    [10, 12],
    [14, 20],
  ],
  saturday: [[9, 13]],
};
