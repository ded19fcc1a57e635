/**
 * Variables in text: `{{firstName | or: "vous"}}`, `{{start | date}}`. A value is data for ever: it is never read again as
 * a template, as Markdown or as the beginning of an address.
 */
import { variableName } from "./limits.ts";

/** What a value is; `null` and what is absent is none. An instant is in milliseconds since 1970, a day is `2027-03-09`. */
export type Value =
  | string
  | number
  | { readonly at: number }
  | { readonly on: string }
  | { readonly minor: number; readonly currency: string }
  | null;
export type Values = Readonly<Record<string, Value | undefined>>;

export const variableKinds = ["text", "number", "instant", "day", "money", "address"] as const;
export type VariableKind = (typeof variableKinds)[number];

export interface Variable {
  readonly name: string;
  readonly kind: VariableKind;
}
export type Vocabulary = readonly Variable[];

/** In which words and by which clock values are written. */
export interface Speech {
  readonly language: "fr" | "en";
  /** IANA. */
  readonly zone: string;
}

/** Which kinds of value each format can be asked of. */
export const formats: Readonly<Record<string, readonly VariableKind[]>> = {
  date: ["instant", "day"],
  day: ["instant", "day"],
  time: ["instant"],
  datetime: ["instant"],
  money: ["money"],
  number: ["number"],
  upper: ["text", "number", "instant", "day", "money"],
  first: ["text"],
};

export interface Filter {
  readonly name: string;
  readonly argument: string | undefined;
}

/** Where a value goes. */
export interface Hole {
  readonly name: string;
  readonly filters: readonly Filter[];
  /** As it was written, with its braces. */
  readonly source: string;
}

export type Piece = string | Hole;

export interface Template {
  readonly pieces: readonly Piece[];
  /** Braces that open or close nothing, or hold nothing that can be understood: they stay as text. */
  readonly broken: readonly string[];
}

/** Reads a text with variables, in one pass. */
export function readTemplate(text: string): Template {
  const pieces: Piece[] = [];
  const broken: string[] = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const opens = text.startsWith("{{", at);
    const end = opens ? endOfHole(text, at + 2) : -1;
    if (opens && end !== -1) {
      const source = text.slice(at, end);
      const hole = readHole(source);
      if (hole) {
        if (plain !== "") pieces.push(plain);
        plain = "";
        pieces.push(hole);
      } else {
        broken.push(source);
        plain += source;
      }
      at = end;
    } else if (opens || text.startsWith("}}", at)) {
      broken.push(text.slice(at, at + 24));
      plain += text.slice(at, at + 2);
      at += 2;
    } else plain += text.charAt(at++);
  }
  if (plain !== "") pieces.push(plain);
  return { pieces, broken };
}

/** Past the closing braces; -1 when another hole opens or the line ends before. What stands in quotes is skipped. */
function endOfHole(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\n") return -1;
    if (sign === '"') quoted = !quoted;
    else if (!quoted && text.startsWith("}}", at)) return at + 2;
    else if (!quoted && text.startsWith("{{", at)) return -1;
  }
  return -1;
}

const FILTER = /^([a-z]+)(?:\s*:\s*(?:"([^"]*)"|([\w-]+)))?$/;

function readHole(source: string): Hole | undefined {
  const [name = "", ...rest] = splitOutsideQuotes(source.slice(2, -2), "|").map((part) => part.trim());
  if (!variableName.test(name)) return undefined;
  const filters: Filter[] = [];
  for (const part of rest) {
    const found = FILTER.exec(part);
    if (!found) return undefined;
    const [, filter = "", quoted, bare] = found;
    filters.push({ name: filter, argument: quoted ?? bare });
  }
  return { name, filters, source };
}

function splitOutsideQuotes(text: string, by: string): string[] {
  const parts: string[] = [""];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (sign === by && !quoted) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

export type HoleFault = "unknown-variable" | "unknown-format" | "wrong-format" | "broken-braces";

/** What is wrong with a hole, for who may use these variables. */
export function holeFault({ name, filters }: Hole, vocabulary: Vocabulary): HoleFault | undefined {
  const variable = vocabulary.find((one) => one.name === name);
  if (!variable) return "unknown-variable";
  let kind = variable.kind;
  for (const { name: filter, argument } of filters) {
    if (filter === "or") {
      if (argument === undefined) return "broken-braces";
      continue;
    }
    const kinds = Object.hasOwn(formats, filter) ? formats[filter] : undefined;
    if (!kinds || argument !== undefined) return "unknown-format";
    if (!kinds.includes(kind)) return "wrong-format";
    // What was written out is text from there on.
    kind = "text";
  }
  return undefined;
}

/** What a hole becomes. */
export function fillHole({ name, filters }: Hole, values: Values, speech: Speech): string {
  const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  let current: Value = value;
  for (const { name: filter, argument = "" } of filters)
    current = filter === "or" ? (isEmpty(current) ? argument : current) : formatted(current, filter, speech);
  return written(current, speech);
}

export const fillPieces = (pieces: readonly Piece[], values: Values, speech: Speech): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : fillHole(piece, values, speech))).join("");

/** Of a text that knows no Markdown: a subject, a button's label. */
export const fillText = (text: string, values: Values, speech: Speech): string =>
  fillPieces(readTemplate(text).pieces, values, speech);

const isEmpty = (value: Value): boolean => value === null || (typeof value === "string" && value.trim() === "");

/** Whether a block is there that asks for it. */
export function holds(
  { variable, is, value = "" }: { variable: string; is: string; value?: string | undefined },
  values: Values,
): boolean {
  const found = Object.hasOwn(values, variable) ? (values[variable] ?? null) : null;
  if (is === "set") return !isEmpty(found);
  if (is === "empty") return isEmpty(found);
  return (bare(found) === value) === (is === "equals");
}

/** A value as a condition compares it: no language, no zone. */
function bare(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if ("at" in value) return String(value.at);
  return "on" in value ? value.on : String(value.minor);
}

/** A format that does not fit its value writes the value as it is: it was refused when the design was saved. */
function formatted(value: Value, format: string, speech: Speech): Value {
  if (value === null) return null;
  if (format === "upper") return written(value, speech).toLocaleUpperCase(speech.language);
  if (format === "first") return written(value, speech).trim().split(/\s+/u)[0] ?? "";
  const moment = typeof value === "object" && !("minor" in value) ? value : undefined;
  if (!moment) return written(value, speech);
  if (format === "date") return dateText(moment, speech);
  if (format === "day") return dayText(moment, speech);
  if ("on" in moment) return dateText(moment, speech);
  return format === "time" ? timeText(moment, speech) : datetimeText(moment, speech);
}

function written(value: Value, speech: Speech): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, speech);
  if ("at" in value) return datetimeText(value, speech);
  return "on" in value ? dateText(value, speech) : moneyText(value, speech);
}

type Moment = { readonly at: number } | { readonly on: string };

const TAGS = { fr: "fr-FR", en: "en-GB" } as const;
const NARROW = "\u202F";
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a mail: kept by language, zone and shape. */
function dateFormat(language: "fr" | "en", zone: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.keys(shape).join(" ")}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[language], { ...shape, timeZone: zone });
  dateFormats.set(key, made);
  return made;
}

/** "mardi 9 mars 2027", "lundi 1er février 2027"; "Tuesday 9 March 2027". */
const dateText = (moment: Moment, speech: Speech): string =>
  calendarText(moment, speech, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

const dayText = (moment: Moment, speech: Speech): string =>
  calendarText(moment, speech, { weekday: "long", day: "numeric", month: "long" });

function calendarText(moment: Moment, { language, zone }: Speech, shape: Intl.DateTimeFormatOptions): string {
  const isDay = "on" in moment;
  const at = isDay ? dayMs(moment.on) : moment.at;
  const text = dateFormat(language, isDay ? "UTC" : zone, shape).format(at);
  return language === "fr" ? text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ") : text.replace(",", "");
}

const DAY_MS = 86_400_000;

/** Midnight of a day in UTC: days are counted in eras of 400 years that begin in March, so that leap days come last. */
function dayMs(on: string): number {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const ofEra = fromMarch - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return (days - 719_468) * DAY_MS;
}

/** "14 h 30" in French, "14:30" in English. */
function timeText({ at }: { readonly at: number }, { language, zone }: Speech): string {
  const parts = dateFormat("en", zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const [hour, minute] = [String(Number(part("hour"))), part("minute")];
  return language === "fr" ? `${hour}${NARROW}h${NARROW}${minute}` : `${hour}:${minute}`;
}

function datetimeText(moment: { readonly at: number }, speech: Speech): string {
  const [day, time] = [dayText(moment, speech), timeText(moment, speech)];
  return speech.language === "fr" ? `${day} à ${time}` : `${day} at ${time}`;
}

const numberText = (value: number, { language }: Speech): string =>
  new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 2 }).format(value);

function moneyText({ minor, currency }: { readonly minor: number; readonly currency: string }, { language }: Speech) {
  const format = new Intl.NumberFormat(TAGS[language], { style: "currency", currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
