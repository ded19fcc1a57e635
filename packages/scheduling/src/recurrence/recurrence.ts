/** What repeats: DTSTART, RRULE, RDATE and EXDATE together. @see RFC 5545 §3.8.2.4 and §3.8.5 */
import { zone, type Zone } from "../time/zone.ts";
import { recurrenceRule, ruleText } from "./rule-text.ts";
import type { RecurrenceRule } from "./rule.ts";
import { checkedDateValue, dateValue, dateValueText, type DateValue } from "./values.ts";

/** A date or time of RDATE. */
export interface RecurrenceDate extends DateValue {
  /**
   * Of a PERIOD, what follows the solidus as it was written: the end ("19960403T040000Z") or the duration ("PT3H").
   * Kept for whoever needs this one's own length; a start is a start.
   */
  readonly periodEnd?: string;
}

/** A recurrence set by its properties, in the RFC's words. Plain data: it can be stored as JSON, or as its text. */
export interface Recurrence {
  /**
   * The first occurrence, whether or not it matches the rule, and the source of what the rule leaves open: the time of
   * day, the weekday of a WEEKLY rule, and so on. `synchronized` moves one that does not match.
   */
  readonly dtstart: DateValue;
  readonly rrule?: RecurrenceRule;
  /** Further starts. A DATE takes the time of day of DTSTART. */
  readonly rdates?: readonly RecurrenceDate[];
  /** Starts that do not happen, whatever says that they do. A DATE takes out its whole day. */
  readonly exdates?: readonly DateValue[];
}

/** A recurrence to be checked, its rule perhaps as text: "FREQ=WEEKLY;BYDAY=MO". */
export interface RecurrenceSource extends Omit<Recurrence, "rrule"> {
  readonly rrule?: RecurrenceRule | string;
}

type Property = Readonly<{ name: string; tzid: Zone | undefined; valueType: string | undefined; value: string }>;

const PROPERTY = /^([^:;]+)((?:;[^:;=]+=(?:"[^"]*"|[^":;]*))*):(.*)$/;
const PERIOD_END = /^(?:\d{8}T\d{6}Z?|P(?=[\dT])(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?))$/;
const SUB_DAILY = ["HOURLY", "MINUTELY", "SECONDLY"];

/**
 * Reads the content lines of DTSTART (exactly one), RRULE (one at most), RDATE and EXDATE, folded or not, or checks what
 * was made otherwise. A local time without TZID is floating: it is read in the zone given with the question.
 * @throws RangeError with a sentence when a property is missing, unknown, repeated or makes no sense. Two RRULEs are
 *   refused because the RFC leaves their set undefined, EXRULE (RFC 2445) because leaving it out would invent occurrences.
 */
export function recurrence(source: string | RecurrenceSource): Recurrence {
  const { dtstart, rrule, rdates = [], exdates = [] } = typeof source === "string" ? parsed(source) : source;
  const rule = rrule === undefined ? {} : { rrule: recurrenceRule(rrule) };
  checkedDateValue(dtstart, "DTSTART");
  for (const rdate of rdates) checkPeriod(checkedDateValue(rdate, "RDATE"));
  for (const exdate of exdates) checkedDateValue(exdate, "EXDATE");
  if (rule.rrule && dtstart.secondOfDay === undefined && SUB_DAILY.includes(rule.rrule.freq)) {
    throw new RangeError(`RRULE: FREQ=${rule.rrule.freq} needs a DTSTART with a time of day`);
  }
  return { dtstart, ...rule, ...(rdates.length > 0 ? { rdates } : {}), ...(exdates.length > 0 ? { exdates } : {}) };
}

/** The content lines of a recurrence, one value each, neither folded nor ended: `recurrence` reads them back to the same. */
export function recurrenceText({ dtstart, rrule, rdates = [], exdates = [] }: Recurrence): string {
  return [
    dateLine("DTSTART", dtstart),
    ...(rrule ? [`RRULE:${ruleText(rrule)}`] : []),
    ...rdates.map((rdate) => dateLine("RDATE", rdate)),
    ...exdates.map((exdate) => dateLine("EXDATE", exdate)),
  ].join("\n");
}

function parsed(text: string): RecurrenceSource {
  const lines = text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const properties = lines.filter((line) => line !== "").map(property);
  const named = (name: string): readonly Property[] => properties.filter((one) => one.name === name);
  const unknown = properties.find(({ name }) => !["DTSTART", "RRULE", "RDATE", "EXDATE"].includes(name));
  if (unknown) throw new RangeError(`Not a property of a recurrence: ${unknown.name}`);
  const [start, secondStart] = named("DTSTART");
  const [rule, secondRule] = named("RRULE");
  if (!start || secondStart) throw new RangeError("A recurrence has exactly one DTSTART");
  if (secondRule) throw new RangeError("A recurrence has one RRULE at most: the set of several is undefined");
  return {
    dtstart: checkedType(start, dateValue(start.value, start.tzid)),
    ...(rule ? { rrule: rule.value } : {}),
    rdates: named("RDATE").flatMap((line) => valuesOf(line).map(recurrenceDate)),
    exdates: named("EXDATE").flatMap((line) =>
      valuesOf(line).map((one) => checkedType(one, dateValue(one.value, one.tzid))),
    ),
  };
}

function property(line: string): Property {
  const [, name = "", parameters = "", value = ""] = PROPERTY.exec(line) ?? [];
  if (name === "") throw new RangeError(`Not a content line like RRULE:FREQ=DAILY: ${JSON.stringify(line)}`);
  const parameter = (key: string): string | undefined =>
    parameters
      .split(";")
      .find((one) => one.toUpperCase().startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .replaceAll('"', "");
  const tzid = parameter("TZID");
  return {
    name: name.toUpperCase(),
    tzid: tzid === undefined ? undefined : zone(tzid),
    valueType: parameter("VALUE")?.toUpperCase(),
    value,
  };
}

/** A property with several values as several with one. */
function valuesOf(line: Property): readonly Property[] {
  return line.value.split(",").map((value) => ({ ...line, value }));
}

function recurrenceDate(line: Property): RecurrenceDate {
  const [start = "", periodEnd] = line.value.split(/\/(.*)/);
  const value = dateValue(start, line.tzid);
  return checkedType(line, periodEnd === undefined ? value : { ...value, periodEnd });
}

/** @see RFC 5545 §3.3.9 */
function checkPeriod({ on, secondOfDay, periodEnd }: RecurrenceDate): void {
  if (periodEnd === undefined || (secondOfDay !== undefined && PERIOD_END.test(periodEnd))) return;
  throw new RangeError(`RDATE: not a PERIOD like 19960404T010000Z/PT3H: the one of ${on}/${periodEnd}`);
}

/** The value, when it is of the type that the VALUE parameter names, or none is named. */
function checkedType<Value extends RecurrenceDate>({ name, valueType, value: text }: Property, value: Value): Value {
  const type = typeOf(value);
  if (valueType !== undefined && valueType !== type) throw new RangeError(`${name}: ${text} is no ${valueType}`);
  return value;
}

function typeOf({ secondOfDay, periodEnd }: RecurrenceDate): "DATE" | "DATE-TIME" | "PERIOD" {
  if (periodEnd !== undefined) return "PERIOD";
  return secondOfDay === undefined ? "DATE" : "DATE-TIME";
}

function dateLine(name: string, value: RecurrenceDate): string {
  const type = typeOf(value);
  const valueType = type === "DATE-TIME" ? "" : `;VALUE=${type}`;
  const text = dateValueText(value);
  const tzid = value.zone === undefined || text.endsWith("Z") ? "" : `;TZID=${value.zone}`;
  return `${name}${valueType}${tzid}:${text}${value.periodEnd === undefined ? "" : `/${value.periodEnd}`}`;
}
