/** A, B and C are set by the minister; each of the others is an académie whose rector sets its own calendar. */
export const schoolZones = [
  "A",
  "B",
  "C",
  "corse",
  "guadeloupe",
  "guyane",
  "martinique",
  "mayotte",
  "reunion",
] as const;
export type SchoolZone = (typeof schoolZones)[number];

/**
 * The zone of each académie.
 * @see Arrêté du 22 octobre 2025 (JORFTEXT000052416058; zones A, B, C); articles D521-6 and D521-7 of the Code de l'éducation (the
 * others: Saint-Barthélemy and Saint-Martin belong to the académie of Guadeloupe)
 */
export const academies: Readonly<Record<string, SchoolZone>> = {
  "Aix-Marseille": "B",
  Amiens: "B",
  Besançon: "A",
  Bordeaux: "A",
  "Clermont-Ferrand": "A",
  Corse: "corse",
  Créteil: "C",
  Dijon: "A",
  Grenoble: "A",
  Guadeloupe: "guadeloupe",
  Guyane: "guyane",
  "La Réunion": "reunion",
  Lille: "B",
  Limoges: "A",
  Lyon: "A",
  Martinique: "martinique",
  Mayotte: "mayotte",
  Montpellier: "C",
  "Nancy-Metz": "B",
  Nantes: "B",
  Nice: "B",
  Normandie: "B",
  "Orléans-Tours": "B",
  Paris: "C",
  Poitiers: "A",
  Reims: "B",
  Rennes: "B",
  Strasbourg: "B",
  Toulouse: "C",
  Versailles: "C",
};
