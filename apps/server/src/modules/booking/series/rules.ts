/** What a series may be, and what becomes of its rule when it changes. By the clock on the wall; pure. */
import {
  addDays,
  dateOf,
  occurrences,
  recurrence,
  recurrenceText,
  startOfDay,
  synchronized,
  wallOf,
  weekdayOf,
  zone as zoneNamed,
  type Instant,
  type PlainDate,
  type Recurrence,
  type RecurrenceRule,
  type Weekday,
  type Zone,
} from "@creneau/scheduling";

export const MOST_OCCURRENCES = 104;
/** Two years: nobody plans sessions further, and the facts of a longer stretch are many. */
export const LONGEST_DAYS = 731;

/** One date of a rule. */
export interface Occurrence {
  readonly on: PlainDate;
  readonly startsAt: Instant;
}

export type RuleFault = "no-such-rule" | "no-end" | "too-many" | "too-long" | "no-dates";

/** A rule that no series can have, and why. */
export class RuleError extends RangeError {
  readonly fault: RuleFault;
  constructor(fault: RuleFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** Once a day at most: everything finer is another product. */
const FREQUENCIES: ReadonlySet<RecurrenceRule["freq"]> = new Set(["DAILY", "WEEKLY", "MONTHLY"]);

/**
 * Reads what somebody asks for; the first date is the first that the rule finds.
 * @param rule the value of an RRULE: "FREQ=WEEKLY;BYDAY=TU;COUNT=10"
 * @throws RuleError
 */
export function readRule(startsOn: PlainDate, minuteOfDay: number, rule: string): Recurrence {
  const dtstart = { on: startsOn, secondOfDay: minuteOfDay * 60 };
  const read = attempt(() => recurrence({ dtstart, rrule: rule }));
  const { rrule } = read;
  if (!rrule || !FREQUENCIES.has(rrule.freq) || rrule.byHour || rrule.byMinute || rrule.bySecond)
    throw new RuleError("no-such-rule");
  if (rrule.count === undefined && rrule.until === undefined) throw new RuleError("no-end");
  if ((rrule.count ?? 0) > MOST_OCCURRENCES) throw new RuleError("too-many");
  const found = synchronized(read);
  if (!found) throw new RuleError("no-dates");
  return found;
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new RuleError("no-such-rule", { cause: error });
    throw error;
  }
}

/** As it is kept. */
export const ruleTextOf = (rule: Recurrence): string => recurrenceText(rule);
export const storedRule = (text: string): Recurrence => recurrence(text);

/**
 * The dates of a rule with their starts, ascending: 9:00 is 9:00 whatever the clock did in between.
 * @throws RuleError when there are none or too many, or the last lies too far from the first.
 */
export function occurrencesOf(rule: Recurrence, zone: Zone): readonly Occurrence[] {
  const { on } = rule.dtstart;
  const from = startOfDay(on, zone);
  const end = startOfDay(addDays(on, LONGEST_DAYS), zone);
  const starts = occurrences(rule, zone, from, end);
  if (starts.length === 0) throw new RuleError("no-dates");
  if (starts.length > MOST_OCCURRENCES) throw new RuleError("too-many");
  const { count, until } = rule.rrule ?? {};
  if ((count !== undefined && starts.length < count) || (until && until.on >= addDays(on, LONGEST_DAYS)))
    throw new RuleError("too-long");
  return starts.map((startsAt) => ({ on: dateOf(startsAt, zone), startsAt }));
}

/** The rule with its first `count` dates only. */
export function endedAfter(rule: Recurrence, count: number): Recurrence {
  const { until: _, ...rrule } = ruleOf(rule);
  return recurrence({ ...rule, rrule: { ...rrule, count } });
}

/**
 * The rule of what follows from one of its dates on, begun at another time: every date goes as far as that one does. What
 * is said by weekday is said by the new one: the second Tuesday becomes the second Wednesday.
 * @throws RuleError when the rule says its days in a way that can't be shifted.
 */
export function shiftedFrom(rule: Recurrence, zone: Zone, pivotOn: PlainDate, startsAt: Instant): Recurrence {
  const left = occurrencesOf(rule, zone).filter(({ on }) => on >= pivotOn).length;
  if (left === 0) throw new RuleError("no-dates");
  const { on, minuteOfDay } = wallOf(startsAt, zone);
  const { until: _, ...kept } = ruleOf(rule);
  const rrule = { ...shiftedRule(kept, pivotOn, on), count: left };
  return recurrence({ dtstart: { on, secondOfDay: minuteOfDay * 60 }, rrule });
}

function shiftedRule(rule: RecurrenceRule, from: PlainDate, to: PlainDate): RecurrenceRule {
  const days = daysBetween(from, to);
  if (days === 0 || rule.freq === "DAILY") {
    if (days !== 0 && (rule.byDay || rule.byMonthDay || rule.byMonth)) throw new RuleError("no-such-rule");
    return rule;
  }
  if (rule.byMonth || rule.bySetPos || rule.byYearDay) throw new RuleError("no-such-rule");
  if (rule.freq === "WEEKLY") {
    const shift = (weekday: Weekday): Weekday => weekdays[(((weekday - 1 + days) % 7) + 7) % 7] ?? weekday;
    const { byDay, wkst = 1 } = rule;
    // The week is shifted as well: which weeks of an interval are meant stays the same.
    return {
      ...rule,
      wkst: shift(wkst),
      ...(byDay ? { byDay: byDay.map((day) => ({ weekday: shift(day.weekday) })) } : {}),
    };
  }
  if ((rule.byDay?.length ?? 0) > 1 || (rule.byMonthDay?.length ?? 0) > 1) throw new RuleError("no-such-rule");
  const [day] = rule.byDay ?? [];
  if (day) return { ...rule, byDay: [{ weekday: weekdayOf(to), ordinal: ordinalIn(to, (day.ordinal ?? 1) < 0) }] };
  return rule.byMonthDay ? { ...rule, byMonthDay: [Number(to.slice(8))] } : rule;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The how-manyth of its weekday in its month a date is; counted from the end where it can be, when asked so. */
function ordinalIn(on: PlainDate, fromEnd: boolean): number {
  const isLast = addDays(on, 7).slice(0, 7) !== on.slice(0, 7);
  return fromEnd && isLast ? -1 : Math.ceil(Number(on.slice(8)) / 7);
}

function ruleOf(rule: Recurrence): RecurrenceRule {
  if (!rule.rrule) throw new Error("a series without a rule");
  return rule.rrule;
}

/** The day and the minute at which a rule begins, by the clock. */
export function startOf({ dtstart }: Recurrence): { readonly on: PlainDate; readonly minuteOfDay: number } {
  return { on: dtstart.on, minuteOfDay: Math.floor((dtstart.secondOfDay ?? 0) / 60) };
}

const UTC = zoneNamed("UTC");
const DAY_MS = 86_400_000;
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (startOfDay(to, UTC) - startOfDay(from, UTC)) / DAY_MS;

/** Days to add to a horizon so that it holds a date: whose series it is may book beyond. */
export const daysUntil = (now: Instant, at: Instant): number => Math.ceil((at - now) / DAY_MS) + 1;

/** Where a date of the old rule lies in the new one: the first of what is left on the first, and so on. */
export function mappedOn(
  before: readonly Occurrence[],
  after: readonly Occurrence[],
): ReadonlyMap<PlainDate, Occurrence> {
  return new Map(before.flatMap(({ on }, index) => (after[index] ? [[on, after[index]] as const] : [])));
}
