/** Dates and times in words. Formatters are made once per language: making one costs more than a page. */
import { addDays, startOfDay, wallOf, zone, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";

export type Locale = "fr" | "en";
export type DayStyle =
  | "long"
  | "short"
  | "weekdayDay"
  | "weekday"
  | "weekdayLong"
  | "dayMonth"
  | "dayMonthLong"
  | "month";

const NARROW = "\u202F";
const NO_BREAK = "\u00A0";
const UTC = zone("UTC");
const tags: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };
const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: "long", day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
  weekdayDay: { weekday: "short", day: "numeric" },
  weekday: { weekday: "short" },
  weekdayLong: { weekday: "long" },
  dayMonth: { day: "numeric", month: "short" },
  dayMonthLong: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();
const languages = new Map<Locale, Intl.DisplayNames>();

/** "14 h 30" in French, "14:30" in English. */
export function clock(at: Instant, inZone: Zone, locale: Locale): string {
  const { minuteOfDay } = wallOf(at, inZone);
  const hour = Math.floor(minuteOfDay / 60);
  const minute = String(minuteOfDay % 60).padStart(2, "0");
  return locale === "fr" ? `${hour}${NARROW}h${NARROW}${minute}` : `${hour}:${minute}`;
}

/** A calendar date in words; "1er" in French. The number stays beside its month, or its weekday when it has no month. */
export function day(date: PlainDate, style: DayStyle, locale: Locale): string {
  const text = formatter(style, locale).format(startOfDay(date, UTC));
  const french = locale === "fr" ? text.replace(/(^|\s)1(?=\s|$)/u, "$11er") : text;
  return style === "weekdayDay" ? french.replace(" ", NO_BREAK) : french.replace(/(?<=\d(?:er)?) (?=\p{L})/u, NO_BREAK);
}

/** "du 24 au 30 novembre", by what the two ends share. */
export function dayRange(from: PlainDate, to: PlainDate, locale: Locale): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = sameMonth
    ? String(Number(from.slice(8))).replace(/^1$/, locale === "fr" ? "1er" : "1")
    : day(from, "dayMonth", locale);
  return `${first} – ${day(to, sameMonth ? "dayMonthLong" : "dayMonth", locale)}`;
}

export interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
}

/** "Aujourd’hui", "Demain", else the date. */
export function nearDay(date: PlainDate, today: PlainDate, words: DayWords, style: DayStyle, locale: Locale): string {
  if (date === today) return words.today;
  return date === addDays(today, 1) ? words.tomorrow : day(date, style, locale);
}

/** "UTC+1", "UTC−3:30": how far the clock is ahead at an instant. */
export function offset(at: Instant, inZone: Zone): string {
  const { offsetMinutes } = wallOf(at, inZone);
  const size = Math.abs(offsetMinutes);
  const minutes = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${offsetMinutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${minutes}`;
}

/** "français" for "fr". */
export function language(code: string, locale: Locale): string {
  const names = languages.get(locale) ?? new Intl.DisplayNames(tags[locale], { type: "language" });
  languages.set(locale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // Not a BCP 47 code: shown as it was written.
  }
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

function formatter(style: DayStyle, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}
