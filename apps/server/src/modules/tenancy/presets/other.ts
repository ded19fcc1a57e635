import { firstTime, inter, type Preset } from "./preset.ts";

export const other: Preset = {
  wording: { address: "vous", kind: "coaching", host: "expert", guest: "client" },
  tagline: { fr: "Choisissez votre heure.", en: "Choose your time." },
  about: {
    fr: "Nous recevons sur rendez-vous.",
    en: "We receive by appointment.",
  },
  look: { primary: "#0F766E", secondary: "#134E4A", accent: "#F59E0B", radiusPixels: 10, ...inter },
  services: [
    {
      slug: "rendez-vous-30",
      name: { fr: "Rendez-vous", en: "Appointment" },
      description: {
        fr: "Une demi-heure ensemble.",
        en: "Half an hour together.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 10,
      modes: ["in-person"],
    },
    {
      slug: "appel",
      name: { fr: "Appel", en: "Call" },
      description: {
        fr: "Un quart d’heure au téléphone.",
        en: "A quarter of an hour on the phone.",
      },
      durationMinutes: 15,
      bufferAfterMinutes: 5,
      modes: ["phone"],
    },
  ],
  reasons: [
    { name: { fr: "Premier rendez-vous", en: "First appointment" } },
    { name: { fr: "Suivi", en: "Follow-up" } },
    { name: { fr: "Demande de renseignements", en: "Enquiry" } },
  ],
  questions: [
    firstTime,
    {
      questionId: "sujet",
      kind: "long-text",
      label: { fr: "De quoi parler ?", en: "What to talk about?" },
      most: 800,
    },
  ],
  health: "warn",
  noticeMinutes: 240,
  horizonDays: 60,
  weekdays: [
    [9, 12.5],
    [14, 18],
  ],
  saturday: [],
};
