import { addDays } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { lockResource } from "../../../team/index.ts";
import { hoursOf } from "../../queries.ts";
import { leaveDecided } from "../events.ts";
import { leaveById } from "../queries.ts";
import { afterLeaveAct, countedDays, type LeaveAct, type LeaveBy } from "../rules.ts";
import { insertLeaveChange, updateLeaveState } from "../store.ts";

export interface LeaveDecision {
  readonly leaveId: string;
  readonly act: LeaveAct;
  readonly by: LeaveBy;
  readonly accountId: string;
  readonly reason: string;
  readonly version: number;
}

/**
 * Approves, declines or takes back; what is so already stays so.
 * @throws ProblemError NOT_FOUND, LEAVE_SETTLED, EDITED_MEANWHILE
 */
export const decideLeave = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  scope: TenantScope,
  decision: LeaveDecision,
): Promise<void> => db.inTenant(scope, (tx) => decideWithin(tx, clock, scope, decision));

async function decideWithin(tx: Tx, clock: Clock, scope: TenantScope, decision: LeaveDecision): Promise<void> {
  const { leaveId, act, by, accountId, reason, version } = decision;
  const now = clock.now();
  // load: who books with them meanwhile waits, and sees what was decided
  const seen = await leaveById(tx, scope, leaveId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  await lockResource(tx, scope, seen.professionalId);
  const leave = (await leaveById(tx, scope, leaveId)) ?? seen;
  // decide
  const state = afterLeaveAct(leave, act, by, now);
  if (state === "same") return;
  if (typeof state === "object") {
    if (state.refused === "begun")
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "version", message: "leave-begun" }] });
    throw new ProblemError("LEAVE_SETTLED");
  }
  if (leave.version !== version) throw new ProblemError("EDITED_MEANWHILE");
  // write: what it takes is counted by the hours as they are when it is agreed to
  const hours = (await hoursOf(tx, scope, [leave.professionalId], addDays(leave.fromOn, -1))).get(leave.professionalId);
  const counted = act === "approve" && hours ? countedDays(hours, leave) : leave.counted;
  await updateLeaveState(tx, scope, { id: leaveId, state, version, accountId, counted }, now);
  const what = ({ approve: "approved", decline: "declined", cancel: "cancelled" } as const)[act];
  await insertLeaveChange(tx, scope, { leaveId, what, accountId, reason }, now);
  // announce
  await announce(tx, scope, clock, leaveDecided, { leaveId, version: version + 1 });
}
