import { montserrat, type Preset } from "./preset.ts";

export const automotive: Preset = {
  wording: { address: "vous", kind: "coaching", host: "advisor", guest: "client" },
  tagline: { fr: "Votre voiture, à l’heure dite.", en: "Your car, at the hour agreed." },
  about: {
    fr: "Déposez votre véhicule à l’heure choisie, nous vous prévenons quand il est prêt.",
    en: "Leave your car at the hour you chose; we tell you when it is ready.",
  },
  look: { primary: "#B91C1C", secondary: "#1F2937", accent: "#F59E0B", radiusPixels: 6, ...montserrat },
  services: [
    {
      slug: "revision",
      name: { fr: "Révision", en: "Service" },
      description: {
        fr: "Vidange, filtres, contrôles.",
        en: "Oil, filters, checks.",
      },
      durationMinutes: 90,
      bufferAfterMinutes: 0,
      mode: "in-person",
    },
    {
      slug: "pneus",
      name: { fr: "Pneus", en: "Tyres" },
      description: {
        fr: "Montage et équilibrage.",
        en: "Fitting and balancing.",
      },
      durationMinutes: 45,
      bufferAfterMinutes: 0,
      mode: "in-person",
    },
    {
      slug: "diagnostic",
      name: { fr: "Diagnostic", en: "Diagnosis" },
      description: {
        fr: "Trouver d’où vient la panne.",
        en: "Finding where the fault comes from.",
      },
      durationMinutes: 30,
      bufferAfterMinutes: 0,
      mode: "in-person",
    },
  ],
  noticeMinutes: 240,
  horizonDays: 45,
  weekdays: [
    [8, 12],
    [14, 18],
  ],
  saturday: [[9, 12]],
};
