/** The text of a recurrence rule: "FREQ=WEEKLY;BYDAY=MO,FR". @see RFC 5545 §3.3.10 */
import type { Weekday } from "../time/calendar.ts";
import {
  checkedRule,
  DATE_KEYS,
  FREQUENCIES,
  LIST_KEYS,
  nameOf,
  TIME_KEYS,
  type ByDay,
  type Frequency,
  type ListKey,
  type RecurrenceRule,
} from "./rule.ts";
import { dateValue, dateValueText } from "./values.ts";

const CODES: Readonly<Record<Weekday, string>> = { 1: "MO", 2: "TU", 3: "WE", 4: "TH", 5: "FR", 6: "SA", 7: "SU" };
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NAMES = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", ...LIST_KEYS.map(nameOf)]);

/**
 * Reads a rule from the text of an RRULE, its parts in any case and order, or checks one. The result is canonical
 * (`checkedRule`), so that two rules which say the same in other orders are equal.
 * @throws RangeError with a sentence that names the part which is missing, repeated, unknown, out of range or in bad
 *   company. RSCALE and SKIP (RFC 7529) are refused: a rule in another calendar must not be read as a Gregorian one.
 */
export function recurrenceRule(source: string | RecurrenceRule): RecurrenceRule {
  return checkedRule(typeof source === "string" ? parsedRule(source) : source);
}

/** The text of a canonical rule: FREQ first, the BYxxx parts in the order in which they apply. */
export function ruleText(rule: RecurrenceRule): string {
  const lists = (keys: readonly ListKey[]) => keys.map((key) => [nameOf(key), rule[key]?.join(",")]);
  const parts = [
    ["FREQ", rule.freq],
    ["INTERVAL", rule.interval],
    ["COUNT", rule.count],
    ["UNTIL", rule.until && dateValueText(rule.until)],
    ...lists(DATE_KEYS),
    ["BYDAY", rule.byDay?.map(({ weekday, ordinal = "" }) => `${ordinal}${CODES[weekday]}`).join(",")],
    ...lists(TIME_KEYS),
    ["WKST", rule.wkst && CODES[rule.wkst]],
  ];
  return parts
    .filter(([, value]) => value !== undefined)
    .map((part) => part.join("="))
    .join(";");
}

function parsedRule(text: string): RecurrenceRule {
  const parts = partsOf(text);
  const rule: { -readonly [Key in keyof RecurrenceRule]: RecurrenceRule[Key] } = { freq: frequency(parts.get("FREQ")) };
  const read = (name: string, take: (value: string) => void): void => {
    const value = parts.get(name);
    if (value !== undefined) take(value);
  };
  read("INTERVAL", (value) => (rule.interval = wholeNumber("INTERVAL", value)));
  read("COUNT", (value) => (rule.count = wholeNumber("COUNT", value)));
  read("UNTIL", (value) => (rule.until = dateValue(value)));
  read("BYDAY", (value) => (rule.byDay = value.split(",").map(byDay)));
  read("WKST", (value) => (rule.wkst = weekday("WKST", value)));
  for (const key of LIST_KEYS) {
    const name = nameOf(key);
    read(name, (value) => (rule[key] = value.split(",").map((one) => wholeNumber(name, one))));
  }
  return rule;
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(";")) {
    const name = part.replace(/=.*/s, "");
    if (name === "RSCALE" || name === "SKIP") {
      throw new RangeError(
        `RRULE: ${name} (RFC 7529) is not supported: rules are Gregorian and leave invalid dates out`,
      );
    }
    if (!NAMES.has(name)) throw new RangeError(`RRULE: ${JSON.stringify(part)} is no part of a rule`);
    if (parts.has(name)) throw new RangeError(`RRULE: ${name} may be given once only`);
    parts.set(name, part.slice(name.length + 1));
  }
  return parts;
}

function frequency(text: string | undefined): Frequency {
  const freq = FREQUENCIES.find((known) => known === text);
  if (!freq) throw new RangeError(`RRULE: FREQ must be one of ${FREQUENCIES.join(", ")}, not ${text ?? "left out"}`);
  return freq;
}

function byDay(text: string): ByDay {
  const code = text.replace(/^[+-]?\d+/, "");
  const day = weekday("BYDAY", code);
  return code === text ? { weekday: day } : { weekday: day, ordinal: Number(text.slice(0, -code.length)) };
}

function weekday(part: string, code: string): Weekday {
  const day = WEEKDAYS.find((known) => CODES[known] === code);
  if (!day) throw new RangeError(`RRULE: ${part} takes weekdays like MO, not ${JSON.stringify(code)}`);
  return day;
}

function wholeNumber(part: string, text: string): number {
  if (!/^[+-]?\d+$/.test(text)) throw new RangeError(`RRULE: ${part} takes whole numbers, not ${JSON.stringify(text)}`);
  return Number(text);
}
