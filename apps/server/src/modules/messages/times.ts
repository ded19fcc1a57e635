/** Dates and times in the words of a mail. */
import { addDays, dateOf, wallOf, type Instant, type Zone } from "@creneau/scheduling";

export type Language = "fr" | "en";

const TAGS: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };
const NARROW = "\u202F";
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a mail: kept by language, zone and shape. */
function formatter(language: Language, zone: Zone, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.keys(shape).join(" ")}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[language], { ...shape, timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** "14 h 30" in French, "14:30" in English. */
export function clockText(at: Instant, zone: Zone, language: Language): string {
  const { minuteOfDay } = wallOf(at, zone);
  const hour = Math.floor(minuteOfDay / 60);
  const minute = String(minuteOfDay % 60).padStart(2, "0");
  return language === "fr" ? `${hour}${NARROW}h${NARROW}${minute}` : `${hour}:${minute}`;
}

/** "mardi 9 mars 2027", "lundi 1er février 2027"; "Tuesday 9 March 2027". */
export function dateText(at: Instant, zone: Zone, language: Language): string {
  return firstOf(
    formatter(language, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at),
    language,
  );
}

/** Without the year: "mardi 9 mars". */
export function dayText(at: Instant, zone: Zone, language: Language): string {
  return firstOf(formatter(language, zone, { weekday: "long", day: "numeric", month: "long" }).format(at), language);
}

/** English writes "Tuesday, 9 March" in some versions of the data: one form, without the comma. */
function firstOf(text: string, language: Language): string {
  return language === "fr" ? text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ") : text.replace(",", "");
}

/** Where the clock is, in the reader's language: "France", "Toronto", "La Réunion". */
export function zoneName(at: Instant, zone: Zone, language: Language): string {
  const parts = placeFormatter(language, zone).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
  return name.replace(/^heure\s*:\s*/u, "").replace(/ Time$/, "");
}

/** How near a day is to now, for both in the same zone. */
export function nearness(at: Instant, now: Instant, zone: Zone): "today" | "tomorrow" | undefined {
  const [day, today] = [dateOf(at, zone), dateOf(now, zone)];
  if (day === today) return "today";
  return day === addDays(today, 1) ? "tomorrow" : undefined;
}

/** American English has names where British English has offsets. */
function placeFormatter(language: Language, zone: Zone): Intl.DateTimeFormat {
  const key = `place ${language} ${zone}`;
  const known = formatters.get(key);
  if (known) return known;
  const tag = language === "fr" ? "fr-FR" : "en-US";
  const made = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: "shortGeneric" });
  formatters.set(key, made);
  return made;
}

export type Apart = "no" | "hours" | "days";

/** Whether two clocks show another time at an instant, or even another day. */
export function apart(at: Instant, one: Zone, other: Zone): Apart {
  const [a, b] = [wallOf(at, one), wallOf(at, other)];
  if (a.offsetMinutes === b.offsetMinutes) return "no";
  return a.on === b.on ? "hours" : "days";
}
