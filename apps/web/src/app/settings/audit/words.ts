/** An entry of the log as a sentence, and its values as a reader writes them. */
import { instant, type Zone } from "@creneau/scheduling";
import i18next from "i18next";
import type { AuditEntry } from "../../api/audit.ts";
import type { Translate } from "../../texts/language.ts";
import type { Texts } from "../../texts/shape.ts";
import { dateTextOf, minuteText, timeText, type Language } from "../../time/format.ts";

type Branch = "subjects" | "acts" | "fields";

/** The log names tables, columns and operations that the catalogue may not know yet. */
function isNamed<Name extends Branch>(branch: Name, key: string): key is keyof Texts["audit"][Name] & string {
  return i18next.exists(`audit.${branch}.${key}`);
}

export function subjectText(subject: string, t: Translate): string {
  return isNamed("subjects", subject) ? t(`audit.subjects.${subject}`) : t("audit.other", { subject });
}

export function actorText({ kind, name }: AuditEntry["actor"], t: Translate): string {
  if (kind === "account" && name !== null) return name;
  if (kind === "key") return name === null ? t("audit.by.keyGone") : t("audit.by.key", { name });
  return t(`audit.by.${kind}`);
}

export function sentenceOf({ actor, act, operation, subject }: AuditEntry, t: Translate): string {
  const who = actorText(actor, t);
  const done = `${act}_${subject}`;
  if (isNamed("acts", done)) return t(`audit.acts.${done}`, { who });
  return t(`audit.did.${operation}`, { who, what: subjectText(subject, t) });
}

/** What people call the thing: its name, or the reference they were given. */
export function nameOf({ before, after }: AuditEntry): string | undefined {
  const values: Readonly<Record<string, unknown>> = { ...before, ...after };
  const named = ["name", "display_name", "label", "title", "reference", "host", "slug"].map((key) => values[key]);
  return named.find((value): value is string => typeof value === "string" && value !== HIDDEN && value !== "");
}

export function fieldText(field: string, t: Translate): string {
  return isNamed("fields", field) ? t(`audit.fields.${field}`) : field.replaceAll("_", " ");
}

/** What stands for a value that the log does not keep. */
const HIDDEN = "•";
const AN_INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)$/u;

interface Reader {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: Zone;
}

const isRange = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((minute) => typeof minute === "number");

function listText(list: readonly unknown[], { t, language }: Reader): string {
  if (list.length === 0) return t("audit.none");
  // Hours of a day: minutes since its midnight.
  if (list.every(isRange))
    return list.map((range) => range.map((at) => minuteText(at, language)).join(" – ")).join(", ");
  return list.every((one) => typeof one === "string") ? list.join(", ") : JSON.stringify(list);
}

export function valueText(value: unknown, reader: Reader): string {
  const { t, language, zone } = reader;
  if (value === null || value === undefined || value === "") return t("audit.none");
  if (value === HIDDEN) return t("audit.hidden");
  if (typeof value === "boolean") return t(value ? "audit.yes" : "audit.no");
  if (Array.isArray(value)) return listText(value, reader);
  if (typeof value !== "string") return JSON.stringify(value);
  if (AN_INSTANT.test(value)) {
    const at = instant(Date.parse(value));
    return `${dateTextOf(at, zone, "dayMonthYear", language)}, ${timeText(at, zone, language)}`;
  }
  return value;
}

/** Identifiers and bookkeeping tell a reader nothing: they come last. */
const isPlumbing = (field: string): boolean => field === "id" || field.endsWith("_id") || field === "version";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const inOrder = (a: string, b: string): number =>
  Number(isPlumbing(a)) - Number(isPlumbing(b)) || DAYS.indexOf(a) - DAYS.indexOf(b) || a.localeCompare(b);

export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function differencesOf({ before, after }: AuditEntry): Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const ordered = fields.toSorted(inOrder);
  return ordered.map((field) => ({ field, before: before?.[field], after: after?.[field] }));
}
