/** What may become of an absence, and what it takes of working time. Pure. */
import type { LeaveState } from "@creneau/contract";
import {
  addDays,
  instantOf,
  openDays,
  startOfDay,
  type Hours,
  type Instant,
  type PlainDate,
  type Zone,
} from "@creneau/scheduling";

const NOON = 720;
const DAY_MINUTES = 1440;
/** The table checks it with a few days more, for the changes of the clock. */
export const LONGEST_DAYS = 366;

/** Dates and minutes of the clock on the wall; the last date is included. */
export interface Period {
  readonly fromOn: PlainDate;
  readonly fromMinute: number;
  readonly untilOn: PlainDate;
  readonly untilMinute: number;
}

export const instantsOf = (
  { fromOn, fromMinute, untilOn, untilMinute }: Period,
  zone: Zone,
): { readonly startsAt: Instant; readonly endsAt: Instant } => ({
  startsAt: fromMinute === 0 ? startOfDay(fromOn, zone) : instantOf(fromOn, fromMinute, zone),
  endsAt: untilMinute === DAY_MINUTES ? startOfDay(addDays(untilOn, 1), zone) : instantOf(untilOn, untilMinute, zone),
});

/** Why a period is none. */
export function faultOf({ fromOn, fromMinute, untilOn, untilMinute }: Period): string | undefined {
  if (untilOn < fromOn || (untilOn === fromOn && untilMinute <= fromMinute)) return "end-before-start";
  return addDays(fromOn, LONGEST_DAYS) <= untilOn ? "leave-too-long" : undefined;
}

/** What an absence takes of one working day. */
export interface CountedDay {
  readonly on: PlainDate;
  readonly halfDays: 0 | 1 | 2;
  readonly minutes: number;
}

/**
 * Working days only: what is closed anyway (holidays, days off) takes nothing. All the working time of a date is a day; all of
 * it before noon, or from noon on, half a day; less than that counts in minutes alone.
 */
export function countedDays(hours: Hours, period: Period): CountedDay[] {
  const { fromOn, fromMinute, untilOn, untilMinute } = period;
  return openDays(hours, { from: fromOn, until: untilOn }).flatMap(({ on, ranges }): CountedDay[] => {
    const begins = on === fromOn ? fromMinute : 0;
    // What runs past midnight belongs to the day it began on; on the last day the absence ends when it says.
    const ends = on === untilOn && untilMinute < DAY_MINUTES ? untilMinute : 2 * DAY_MINUTES;
    const within = (least: number, most: number) =>
      ranges.reduce(
        (sum, range) => sum + Math.max(0, Math.min(range.endMinute, most) - Math.max(range.startMinute, least)),
        0,
      );
    const minutes = within(begins, ends);
    if (minutes === 0) return [];
    if (minutes === within(0, 2 * DAY_MINUTES)) return [{ on, halfDays: 2, minutes }];
    const morning = within(0, NOON);
    const afternoon = within(NOON, 2 * DAY_MINUTES);
    const isHalf =
      (morning > 0 && within(begins, Math.min(ends, NOON)) === morning) ||
      (afternoon > 0 && within(Math.max(begins, NOON), ends) === afternoon);
    return [{ on, halfDays: isHalf ? 1 : 0, minutes }];
  });
}

export const totalOf = (days: readonly Omit<CountedDay, "on">[]) => ({
  halfDays: days.reduce((sum, day) => sum + day.halfDays, 0),
  minutes: days.reduce((sum, day) => sum + day.minutes, 0),
});

export type LeaveAct = "approve" | "decline" | "cancel";

/** Who acts: whoever approves absences, or the person themselves. */
export type LeaveBy = "approver" | "self";

/** @returns the state after the act; "same" when it was done already; or why it can't be. */
export function afterLeaveAct(
  leave: { readonly state: LeaveState; readonly startsAt: Instant },
  act: LeaveAct,
  by: LeaveBy,
  now: Instant,
): LeaveState | "same" | { readonly refused: "settled" | "begun" } {
  const to = ({ approve: "approved", decline: "declined", cancel: "cancelled" } as const)[act];
  if (leave.state === to) return "same";
  const live = leave.state === "requested" || (leave.state === "approved" && act === "cancel");
  if (!live) return { refused: "settled" };
  const begun = leave.state === "approved" && leave.startsAt <= now;
  return begun && by === "self" ? { refused: "begun" } : to;
}

export const wallText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export const wallMinute = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
};
