/**
 * The zones known by name, in the order a French reader looks for them. Not all there are: the reader's browser, a link
 * or a cookie may bring any other, which then goes by the name it has.
 */
export type Region = "europe" | "overseas" | "africa" | "americas" | "asia" | "pacific";

interface City {
  readonly zone: string;
  readonly region: Region;
  readonly fr: string;
  readonly en: string;
}

const city =
  (region: Region) =>
  (zone: string, fr: string, en = fr): City => ({ zone, region, fr, en });
const europe = city("europe");
const overseas = city("overseas");
const africa = city("africa");
const americas = city("americas");
const asia = city("asia");
const pacific = city("pacific");

export const cities: readonly City[] = [
  europe("Europe/Paris", "Paris"),
  europe("Europe/Brussels", "Bruxelles", "Brussels"),
  europe("Europe/Zurich", "Genève, Zurich", "Geneva, Zurich"),
  europe("Europe/Luxembourg", "Luxembourg"),
  europe("Europe/London", "Londres", "London"),
  europe("Europe/Lisbon", "Lisbonne", "Lisbon"),
  europe("Europe/Madrid", "Madrid"),
  europe("Europe/Berlin", "Berlin"),
  europe("Europe/Rome", "Rome"),
  europe("Europe/Athens", "Athènes", "Athens"),
  europe("Europe/Bucharest", "Bucarest", "Bucharest"),
  europe("Europe/Istanbul", "Istanbul"),
  overseas("America/Martinique", "Martinique"),
  overseas("America/Guadeloupe", "Guadeloupe"),
  overseas("America/Cayenne", "Guyane", "French Guiana"),
  overseas("America/Miquelon", "Saint-Pierre-et-Miquelon", "Saint Pierre and Miquelon"),
  overseas("Indian/Reunion", "La Réunion", "Réunion"),
  overseas("Indian/Mayotte", "Mayotte"),
  overseas("Pacific/Noumea", "Nouvelle-Calédonie", "New Caledonia"),
  overseas("Pacific/Tahiti", "Tahiti"),
  overseas("Pacific/Wallis", "Wallis-et-Futuna", "Wallis and Futuna"),
  africa("Africa/Casablanca", "Casablanca"),
  africa("Africa/Algiers", "Alger", "Algiers"),
  africa("Africa/Tunis", "Tunis"),
  africa("Africa/Cairo", "Le Caire", "Cairo"),
  africa("Africa/Dakar", "Dakar"),
  africa("Africa/Abidjan", "Abidjan"),
  africa("Africa/Douala", "Douala"),
  africa("Africa/Kinshasa", "Kinshasa"),
  africa("Africa/Johannesburg", "Johannesbourg", "Johannesburg"),
  africa("Indian/Antananarivo", "Antananarivo"),
  africa("Indian/Mauritius", "Maurice", "Mauritius"),
  americas("America/Toronto", "Montréal", "Montreal"),
  americas("America/New_York", "New York"),
  americas("America/Chicago", "Chicago"),
  americas("America/Denver", "Denver"),
  americas("America/Los_Angeles", "Los Angeles"),
  americas("America/Mexico_City", "Mexico", "Mexico City"),
  americas("America/Sao_Paulo", "São Paulo"),
  americas("America/Argentina/Buenos_Aires", "Buenos Aires"),
  asia("Asia/Beirut", "Beyrouth", "Beirut"),
  asia("Asia/Dubai", "Dubaï", "Dubai"),
  asia("Asia/Kolkata", "Delhi"),
  asia("Asia/Bangkok", "Bangkok"),
  asia("Asia/Ho_Chi_Minh", "Hanoï", "Hanoi"),
  asia("Asia/Shanghai", "Shanghai"),
  asia("Asia/Tokyo", "Tokyo"),
  pacific("Australia/Sydney", "Sydney"),
  pacific("Pacific/Auckland", "Auckland"),
];

export const regions: readonly Region[] = ["europe", "overseas", "africa", "americas", "asia", "pacific"];

/** What browsers still call some of them. */
const formerNames: Readonly<Record<string, string>> = {
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Montreal": "America/Toronto",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
};

const byZone = new Map(cities.map((entry) => [entry.zone, entry]));

/** What people call a zone: "Montréal"; for one not on the list, the last part of its name. */
export function cityOf(zone: string, locale: "fr" | "en"): string {
  return byZone.get(formerNames[zone] ?? zone)?.[locale] ?? idName(zone);
}

/** "Toronto" for "America/Toronto". */
export function idName(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
