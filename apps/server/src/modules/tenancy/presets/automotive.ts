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
      modes: ["in-person"],
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
      modes: ["in-person"],
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
      modes: ["in-person"],
    },
  ],
  reasons: [
    { name: { fr: "Entretien prévu", en: "Planned service" } },
    { name: { fr: "Voyant allumé", en: "Warning light" } },
    { name: { fr: "Bruit ou panne", en: "Noise or breakdown" } },
    { name: { fr: "Pneus et freins", en: "Tyres and brakes" } },
    { name: { fr: "Avant contrôle technique", en: "Before the technical inspection" } },
  ],
  questions: [
    {
      questionId: "immatriculation",
      kind: "text",
      label: { fr: "Immatriculation", en: "Registration number" },
      help: { fr: "Par exemple AB-123-CD.", en: "For example AB-123-CD." },
      required: true,
      least: 4,
      most: 15,
    },
    {
      questionId: "modele",
      kind: "text",
      label: { fr: "Marque et modèle", en: "Make and model" },
      most: 80,
    },
    {
      questionId: "kilometrage",
      kind: "number",
      label: { fr: "Kilométrage", en: "Mileage in kilometres" },
      least: 0,
      most: 2000000,
    },
    {
      questionId: "pret",
      kind: "choice",
      label: { fr: "Un véhicule de prêt est-il nécessaire ?", en: "Is a courtesy car needed?" },
      choices: [
        { fr: "Oui", en: "Yes" },
        { fr: "Non", en: "No" },
      ],
    },
    {
      questionId: "permis",
      kind: "date",
      label: { fr: "Date d’obtention du permis", en: "Date of the driving licence" },
      condition: { questionId: "pret", test: "equals", values: [{ fr: "Oui", en: "Yes" }] },
      keepDays: 90,
    },
  ],
  health: "off",
  noticeMinutes: 240,
  horizonDays: 45,
  weekdays: [
    [8, 12],
    [14, 18],
  ],
  saturday: [[9, 12]],
};
