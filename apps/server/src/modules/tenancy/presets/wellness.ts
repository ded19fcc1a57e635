import { inter, type Preset } from "./preset.ts";

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
      mode: "in-person",
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
      mode: "in-person",
    },
  ],
  noticeMinutes: 240,
  horizonDays: 60,
  weekdays: [
    [9, 13],
    [14, 19],
  ],
  saturday: [[9, 13]],
};
