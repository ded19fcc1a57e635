/** How instants, dates and wall times are written, in French and English. The whole app writes them through here. */
import { dateOf, plainDate, wallOf, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { cityOf } from "../../cities.ts";
import { ofPlace } from "../../french.ts";

export type Language = "fr" | "en";

const NARROW = "\u202f";
const tags: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[language], options);
  formatters.set(key, made);
  return made;
}

/** "14 h 30", "9 h" in French; "14:30", "9:00" in English. The end of a day is 24; past it (26:00), the clock of the day after. */
export function minuteText(minuteOfDay: number, language: Language): string {
  const hour = minuteOfDay === 24 * 60 ? 24 : Math.floor(minuteOfDay / 60) % 24;
  const minute = String(minuteOfDay % 60).padStart(2, "0");
  if (language === "en") return `${hour}:${minute}`;
  return minute === "00" ? `${hour}${NARROW}h` : `${hour}${NARROW}h${NARROW}${minute}`;
}

export function timeText(at: Instant, zone: Zone, language: Language): string {
  return minuteText(wallOf(at, zone).minuteOfDay, language);
}

/** "14 h 30 – 14 h 45". */
export function timesText(from: Instant, until: Instant, zone: Zone, language: Language): string {
  return `${timeText(from, zone, language)} – ${timeText(until, zone, language)}`;
}

const dateStyles = {
  /** mardi 9 mars 2027 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** mardi 9 mars */
  day: { weekday: "long", day: "numeric", month: "long" },
  /** mar. 9 mars */
  short: { weekday: "short", day: "numeric", month: "short" },
  /** 9 mars */
  dayMonth: { day: "numeric", month: "long" },
  /** 9 mars 2027 */
  dayMonthYear: { day: "numeric", month: "long", year: "numeric" },
  /** mars 2027 */
  month: { month: "long", year: "numeric" },
  /** mardi */
  weekday: { weekday: "long" },
  /** mar. */
  weekdayShort: { weekday: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** A calendar date: it has no zone, so it is read and written as UTC. */
export function dateText(on: PlainDate, style: DateStyle, language: Language): string {
  const text = formatter(language, { ...dateStyles[style], timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));
  return withFirst(text, language);
}

/** A day of the week, 1 is Monday: "mardi", "mar." */
export function weekdayText(weekday: number, style: "weekday" | "weekdayShort", language: Language): string {
  // The first of January 2024 was a Monday.
  return dateText(plainDate(`2024-01-0${weekday}`), style, language);
}

/** French counts the first of a month: "1er décembre". */
export function withFirst(date: string, language: Language): string {
  return language === "fr" ? date.replace(/(^|\s)1(?=\s)/u, "$11er") : date;
}

/** The day of the month alone, as it is written in a full date. */
export function dayNumber(on: PlainDate, language: Language): string {
  return withFirst(`${Number(on.slice(8))} `, language).trimEnd();
}

export function dateTextOf(at: Instant, zone: Zone, style: DateStyle, language: Language): string {
  return dateText(dateOf(at, zone), style, language);
}

/** A place as "heure {{place}}" and "{{place}} time" need it: "de Paris", "du Caire" in French; "Cairo" in English. */
export function placeOf(zone: string, language: Language): string {
  const city = cityOf(zone, language);
  return language === "fr" ? ofPlace(city) : city;
}

/** "UTC+1", "UTC−3:30". */
export function offsetText(at: Instant, zone: Zone): string {
  const minutes = Math.round(wallOf(at, zone).offsetMinutes);
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Intl says "cette minute-ci". */
const justNow: Readonly<Record<Language, string>> = { fr: "à l’instant", en: "just now" };

/** "il y a 3 heures", "dans 2 jours". */
export function agoText(at: Instant, now: number, language: Language): string {
  const minutes = (at - now) / 60_000;
  const relative = new Intl.RelativeTimeFormat(tags[language], { numeric: "auto" });
  if (Math.round(minutes) === 0) return justNow[language];
  if (Math.abs(minutes) < 60) return relative.format(Math.round(minutes), "minute");
  if (Math.abs(minutes) < 48 * 60) return relative.format(Math.round(minutes / 60), "hour");
  return relative.format(Math.round(minutes / 1440), "day");
}
