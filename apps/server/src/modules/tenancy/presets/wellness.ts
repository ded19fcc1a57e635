import { firstTime, inter, type Preset } from "./preset.ts";

export const wellness: Preset = {
  wording: { address: "vous", kind: "coaching", host: "practitioner", guest: "client" },
  tagline: { fr: "Souffler, pour de bon.", en: "Breathe out, for good." },
  about: {
    fr: "Des séances individuelles, dans le calme.",
    en: "Individual sessions, in quiet.",
  },
  look: { primary: "#4D7C0F", secondary: "#365314", accent: "#D9B44A", radiusPixels: 16, ...inter },
  services: [
    {
      slug: "massage",
      name: { fr: "Massage", en: "Massage" },
      description: {
        fr: "Une heure de détente.",
        en: "An hour of rest.",
      },
      durationMinutes: 60,
      bufferAfterMinutes: 15,
      modes: ["in-person"],
    },
    {
      slug: "decouverte",
      name: { fr: "Séance découverte", en: "First session" },
      description: {
        fr: "Pour essayer, sans engagement.",
        en: "To try, without commitment.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 15,
      modes: ["in-person"],
    },
  ],
  reasons: [
    { name: { fr: "Détente", en: "Relaxation" } },
    { name: { fr: "Récupération après le sport", en: "Recovery after sport" } },
    { name: { fr: "Découverte", en: "Discovery" } },
    { name: { fr: "Offert en cadeau", en: "A gift" } },
  ],
  questions: [
    firstTime,
    {
      questionId: "ambiance",
      kind: "choices",
      label: { fr: "Quelle ambiance préférer ?", en: "Which atmosphere is preferred?" },
      choices: [
        { fr: "Silence", en: "Silence" },
        { fr: "Musique douce", en: "Soft music" },
        { fr: "Conversation", en: "Conversation" },
      ],
      most: 2,
    },
    {
      questionId: "bon-cadeau",
      kind: "text",
      label: { fr: "Numéro du bon cadeau, s’il y en a un", en: "Number of the gift voucher, if there is one" },
      most: 40,
      keepDays: 365,
    },
  ],
  health: "warn",
  noticeMinutes: 240,
  horizonDays: 60,
  weekdays: [
    [9, 13],
    [14, 19],
  ],
  saturday: [[9, 13]],
};
