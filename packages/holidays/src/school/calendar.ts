/**
 * The school calendars of France, as their texts write them: the day on which classes end (one leaves after class) and the
 * day on which they resume (in the morning). Only what two separate transcriptions say alike is here.
 *
 * Zones A, B and C, by the minister (article L521-1 of the Code de l'éducation), as the open data of the ministry
 * (data.education.gouv.fr, fr-en-calendrier-scolaire) or Service-Public (fiche F31952) repeat them:
 * - 2024-2025 and 2025-2026: arrêté du 7 décembre 2022, JORF of 8 December 2022, JORFTEXT000046704476
 * - 2026-2027: arrêté du 22 octobre 2025, JORF n° 0250 of 23 October 2025, text 15, JORFTEXT000052416058
 * - 2027-2028: arrêté du 21 juillet 2026, JORFTEXT000054457294
 *
 * Corse, Martinique, Guadeloupe and La Réunion: arrêtés of their rectors (article D521-6), as the open data and the press
 * repeat them. Guyane and Mayotte: no year on which two transcriptions agree. Single days without class are left out (the
 * 8th of September and of December in Corse, Mi-Carême and others in the Antilles).
 *
 * To add a year: its rows here, and `known` moved to the eve of the first summer day whose end is unknown.
 */
import type { SchoolZone } from "./academies.ts";

export const breakNames = {
  allSaints: { fr: "Vacances de la Toussaint", en: "All Saints’ holidays" },
  christmas: { fr: "Vacances de Noël", en: "Christmas holidays" },
  winter: { fr: "Vacances d’hiver", en: "Winter holidays" },
  carnival: { fr: "Vacances de Carnaval", en: "Carnival holidays" },
  spring: { fr: "Vacances de printemps", en: "Spring holidays" },
  easter: { fr: "Vacances de Pâques", en: "Easter holidays" },
  ascension: { fr: "Pont de l’Ascension", en: "Ascension long weekend" },
  may: { fr: "Semaine en mai", en: "Week in May" },
  summer: { fr: "Vacances d’été", en: "Summer holidays" },
  firstPeriod: { fr: "Vacances après la 1re période", en: "Holidays after the first period" },
  australSummer: { fr: "Vacances d’été austral", en: "Austral summer holidays" },
  thirdPeriod: { fr: "Vacances après la 3e période", en: "Holidays after the third period" },
  fourthPeriod: { fr: "Vacances après la 4e période", en: "Holidays after the fourth period" },
  australWinter: { fr: "Vacances d’hiver austral", en: "Austral winter holidays" },
} as const;

/** Zones, break, the day on which classes end, the day on which they resume. */
type Row = readonly [readonly SchoolZone[], keyof typeof breakNames, string, string];

const abc = ["A", "B", "C"] as const;
const mainland = [...abc, "corse"] as const;

export const calendar: Readonly<Record<string, readonly Row[]>> = {
  "2024-2025": [
    [mainland, "allSaints", "2024-10-19", "2024-11-04"],
    [mainland, "christmas", "2024-12-21", "2025-01-06"],
    [["B"], "winter", "2025-02-08", "2025-02-24"],
    [["C", "corse"], "winter", "2025-02-15", "2025-03-03"],
    [["A"], "winter", "2025-02-22", "2025-03-10"],
    [["B"], "spring", "2025-04-05", "2025-04-22"],
    [["C", "corse"], "spring", "2025-04-12", "2025-04-28"],
    [["A"], "spring", "2025-04-19", "2025-05-05"],
    [mainland, "ascension", "2025-05-28", "2025-06-02"],
    [abc, "summer", "2025-07-05", "2025-09-01"],
    [["corse"], "summer", "2025-07-05", "2025-09-02"],

    [["guadeloupe"], "allSaints", "2024-10-22", "2024-11-04"],
    [["guadeloupe"], "christmas", "2024-12-21", "2025-01-06"],
    [["guadeloupe"], "carnival", "2025-02-22", "2025-03-10"],
    [["guadeloupe"], "easter", "2025-04-17", "2025-05-05"],
    [["guadeloupe"], "may", "2025-05-24", "2025-06-02"],

    [["martinique"], "summer", "2025-07-05", "2025-09-01"],

    [["reunion"], "firstPeriod", "2024-10-12", "2024-10-28"],
    [["reunion"], "australSummer", "2024-12-19", "2025-01-21"],
    [["reunion"], "thirdPeriod", "2025-03-01", "2025-03-17"],
    [["reunion"], "fourthPeriod", "2025-05-03", "2025-05-19"],
    [["reunion"], "australWinter", "2025-07-05", "2025-08-19"],
  ],
  "2025-2026": [
    [mainland, "allSaints", "2025-10-18", "2025-11-03"],
    [mainland, "christmas", "2025-12-20", "2026-01-05"],
    [["A"], "winter", "2026-02-07", "2026-02-23"],
    [["B", "corse"], "winter", "2026-02-14", "2026-03-02"],
    [["C"], "winter", "2026-02-21", "2026-03-09"],
    [["A"], "spring", "2026-04-04", "2026-04-20"],
    [["B", "corse"], "spring", "2026-04-11", "2026-04-27"],
    [["C"], "spring", "2026-04-18", "2026-05-04"],
    [mainland, "ascension", "2026-05-13", "2026-05-18"],
    [abc, "summer", "2026-07-04", "2026-09-01"],

    [["martinique"], "allSaints", "2025-10-18", "2025-11-03"],
    [["martinique"], "christmas", "2025-12-20", "2026-01-05"],
    [["martinique"], "carnival", "2026-02-07", "2026-02-23"],
    [["martinique"], "easter", "2026-03-28", "2026-04-13"],
    [["martinique"], "ascension", "2026-05-13", "2026-05-18"],

    [["reunion"], "firstPeriod", "2025-10-11", "2025-10-27"],
    [["reunion"], "australSummer", "2025-12-19", "2026-01-21"],
    [["reunion"], "thirdPeriod", "2026-02-28", "2026-03-16"],
    [["reunion"], "fourthPeriod", "2026-05-02", "2026-05-18"],
    [["reunion"], "australWinter", "2026-07-04", "2026-08-18"],
  ],
  "2026-2027": [
    [abc, "allSaints", "2026-10-17", "2026-11-02"],
    [abc, "christmas", "2026-12-19", "2027-01-04"],
    [["C"], "winter", "2027-02-06", "2027-02-22"],
    [["A"], "winter", "2027-02-13", "2027-03-01"],
    [["B"], "winter", "2027-02-20", "2027-03-08"],
    [["C"], "spring", "2027-04-03", "2027-04-19"],
    [["A"], "spring", "2027-04-10", "2027-04-26"],
    [["B"], "spring", "2027-04-17", "2027-05-03"],
    [abc, "ascension", "2027-05-05", "2027-05-10"],
    [abc, "summer", "2027-07-03", "2027-09-02"],

    [["reunion"], "firstPeriod", "2026-10-10", "2026-10-26"],
    [["reunion"], "australSummer", "2026-12-19", "2027-02-01"],
    [["reunion"], "thirdPeriod", "2027-03-16", "2027-03-30"],
    [["reunion"], "fourthPeriod", "2027-05-05", "2027-05-19"],
  ],
  "2027-2028": [
    [abc, "allSaints", "2027-10-23", "2027-11-08"],
    [abc, "christmas", "2027-12-18", "2028-01-03"],
    [["B"], "winter", "2028-02-05", "2028-02-21"],
    [["C"], "winter", "2028-02-12", "2028-02-28"],
    [["A"], "winter", "2028-02-19", "2028-03-06"],
    [["B"], "spring", "2028-04-08", "2028-04-24"],
    [["C"], "spring", "2028-04-15", "2028-05-02"],
    [["A"], "spring", "2028-04-22", "2028-05-09"],
    [abc, "ascension", "2028-05-24", "2028-05-29"],
  ],
};

/**
 * Between which days a zone's calendar is known without a gap, both included: from a day on which pupils came back, or
 * left, to the eve of the first holiday whose end isn't published. In 2028 zones A, B and C leave after class on Tuesday 4
 * July; of La Réunion the sources disagree about the winter of 2027 (3 or 10 July).
 */
export const known: Readonly<Partial<Record<SchoolZone, readonly [string, string]>>> = {
  A: ["2024-09-02", "2028-07-04"],
  B: ["2024-09-02", "2028-07-04"],
  C: ["2024-09-02", "2028-07-04"],
  corse: ["2024-09-03", "2026-07-03"],
  guadeloupe: ["2024-09-02", "2025-07-04"],
  martinique: ["2025-07-05", "2026-07-03"],
  reunion: ["2024-08-19", "2027-07-02"],
};
