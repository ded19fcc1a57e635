import { firstTime, inter, type Preset } from "./preset.ts";

export const medical: Preset = {
  wording: { address: "vous", kind: "coaching", host: "practitioner", guest: "patient" },
  tagline: { fr: "Prendre rendez-vous, simplement.", en: "Book an appointment, simply." },
  about: {
    fr: "Le cabinet vous reçoit sur rendez-vous. Ne décrivez pas votre état de santé dans le formulaire.",
    en: "The practice receives you by appointment. Do not describe your state of health in the form.",
  },
  look: { primary: "#0369A1", secondary: "#0C4A6E", accent: "#14B8A6", radiusPixels: 10, ...inter },
  services: [
    {
      slug: "consultation",
      name: { fr: "Consultation", en: "Consultation" },
      description: {
        fr: "Consultation au cabinet.",
        en: "Consultation at the practice.",
      },
      category: { fr: "Au cabinet", en: "At the practice" },
      durationMinutes: 20,
      bufferAfterMinutes: 0,
      modes: ["in-person"],
    },
    {
      slug: "premiere-consultation",
      name: { fr: "Première consultation", en: "First consultation" },
      description: {
        fr: "Pour une première venue : prévoyez un peu plus de temps.",
        en: "For a first visit: allow a little more time.",
      },
      category: { fr: "Au cabinet", en: "At the practice" },
      durationMinutes: 40,
      bufferAfterMinutes: 0,
      modes: ["in-person"],
    },
    {
      slug: "teleconsultation",
      name: { fr: "Téléconsultation", en: "Remote consultation" },
      description: {
        fr: "Consultation en visio.",
        en: "Consultation by video.",
      },
      category: { fr: "À distance", en: "Remotely" },
      durationMinutes: 15,
      bufferAfterMinutes: 5,
      modes: ["video"],
    },
  ],
  reasons: [
    { name: { fr: "Première venue au cabinet", en: "First visit to the practice" } },
    { name: { fr: "Consultation de suivi", en: "Follow-up consultation" } },
    { name: { fr: "Document administratif", en: "Administrative document" } },
    { name: { fr: "Autre", en: "Other" } },
  ],
  questions: [
    firstTime,
    {
      questionId: "pour-qui",
      kind: "choice",
      label: { fr: "Pour qui est le rendez-vous ?", en: "For whom is the appointment?" },
      choices: [
        { fr: "Pour moi", en: "For me" },
        { fr: "Pour un enfant", en: "For a child" },
        { fr: "Pour un proche", en: "For a relative" },
      ],
    },
    {
      questionId: "rappel",
      kind: "choice",
      label: { fr: "À quel moment rappeler, si besoin ?", en: "When to call back, if need be?" },
      choices: [
        { fr: "Le matin", en: "In the morning" },
        { fr: "L’après-midi", en: "In the afternoon" },
      ],
      keepDays: 30,
    },
  ],
  health: "block",
  noticeMinutes: 120,
  horizonDays: 90,
  weekdays: [
    [8.5, 12.5],
    [14, 18.5],
  ],
  saturday: [[9, 12]],
};
