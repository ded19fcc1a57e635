import { addDays, dateOf, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { lockResource } from "../../../team/index.ts";
import { hoursOf } from "../../queries.ts";
import { leaveDecided, leaveRequested } from "../events.ts";
import { kindById, overlapsLeave } from "../queries.ts";
import { countedDays, faultOf, instantsOf, type LeaveBy, type Period } from "../rules.ts";
import { insertLeave, insertLeaveChange } from "../store.ts";

export interface LeaveAsk extends Period {
  readonly professionalId: string;
  readonly kindId: string;
  readonly note: string;
  readonly by: LeaveBy;
  readonly accountId: string;
  /** In force at once, also where a kind needs approval: for who approves. */
  readonly entered: boolean;
}

const Kept = z.object({ leaveId: z.string() });

const wrong = (path: string, message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });

/**
 * Asks for an absence, or enters it.
 * @returns its id: the same for the same key.
 * @throws ProblemError NOT_FOUND without hours, INVALID_INPUT, LEAVE_OVERLAPS
 */
export async function requestLeave(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  scope: TenantScope,
  ask: LeaveAsk,
  key: Once,
): Promise<string> {
  const { leaveId } = await db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => Kept.parse(stored),
      () => leaveWithin(tx, clock, scope, ask),
    ),
  );
  return leaveId;
}

/** As `requestLeave`, within the transaction of something larger. */
export async function leaveWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  ask: LeaveAsk,
): Promise<{ readonly leaveId: string }> {
  const now = clock.now();
  const { professionalId, kindId, by, accountId } = ask;
  // load
  await lockResource(tx, scope, professionalId);
  const hours = (await hoursOf(tx, scope, [professionalId], addDays(ask.fromOn, -1))).get(professionalId);
  if (!hours) throw new ProblemError("NOT_FOUND");
  const kind = await kindById(tx, scope, kindId);
  // decide
  if (!kind || kind.archivedAt !== null) throw wrong("kindId", "no-such-kind");
  if (!kind.asksNote && ask.note !== "") throw wrong("note", "leave-takes-no-note");
  const fault = faultOf(ask);
  if (fault !== undefined) throw wrong("untilOn", fault);
  assertNotPast(ask, dateOf(now, hours.zone));
  const span = instantsOf(ask, hours.zone);
  if (span.startsAt >= span.endsAt) throw wrong("untilOn", "end-before-start");
  if (await overlapsLeave(tx, scope, professionalId, span)) throw new ProblemError("LEAVE_OVERLAPS");
  const inForce = !kind.needsApproval || (ask.entered && by === "approver");
  // write
  const leaveId = newId();
  const state = inForce ? "approved" : "requested";
  const { note, fromOn, fromMinute, untilOn, untilMinute } = ask;
  const period = { fromOn, fromMinute, untilOn, untilMinute };
  const counted = countedDays(hours, period);
  await insertLeave(
    tx,
    scope,
    { id: leaveId, professionalId, kindId, state, ...period, ...span, note, counted, accountId },
    now,
  );
  const what = inForce ? "entered" : "requested";
  await insertLeaveChange(tx, scope, { leaveId, what, accountId, reason: "" }, now);
  // announce
  await announce(tx, scope, clock, inForce ? leaveDecided : leaveRequested, { leaveId, version: 0 });
  return { leaveId };
}

/** What is over is entered by who approves: it changes what was counted. Today can still be said. */
function assertNotPast({ by, fromOn }: LeaveAsk, today: string): void {
  if (by === "self" && fromOn < today) throw wrong("fromOn", "leave-in-the-past");
}

/** What an absence would be, before it is asked for. */
export async function previewedLeave(
  tx: Tx,
  scope: TenantScope,
  { professionalId, ...period }: Period & { readonly professionalId: string },
) {
  const hours = (await hoursOf(tx, scope, [professionalId], addDays(period.fromOn, -1))).get(professionalId);
  if (!hours) throw new ProblemError("NOT_FOUND");
  const fault = faultOf(period);
  if (fault !== undefined) throw wrong("untilOn", fault);
  const span: { readonly startsAt: Instant; readonly endsAt: Instant } = instantsOf(period, hours.zone);
  const overlaps = await overlapsLeave(tx, scope, professionalId, span);
  return { zone: hours.zone, ...span, overlaps, counted: countedDays(hours, period) };
}
