import type { BigReason, HoursPart } from "@creneau/contract";
import { addDays, dateOf, zone, type Hours, type Instant, type PlainDate } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { hoursChanged } from "../../events.ts";
import { engineHours } from "../../hours.ts";
import { schedulesOf, type ScheduleInHouse } from "../../queries.ts";
import { replaceOverrides, updateSchedule } from "../../store.ts";
import { bigReasonsOf, differenceOf, type Difference } from "../big.ts";
import { applied, changedDays, changedParts, type HoursEdit } from "../edits.ts";
import { assertServices } from "../on-call.ts";

export interface OutsideBooking {
  readonly id: string;
  readonly reference: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly service: string;
  readonly contact: string;
}

/** Who is booked inside of some hours and outside of others; answered by what knows bookings. */
export type LeftOutside = (
  tx: Tx,
  scope: TenantScope,
  professionalId: string,
  hours: { readonly before: Hours; readonly after: Hours },
) => Promise<readonly OutsideBooking[]>;

export interface HoursDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly leftOutside: LeftOutside;
}

export interface HoursChange {
  readonly professionalId: string;
  readonly edit: HoursEdit;
  /** Of the schedule as it was read; days go without. */
  readonly version?: number;
  /** Null: the installation itself. */
  readonly byAccountId: string | null;
  /** Of the request that was agreed to. */
  readonly requestId?: string;
}

const UTC = zone("UTC");

/** As it is now, and all its days that the edit may touch. @throws ProblemError NOT_FOUND without hours */
export async function lockedSchedule(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  professionalId: string,
  days: readonly { readonly on: PlainDate }[] = [],
): Promise<ScheduleInHouse> {
  await lockFor(tx, "schedule", professionalId);
  const yesterday = addDays(dateOf(clock.now(), UTC), -1);
  const from = days.reduce((first, { on }) => (on < first ? on : first), yesterday);
  const [schedule] = await schedulesOf(tx, scope, [professionalId], from);
  if (!schedule) throw new ProblemError("NOT_FOUND");
  return schedule;
}

export interface Compared {
  readonly before: ScheduleInHouse;
  readonly after: ScheduleInHouse;
  readonly what: readonly HoursPart[];
  readonly difference: Difference;
  readonly outside: readonly OutsideBooking[];
  readonly because: readonly BigReason[];
}

/** What an edit would make of somebody's hours, for whom, and whether that is a big change. */
export async function comparedWith(
  tx: Tx,
  { clock, leftOutside }: Pick<HoursDeps, "clock" | "leftOutside">,
  scope: TenantScope,
  before: ScheduleInHouse,
  edit: HoursEdit,
): Promise<Compared> {
  const after = applied(before, edit);
  const what = changedParts(before, after);
  const today = dateOf(clock.now(), before.zone);
  const hours = { before: engineHours(before, before.house, today), after: engineHours(after, after.house, today) };
  const difference = differenceOf(hours.before, hours.after, today);
  const isOfHours = what.some((part) => part !== "limits" && part !== "wishes");
  const outside = isOfHours ? await leftOutside(tx, scope, before.professionalId, hours) : [];
  const asked = { before, after, today, what, difference, outsideCount: outside.length };
  const rules = before.house?.approval;
  return { before, after, what, difference, outside, because: rules ? bigReasonsOf(rules, asked) : [] };
}

/**
 * Changes somebody's hours. Bookings already made stand.
 * @param judged whether a big change has to be agreed to first.
 * @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, HOURS_NEED_APPROVAL
 */
export const changeHours = (deps: HoursDeps, scope: TenantScope, change: HoursChange, judged: boolean): Promise<void> =>
  deps.db.inTenant(scope, async (tx) => {
    const { professionalId, edit } = change;
    const schedule = await lockedSchedule(tx, deps.clock, scope, professionalId, edit.days);
    if (change.version !== undefined && change.version !== schedule.version) throw new ProblemError("EDITED_MEANWHILE");
    await assertServices(tx, scope, schedule, edit);
    // What people wish, and what changes nothing, is nobody's to agree to.
    if (judged && schedule.house?.approval) {
      const { because } = await comparedWith(tx, deps, scope, schedule, edit);
      if (because.length > 0) throw new ProblemError("HOURS_NEED_APPROVAL");
    }
    await changeWithin(tx, deps.clock, scope, schedule, change);
  });

/** Writes and announces, within the transaction that read and locked the schedule. */
export async function changeWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  schedule: ScheduleInHouse,
  { professionalId, edit, byAccountId, requestId, version }: HoursChange,
): Promise<void> {
  const after = applied(schedule, edit);
  const what = changedParts(schedule, after);
  // write
  const isEdited = version !== undefined || Object.keys(edit.parts).length > 0;
  const { zone: home, weekly } = after;
  if (
    isEdited &&
    !(await updateSchedule(
      tx,
      scope,
      { professionalId, zone: home, weekly, ...edit.parts },
      schedule.version,
      clock.now(),
    ))
  )
    throw new ProblemError("EDITED_MEANWHILE");
  const put = edit.days.flatMap(({ ranges, ...day }) => (ranges === null ? [] : [{ ...day, ranges }]));
  const gone = edit.days.flatMap(({ ranges, on }) => (ranges === null ? [on] : []));
  await replaceOverrides(tx, scope, professionalId, put, gone);
  // announce
  if (what.length === 0) return;
  await announce(tx, scope, clock, hoursChanged, {
    changeId: newId(),
    professionalId,
    byAccountId,
    what,
    days: changedDays(schedule, after),
    requestId: requestId ?? null,
    version: isEdited ? schedule.version + 1 : schedule.version,
  });
}
