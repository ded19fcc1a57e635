import { firstTime, montserrat, type Preset } from "./preset.ts";

export const beauty: Preset = {
  wording: { address: "vous", kind: "coaching", host: "expert", guest: "client" },
  tagline: { fr: "Un moment pour vous.", en: "A moment for yourself." },
  about: {
    fr: "Choisissez votre soin, nous nous occupons du reste.",
    en: "Choose your treatment, we take care of the rest.",
  },
  look: { primary: "#BE185D", secondary: "#831843", accent: "#F9A8D4", radiusPixels: 20, ...montserrat },
  services: [
    {
      slug: "coupe",
      name: { fr: "Coupe et brushing", en: "Cut and blow-dry" },
      description: {
        fr: "Shampooing, coupe, coiffage.",
        en: "Shampoo, cut, styling.",
      },
      category: { fr: "Coiffure", en: "Hair" },
      durationMinutes: 60,
      bufferAfterMinutes: 10,
      modes: ["in-person"],
    },
    {
      slug: "couleur",
      name: { fr: "Couleur", en: "Colour" },
      description: {
        fr: "Couleur, soin et coiffage.",
        en: "Colour, care and styling.",
      },
      category: { fr: "Coiffure", en: "Hair" },
      durationMinutes: 90,
      bufferAfterMinutes: 15,
      modes: ["in-person"],
    },
    {
      slug: "manucure",
      name: { fr: "Manucure", en: "Manicure" },
      description: {
        fr: "Limage, soin, vernis.",
        en: "Filing, care, polish.",
      },
      category: { fr: "Mains", en: "Hands" },
      durationMinutes: 45,
      bufferAfterMinutes: 10,
      modes: ["in-person"],
    },
  ],
  reasons: [
    { name: { fr: "Rendez-vous habituel", en: "Regular appointment" } },
    { name: { fr: "Envie de changer", en: "Time for a change" } },
    { name: { fr: "Mariage ou événement", en: "Wedding or event" } },
    { name: { fr: "Conseil", en: "Advice" } },
  ],
  questions: [
    firstTime,
    {
      questionId: "date-evenement",
      kind: "date",
      label: { fr: "Quelle est la date de l’événement, s’il y en a un ?", en: "When is the event, if there is one?" },
    },
    {
      questionId: "longueur",
      kind: "choice",
      label: { fr: "Longueur des cheveux", en: "Length of hair" },
      choices: [
        { fr: "Courts", en: "Short" },
        { fr: "Mi-longs", en: "Medium" },
        { fr: "Longs", en: "Long" },
      ],
    },
    {
      questionId: "souhait",
      kind: "long-text",
      label: { fr: "Quel résultat souhaiter ?", en: "Which result is wished for?" },
      most: 500,
    },
  ],
  health: "warn",
  noticeMinutes: 120,
  horizonDays: 60,
  weekdays: [[9.5, 19]],
  saturday: [[9, 18]],
};
