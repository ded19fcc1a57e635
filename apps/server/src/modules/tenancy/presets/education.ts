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
      mode: "video",
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
      mode: "video",
    },
  ],
  noticeMinutes: 720,
  horizonDays: 60,
  weekdays: [
    [10, 12],
    [14, 20],
  ],
  saturday: [[9, 13]],
};
