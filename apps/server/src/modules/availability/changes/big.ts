/** Which changes of hours are big: rules of the business, and what would be other than it is. Pure. */
import type { BigReason, HoursPart } from "@creneau/contract";
import {
  addDays,
  openDays,
  weekdayOf,
  type Hours,
  type OpenDay,
  type PlainDate,
  type WallRange,
} from "@creneau/scheduling";
import type { Approval, StoredSchedule } from "../stored.ts";

/** So far ahead hours are compared. */
export const YEAR_DAYS = 371;

export interface OtherDay {
  readonly on: PlainDate;
  readonly before: readonly WallRange[];
  readonly after: readonly WallRange[];
  /** Of all services together. */
  readonly onCall: { readonly before: readonly WallRange[]; readonly after: readonly WallRange[] };
}

export interface Difference {
  readonly days: readonly OtherDay[];
  /** Of an average week of the year to come. */
  readonly weekMinutes: { readonly before: number; readonly after: number };
  /** Of the week that changes most: how much more, or less. */
  readonly mostInAWeek: number;
}

const minutesOf = (ranges: readonly WallRange[]): number =>
  ranges.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);

const sameRanges = (one: readonly WallRange[], other: readonly WallRange[]): boolean =>
  one.length === other.length &&
  one.every(({ startMinute, endMinute }, index) => {
    const same = other[index];
    return same?.startMinute === startMinute && same.endMinute === endMinute;
  });

const onCallOf = ({ reserved = [] }: Partial<Pick<OpenDay, "reserved">>): WallRange[] =>
  reserved.flatMap(({ ranges }) => ranges).toSorted((a, b) => a.startMinute - b.startMinute);

const mondayOf = (on: PlainDate): PlainDate => addDays(on, 1 - weekdayOf(on));

/** Day by day, for a year: all rules taken together, on both sides. Being on call is not work: its minutes are not counted. */
export function differenceOf(before: Hours, after: Hours, today: PlainDate): Difference {
  const span = { from: today, until: addDays(today, YEAR_DAYS - 1) };
  const will = openDays(after, span);
  const weeks = new Map<PlainDate, number>();
  const total = { before: 0, after: 0 };
  const days: OtherDay[] = [];
  for (const [index, { on, ranges: was, ...rest }] of openDays(before, span).entries()) {
    const now = will[index]?.ranges ?? [];
    const onCall = { before: onCallOf(rest), after: onCallOf(will[index] ?? {}) };
    const [old, next] = [minutesOf(was), minutesOf(now)];
    total.before += old;
    total.after += next;
    weeks.set(mondayOf(on), (weeks.get(mondayOf(on)) ?? 0) + next - old);
    if (!sameRanges(was, now) || !sameRanges(onCall.before, onCall.after))
      days.push({ on, before: was, after: now, onCall });
  }
  const average = (minutes: number): number => Math.round((minutes * 7) / YEAR_DAYS);
  return {
    days,
    weekMinutes: { before: average(total.before), after: average(total.after) },
    mostInAWeek: Math.max(0, ...[...weeks.values()].map(Math.abs)),
  };
}

/** The first day on which anything is other than it was; another zone is another time on every day. */
function firstOther(
  { days }: Difference,
  what: readonly HoursPart[],
  { before, after, today }: Pick<Asked, "before" | "after" | "today">,
): PlainDate | undefined {
  if (what.includes("zone")) return today;
  const trips = what.includes("travel") ? [...before.travel, ...after.travel] : [];
  const moved = trips.filter(({ until }) => until >= today).map(({ from }) => (from < today ? today : from));
  return [...days.map(({ on }) => on), ...moved].toSorted()[0];
}

export interface Asked {
  readonly before: StoredSchedule;
  readonly after: StoredSchedule;
  readonly today: PlainDate;
  readonly what: readonly HoursPart[];
  readonly difference: Difference;
  /** How many bookings would be outside of the hours that are inside of them now. */
  readonly outsideCount: number;
}

/** Why it is a big change; none when it is not. */
export function bigReasonsOf(rules: Approval, asked: Asked): BigReason[] {
  const { difference, what, today, outsideCount } = asked;
  const first = firstOther(difference, what, asked);
  const isBig: Readonly<Record<BigReason, boolean>> = {
    "week-minutes": rules.weekMinutes !== null && difference.mostInAWeek > rules.weekMinutes,
    soon: rules.withinDays !== null && first !== undefined && first <= addDays(today, rules.withinDays),
    bookings: rules.bookings && outsideCount > 0,
    limits: rules.limits && what.includes("limits"),
  };
  return (["week-minutes", "soon", "bookings", "limits"] as const).filter((reason) => isBig[reason]);
}
