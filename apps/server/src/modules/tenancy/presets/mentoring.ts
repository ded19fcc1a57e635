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
      mode: "video",
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
      mode: "video",
    },
  ],
  noticeMinutes: 60,
  horizonDays: 45,
  weekdays: [
    [9, 12],
    [14, 19],
  ],
  saturday: [],
};
