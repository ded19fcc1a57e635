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
      mode: "in-person",
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
      mode: "video",
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
      mode: "phone",
    },
  ],
  noticeMinutes: 1440,
  horizonDays: 60,
  weekdays: [
    [9, 12.5],
    [14, 18.5],
  ],
  saturday: [],
};
