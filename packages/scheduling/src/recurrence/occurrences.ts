/** When a recurrence happens: as instants in a zone, or by the clock alone. @see RFC 5545 §3.8.5 */
import { ascending, countUpTo } from "../sets/intervals.ts";
import { dayNumberOf, formatDay, type DayNumber } from "../time/calendar.ts";
import { asInstants, DAY_MS, LATEST_MS, type Instant } from "../time/instant.ts";
import { dayAt, instantOfWallMs, offsetAtMs, tableOf, type Zone, type ZoneTable } from "../time/zone.ts";
import type { Recurrence } from "./recurrence.ts";
import { checkedRule, type RecurrenceRule } from "./rule.ts";
import { firstMatch, ruleOccurrences, type WallSecond } from "./sets.ts";
import { DAY_SECONDS, type DateValue } from "./values.ts";

/** A start by the clock on the wall. */
export interface WallOccurrence {
  readonly day: DayNumber;
  /** Whole minutes after midnight by the clock, 0 to 1439; 0 when the recurrence has dates only. */
  readonly minute: number;
  /** Of that minute, 0 to 59: 0 unless the recurrence says otherwise. */
  readonly second: number;
}

/** 2101-01-01T00:00 by any clock. */
const END_SECOND = (LATEST_MS - DAY_MS) / 1000;

/**
 * The starts of a recurrence in [from, until), ascending, each once.
 *
 * Wall clock is wall clock: a rule for 09:00 means 09:00 on every day. A start that the clock skips moves forward by the
 * gap, of one that it shows twice the first is taken (§3.3.5; §3.3.10 as erratum 4271 corrects it: such starts are kept
 * and count). Two that fall on one instant so are one start, but two of COUNT, which is evaluated on local times. A
 * DATE is its midnight.
 *
 * EXDATE takes out exactly its instant, as a DATE all that starts on its day in the zone of the recurrence.
 * @param zone where a floating recurrence is read; one with a zone of its own keeps that
 * @throws RangeError when there are more than a million, or the rule is one that `recurrence` refuses
 */
export function occurrences(recurrence: Recurrence, zone: Zone, from: Instant, until: Instant): readonly Instant[] {
  const { rdates = [], exdates = [] } = recurrence;
  const table = tableOfIts(recurrence, tableOf(zone));
  const startOf = (value: DateValue): number =>
    startMs(value.zone === undefined ? table : tableOf(value.zone), wallSecondOf(value, recurrence));
  const window = wallsAround(table, from, until);
  const ruleStarts = wallsOfRule(recurrence, table, window.from, window.until).map((wall) => startMs(table, wall));
  const excluded = new Set(exdates.filter(isTime).map(startOf));
  const excludedDays = new Set(exdates.filter(isDate).map(({ on }) => dayNumberOf(on)));
  const starts = [...ruleStarts, ...rdates.map(startOf)].filter(
    (start) => start >= from && start < until && !excluded.has(start) && !excludedDays.has(dayAt(table, start)),
  );
  return asInstants(ascending(starts));
}

/**
 * The starts of a recurrence by the clock, on the days from `fromDay` to `untilDay` (exclusive; 2100 is the last year),
 * ascending, each once: what a timetable repeats, whatever happens to the clock that day.
 * @param floating the clock of a floating recurrence; one with a zone of its own keeps that. Either is asked only about
 *   what is given in another zone: UNTIL in UTC, RDATE and EXDATE with Z or another TZID.
 * @throws RangeError when there are more than a million, or the rule is one that `recurrence` refuses
 */
export function wallOccurrences(
  recurrence: Recurrence,
  floating: ZoneTable,
  fromDay: DayNumber,
  untilDay: DayNumber,
): readonly WallOccurrence[] {
  const { rdates = [], exdates = [] } = recurrence;
  const table = tableOfIts(recurrence, floating);
  const from = fromDay * DAY_SECONDS;
  const until = Math.min(untilDay * DAY_SECONDS, END_SECOND);
  const wallOf = (value: DateValue): WallSecond => wallShown(value, recurrence, table);
  const excluded = new Set(exdates.filter(isTime).map(wallOf));
  const excludedDays = new Set(exdates.filter(isDate).map(({ on }) => dayNumberOf(on)));
  const starts = [...wallsOfRule(recurrence, table, from, until), ...rdates.map(wallOf)].filter(
    (wall) => wall >= from && wall < until && !excluded.has(wall) && !excludedDays.has(dayOf(wall)),
  );
  return ascending(starts).map((wall) => ({
    day: dayOf(wall),
    minute: Math.floor(wall / 60) % 1440,
    second: wall % 60,
  }));
}

/**
 * The recurrence with its DTSTART moved to the first start that its rule finds: "every Monday, from Wednesday the 7th"
 * then begins on Monday the 12th, where the RFC, which has DTSTART always happen, leaves the set undefined (§3.8.5.3).
 * Which weeks of an INTERVAL are meant stays the same. COUNT counts from there.
 * @returns undefined when the rule finds no start by the end of 2100
 */
export function synchronized(recurrence: Recurrence): Recurrence | undefined {
  const { dtstart, rrule } = recurrence;
  if (!rrule) return recurrence;
  const match = firstMatch(applicable(rrule, dtstart), wallSecondOf(dtstart, recurrence), END_SECOND);
  if (match === undefined) return undefined;
  const on = formatDay(dayOf(match));
  const moved = isDate(dtstart) ? { on } : { ...dtstart, on, secondOfDay: match - dayOf(match) * DAY_SECONDS };
  return { ...recurrence, dtstart: moved };
}

/** What DTSTART and RRULE give in [from, until), with UNTIL applied. */
function wallsOfRule(
  recurrence: Recurrence,
  table: ZoneTable,
  from: WallSecond,
  until: WallSecond,
): readonly WallSecond[] {
  const { dtstart, rrule } = recurrence;
  const start = wallSecondOf(dtstart, recurrence);
  if (!rrule) return start >= from && start < until ? [start] : [];
  const rule = applicable(rrule, dtstart);
  const last = rule.until;
  if (!last) return ruleOccurrences(rule, start, from, until);
  const shown = isDate(last) ? (dayNumberOf(last.on) + 1) * DAY_SECONDS - 1 : wallShown(last, recurrence, table);
  if (last.zone === undefined) return ruleOccurrences(rule, start, from, Math.min(until, shown + 1));
  const lastMs = startMs(tableOf(last.zone), wallSecondOf(last, recurrence));
  const walls = ruleOccurrences(rule, start, from, Math.min(until, shown + DAY_SECONDS)); // no clock jumps further
  return walls.filter((wall) => startMs(table, wall) <= lastMs);
}

/**
 * The rule as it is applied: checked once more, for facts may come from anywhere and an INTERVAL of 0 has no end; and
 * without BYHOUR, BYMINUTE and BYSECOND when DTSTART is a DATE, where they "MUST be ignored" (§3.3.10).
 */
function applicable(rrule: RecurrenceRule, dtstart: DateValue): RecurrenceRule {
  const rule = checkedRule(rrule);
  if (!isDate(dtstart)) return rule;
  const { byHour: _hour, byMinute: _minute, bySecond: _second, ...rest } = rule;
  return rest;
}

/** What the clock reads at a value, in the value's own zone; a DATE takes the time of day of DTSTART. */
function wallSecondOf({ on, secondOfDay }: DateValue, { dtstart }: Recurrence): WallSecond {
  return dayNumberOf(on) * DAY_SECONDS + (secondOfDay ?? dtstart.secondOfDay ?? 0);
}

/** What the clock of the recurrence reads at a value. */
function wallShown(value: DateValue, recurrence: Recurrence, table: ZoneTable): WallSecond {
  const wall = wallSecondOf(value, recurrence);
  if (value.zone === undefined || tableOf(value.zone) === table) return wall;
  const ms = startMs(tableOf(value.zone), wall);
  return Math.floor((ms + offsetAtMs(table, ms)) / 1000);
}

function tableOfIts({ dtstart }: Recurrence, floating: ZoneTable): ZoneTable {
  return dtstart.zone === undefined ? floating : tableOf(dtstart.zone);
}

function startMs(table: ZoneTable, wall: WallSecond): number {
  return instantOfWallMs(table, wall * 1000);
}

/** A stretch of wall clock that has all that may start in [from, until): no clock jumps by more than a day. */
function wallsAround(table: ZoneTable, from: Instant, until: Instant): { from: WallSecond; until: WallSecond } {
  return {
    from: Math.floor((from + Math.min(...offsetsSince(table, from))) / 1000),
    until: Math.ceil((until + Math.max(...offsetsSince(table, until))) / 1000),
  };
}

/** The offsets in force on the day before an instant and at it, in milliseconds. */
function offsetsSince({ changesAtMs, offsetsMs }: ZoneTable, at: Instant): readonly number[] {
  return offsetsMs.slice(countUpTo(changesAtMs, at - DAY_MS), countUpTo(changesAtMs, at) + 1);
}

function dayOf(wall: WallSecond): DayNumber {
  return Math.floor(wall / DAY_SECONDS);
}

function isDate({ secondOfDay }: DateValue): boolean {
  return secondOfDay === undefined;
}

function isTime(value: DateValue): boolean {
  return !isDate(value);
}
