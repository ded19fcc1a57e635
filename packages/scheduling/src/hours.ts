/** Hours as sets of minutes of the day: the one place that knows which ranges a day has, and why it has none. */
import type { Closure, DateSpan, Hours, ReservedHours, Rotation, Week, WallRange } from "./facts.ts";
import { whole, type Need } from "./need.ts";
import { recurringBetween, type RecurringDays } from "./recurring.ts";
import { known, setOf, subtract, union, type IntervalSet } from "./sets/intervals.ts";
import { dayNumberOf, weekdayOfDay, type DayNumber, type Weekday } from "./time/calendar.ts";
import { tableOf, type Zone, type ZoneTable } from "./time/zone.ts";

const DAY_MINUTES = 1440;
const CLOSED: IntervalSet = [];

/** Minutes after local midnight. */
type WeekSets = Readonly<Record<Weekday, IntervalSet>>;

interface Days {
  readonly fromDay: DayNumber;
  /** Included. */
  readonly untilDay: DayNumber;
}

/** Weeks that take turns: `weeks[0]` is the one that begins on `firstMonday`. Weeks that do not take turns are one. */
interface Cycle {
  readonly firstMonday: DayNumber;
  readonly weeks: readonly WeekSets[];
}

/** Hours, read and checked. */
export interface Timetable {
  readonly hours: Hours;
  /** The host's own: of their calendar. */
  readonly table: ZoneTable;
  readonly base: Cycle;
  readonly seasons: readonly (Days & { readonly cycle: Cycle })[];
  readonly overrides: ReadonlyMap<DayNumber, IntervalSet>;
  /** Days that an override closes, and none opens anywhere. */
  readonly shut: ReadonlySet<DayNumber>;
  readonly closures: readonly (Days & { readonly closure: Closure })[];
  readonly travel: readonly (Days & { readonly table: ZoneTable })[];
  readonly within: readonly Timetable[];
  /** What is reserved for the service asked for. */
  readonly reserved: readonly ReservedHours[];
  readonly asked: Asked;
}

/** Where, and for what, hours are read. */
export type Asked = Partial<Pick<Need, "placeId" | "serviceId" | "reservedOnly">>;

/** Every minute of every day: for rooms, machines and whatever has no hours of its own. */
export function alwaysOpen(zone: Zone): Hours {
  const day = [{ startMinute: 0, endMinute: DAY_MINUTES }];
  return { zone, weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }, overrides: [] };
}

/**
 * Reads and checks hours, as far as they concern a place and a service: what is for others does not count.
 * @throws RangeError when a range is not whole minutes, starts outside its day, is empty, or ends after the next day, when a
 *   rotation has no weeks, or dates end before they begin.
 */
export function timetableOf(hours: Hours, asked: Asked): Timetable {
  const { placeId } = asked;
  const overrides = new Map<DayNumber, IntervalSet>();
  for (const { on, ranges } of hours.overrides) {
    const day = dayNumberOf(on);
    overrides.set(day, union(overrides.get(day) ?? CLOSED, minutesOf(ranges, placeId)));
  }
  return {
    hours,
    table: tableOf(hours.zone),
    base: cycleOf(hours.weekly, hours.rotation, placeId),
    seasons: (hours.seasons ?? []).map((season) => ({
      ...daysOf(season),
      cycle: cycleOf(season.weekly, season.rotation, placeId),
    })),
    overrides,
    shut: shutDays(hours),
    closures: (hours.closures ?? []).map((closure) => ({ ...daysOf(closure), closure })),
    travel: (hours.travel ?? []).map((travel) => ({ ...daysOf(travel), table: tableOf(travel.zone) })),
    within: (hours.within ?? []).map((other) => timetableOf(other, { placeId })),
    reserved: (hours.reserved ?? []).filter((each) => isHere(each.placeId, placeId) && isFor(each, asked)),
    asked,
  };
}

function shutDays({ overrides, reserved }: Hours): ReadonlySet<DayNumber> {
  if (!reserved) return new Set();
  const opened = new Set(overrides.filter(({ ranges }) => ranges.length > 0).map(({ on }) => on));
  return new Set(overrides.filter(({ on }) => !opened.has(on)).map(({ on }) => dayNumberOf(on)));
}

function isFor({ serviceIds }: ReservedHours, { serviceId }: Asked): boolean {
  return serviceId !== undefined && serviceIds.includes(serviceId);
}

/** What rules of their own open and close from day to day, or undefined when there are none. */
export function recurringOf({ hours, asked }: Timetable, fromDay: DayNumber, untilDay: DayNumber) {
  const recurring = (hours.recurring ?? []).filter((each) => isHere(each.placeId, asked.placeId));
  return recurring.length === 0 ? undefined : recurringBetween(recurring, hours.zone, fromDay, untilDay);
}

/** The open minutes of one day of the host's calendar, counted from its midnight by the clock; what is reserved is beside. */
export function rangesOn(timetable: Timetable, day: DayNumber, recurring: RecurringDays | undefined): IntervalSet {
  if (timetable.asked.reservedOnly) return CLOSED;
  const own = timetable.overrides.get(day);
  if (own) return own;
  if (closureOn(timetable, day)) return CLOSED;
  return usualRangesOn(timetable, day, recurring);
}

export interface ReservedDays {
  /** As `rangesOn`. */
  rangesOn(day: DayNumber): IntervalSet;
  /** The same, if neither a closure nor an override held the day. */
  usualRangesOn(day: DayNumber): IntervalSet;
}

/** What is reserved for the service asked for, day by day; undefined when nothing is. */
export const reservedOf = (timetable: Timetable, fromDay: DayNumber, untilDay: DayNumber): ReservedDays | undefined =>
  timetable.reserved.length === 0 ? undefined : daysReserved(timetable, fromDay, untilDay, timetable.reserved);

export function daysReserved(
  timetable: Timetable,
  fromDay: DayNumber,
  untilDay: DayNumber,
  reserved: readonly ReservedHours[],
): ReservedDays {
  const daysOf = (some: readonly ReservedHours[]) =>
    recurringBetween(
      some.map((each) => ({ ...each, effect: "open" })),
      timetable.hours.zone,
      fromDay,
      untilDay,
    );
  const all = daysOf(reserved);
  const through = daysOf(reserved.filter(({ throughClosures }) => throughClosures));
  const isShut = (day: DayNumber) => timetable.shut.has(day) || leaveOn(timetable, day) !== undefined;
  return {
    rangesOn: (day) => (isShut(day) ? CLOSED : (closureOn(timetable, day) ? through : all).opensOn(day)),
    usualRangesOn: (day) => all.opensOn(day),
  };
}

const leaveOn = ({ closures }: Timetable, day: DayNumber): Closure | undefined =>
  closures.find((each) => each.closure.kind === "leave" && holds(each, day))?.closure;

/** What closes a day to all that is reserved on it: leave before a closure of the house; an override that closes it otherwise. */
export const closerOf = (timetable: Timetable, day: DayNumber): Closure | "override" =>
  leaveOn(timetable, day) ?? (timetable.shut.has(day) ? undefined : closureOn(timetable, day)) ?? "override";

/** The ranges of a day but for its overrides and closures. */
export function usualRangesOn(timetable: Timetable, day: DayNumber, recurring: RecurringDays | undefined): IntervalSet {
  const { firstMonday, weeks } = lastHolding(timetable.seasons, day)?.cycle ?? timetable.base;
  const turn = weeks.length === 1 ? 0 : Math.floor((day - firstMonday) / 7) % weeks.length;
  const ranges = known(weeks.at(turn))[weekdayOfDay(day)]; // a turn before the first counts from the end
  if (!recurring) return ranges;
  return subtract(union(ranges, recurring.opensOn(day)), recurring.closesOn(day));
}

/** The closure that closes a day, if one does. */
export function closureOn({ closures }: Timetable, day: DayNumber): Closure | undefined {
  return closures.length === 0 ? undefined : closures.find((each) => holds(each, day))?.closure;
}

/** The clock that the ranges of a day are read on. */
export function clockOn({ travel, table }: Timetable, day: DayNumber): ZoneTable {
  return travel.length === 0 ? table : (lastHolding(travel, day)?.table ?? table);
}

/** Whether a day is a Monday to Friday, and no holiday of the host. */
export function isBusinessDay({ closures }: Timetable, day: DayNumber): boolean {
  if (weekdayOfDay(day) > 5) return false;
  return !closures.some((each) => each.closure.kind === "holiday" && holds(each, day));
}

function cycleOf(weekly: Week, rotation: Rotation | undefined, placeId: string | undefined): Cycle {
  if (!rotation) return { firstMonday: 0, weeks: [weekOf(weekly, placeId)] };
  if (rotation.weeks.length === 0) throw new RangeError("A rotation must have at least one week");
  const anchor = dayNumberOf(rotation.anchor);
  return {
    firstMonday: anchor - weekdayOfDay(anchor) + 1,
    weeks: rotation.weeks.map((week) => weekOf(week, placeId)),
  };
}

function weekOf(week: Week, placeId: string | undefined): WeekSets {
  const each = (weekday: Weekday) => minutesOf(week[weekday] ?? [], placeId);
  return { 1: each(1), 2: each(2), 3: each(3), 4: each(4), 5: each(5), 6: each(6), 7: each(7) };
}

function minutesOf(ranges: readonly WallRange[], placeId: string | undefined): IntervalSet {
  const pairs: [number, number][] = [];
  for (const range of ranges) {
    const startMinute = whole("startMinute", range.startMinute, 0, DAY_MINUTES - 1);
    const endMinute = whole("endMinute", range.endMinute, startMinute + 1, 2 * DAY_MINUTES);
    if (isHere(range.placeId, placeId)) pairs.push([startMinute, endMinute]);
  }
  return setOf(pairs);
}

function isHere(where: string | undefined, placeId: string | undefined): boolean {
  return where === undefined || where === placeId;
}

/** @throws RangeError when the last date comes before the first. */
export function daysOf({ from, until }: DateSpan): Days {
  if (until < from) throw new RangeError(`Dates must not end before they begin: ${from} to ${until}`);
  return { fromDay: dayNumberOf(from), untilDay: dayNumberOf(until) };
}

function holds({ fromDay, untilDay }: Days, day: DayNumber): boolean {
  return fromDay <= day && day <= untilDay;
}

function lastHolding<Some extends Days>(spans: readonly Some[], day: DayNumber): Some | undefined {
  return spans.length === 0 ? undefined : spans.findLast((span) => holds(span, day));
}
