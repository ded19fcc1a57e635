/**
 * The public holidays of France, from its laws. The data of the library has no history (it closes 8 May 1976) and gives by
 * law what is given by custom (Good Friday in the Antilles): here, what is `public` comes from this file alone.
 */
import { addDays, plainDate } from "@creneau/scheduling";
import { easterSunday } from "./easter.ts";
import type { HolidayKind, Language, PublicHoliday } from "./types.ts";

/** ISO 3166-2 codes without their "FR-"; "FR" is all that has no days of its own. */
export const frenchTerritories = [
  "FR",
  "57",
  "67",
  "68",
  "BL",
  "GF",
  "GP",
  "MF",
  "MQ",
  "NC",
  "PF",
  "PM",
  "RE",
  "WF",
  "YT",
] as const;
export type FrenchTerritory = (typeof frenchTerritories)[number];

interface LegalDay {
  /** Month and day, or days after Easter Sunday. */
  readonly at: string | number;
  readonly fr: string;
  readonly en: string;
  /** The first and the last year in which it was a holiday; without them, all that we know of (1970 to 2100). */
  readonly since?: number;
  readonly last?: number;
  readonly kind?: HolidayKind;
}

/**
 * The eleven of article L3133-1 of the Code du travail.
 *
 * 8 May is again a holiday since the law n° 81-893 of 2 October 1981; from 1960 to 1981 it was none. Whit Monday stayed a
 * holiday when it became, in 2004, the usual day of solidarity (law n° 2004-626): many work on it, and it is still here.
 */
const everywhere: readonly LegalDay[] = [
  { at: "01-01", fr: "Jour de l’An", en: "New Year’s Day" },
  { at: 1, fr: "Lundi de Pâques", en: "Easter Monday" },
  { at: "05-01", fr: "Fête du Travail", en: "Labour Day" },
  { at: "05-08", fr: "Victoire 1945", en: "Victory in Europe Day", since: 1982 },
  { at: 39, fr: "Ascension", en: "Ascension Day" },
  { at: 50, fr: "Lundi de Pentecôte", en: "Whit Monday" },
  { at: "07-14", fr: "Fête nationale", en: "Bastille Day" },
  { at: "08-15", fr: "Assomption", en: "Assumption Day" },
  { at: "11-01", fr: "Toussaint", en: "All Saints’ Day" },
  { at: "11-11", fr: "Armistice 1918", en: "Armistice Day" },
  { at: "12-25", fr: "Noël", en: "Christmas Day" },
];

const goodFriday = { at: -2, fr: "Vendredi saint", en: "Good Friday" };

/**
 * Article L3134-13 of the Code du travail, after the ordinance of 16 August 1892. By the letter, Good Friday is a holiday
 * in the communes with a Protestant temple or a mixed church; it is kept in all three departments.
 */
const alsaceMoselle: readonly LegalDay[] = [
  goodFriday,
  { at: "12-26", fr: "Saint-Étienne", en: "Saint Stephen’s Day" },
];

/** Good Friday where it is a custom of shops and offices without being in the law. */
const goodFridayByCustom: LegalDay = { ...goodFriday, kind: "optional" };

const abolition = { fr: "Abolition de l’esclavage", en: "Abolition of Slavery" };

/**
 * The abolition of slavery: law n° 83-550 of 30 June 1983, with the dates of decree n° 83-1003 of 23 November 1983 (so that
 * the first was the 20 December of La Réunion); article L3422-2 of the Code du travail.
 *
 * Saint-Barthélemy and Saint-Martin left Guadeloupe, and its 27 May, on 15 July 2007; decree n° 2012-553 of 23 April 2012
 * gave them 9 October and 27 May. Saint-Martin keeps 28 May since 2018, by its deliberation of 5 November 2015 and the
 * circulars of 2018 and 2019 on these commemorations. From 2008 to 2011 no text gave the two islands a date: here
 * Saint-Martin has 27 May, and Saint-Barthélemy none.
 *
 * New Caledonia, French Polynesia and Wallis and Futuna have labour codes of their own, whose lists contain the eleven.
 * French Polynesia: the 29 June of 1985 gave way to Matāri’i on 20 November in 2026 (loi du pays n° 2025-12).
 */
const local: Readonly<Record<FrenchTerritory, readonly LegalDay[]>> = {
  FR: [],
  "57": alsaceMoselle,
  "67": alsaceMoselle,
  "68": alsaceMoselle,
  BL: [
    { at: "05-27", ...abolition, since: 1984, last: 2007 },
    { at: "10-09", ...abolition, since: 2012 },
    goodFridayByCustom,
  ],
  GF: [{ at: "06-10", ...abolition, since: 1984 }],
  GP: [{ at: "05-27", ...abolition, since: 1984 }, goodFridayByCustom],
  MF: [
    { at: "05-27", ...abolition, since: 1984, last: 2017 },
    { at: "05-28", ...abolition, since: 2018 },
  ],
  MQ: [{ at: "05-22", ...abolition, since: 1984 }, goodFridayByCustom],
  NC: [{ at: "09-24", fr: "Fête de la Citoyenneté", en: "Citizenship Day" }],
  PF: [
    { at: "03-05", fr: "Arrivée de l’Évangile", en: "Arrival of the Gospel" },
    goodFriday,
    { at: "06-29", fr: "Fête de l’Autonomie", en: "Autonomy Day", since: 1985, last: 2025 },
    { at: "11-20", fr: "Matāri’i", en: "Matāri’i", since: 2026 },
  ],
  PM: [],
  RE: [{ at: "12-20", ...abolition, since: 1983 }],
  WF: [
    { at: "04-28", fr: "Saint-Pierre-Chanel", en: "Saint Peter Chanel’s Day" },
    { at: "06-29", fr: "Saint-Pierre-et-Saint-Paul", en: "Saints Peter and Paul" },
    { at: "07-29", fr: "Fête du Territoire", en: "Territory Day" },
  ],
  YT: [{ at: "04-27", ...abolition, since: 1984 }],
};

/** The days that the law of a French territory closes in a year, and its customary ones, in no order. */
export function frenchHolidays(territory: FrenchTerritory, year: number, language: Language): PublicHoliday[] {
  const easter = easterSunday(year);
  return [...everywhere, ...local[territory]]
    .filter(({ since = year, last = year }) => since <= year && year <= last)
    .map(({ at, [language]: name, kind = "public" }) => ({
      on: typeof at === "number" ? addDays(easter, at) : plainDate(`${year}-${at}`),
      name,
      kind,
      substitute: false,
      wholeDay: true,
    }));
}
