import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { hoursRequestDecided } from "../../events.ts";
import type { StoredSchedule } from "../../stored.ts";
import { readSide, sideOf } from "../edits.ts";
import { requestById, type StoredRequest } from "../queries.ts";
import { stateAfter, type HoursAct } from "../rules.ts";
import { settleRequest } from "../store.ts";
import { changeWithin, lockedSchedule, type HoursDeps } from "./change-hours.ts";

export interface HoursDecision {
  readonly requestId: string;
  readonly act: HoursAct;
  readonly accountId: string;
  readonly reason: string;
  readonly version: number;
}

/** Whether the parts that a request changes are other by now than those it was asked for. */
export function isStale(schedule: StoredSchedule, { what, before, after }: StoredRequest): boolean {
  const { days } = readSide(after);
  const now = sideOf(
    schedule,
    what,
    days.map(({ on }) => on),
  );
  return !isDeepStrictEqual(now, before);
}

/**
 * Accepts, declines or takes back; what is so already stays so. Accepted, the hours change in the same transaction.
 * @throws ProblemError NOT_FOUND, HOURS_REQUEST_SETTLED, EDITED_MEANWHILE, HOURS_REQUEST_STALE
 */
export const decideHours = (deps: HoursDeps, scope: TenantScope, decision: HoursDecision): Promise<void> =>
  deps.db.inTenant(scope, (tx) => decideWithin(tx, deps, scope, decision));

async function decideWithin(
  tx: Tx,
  { clock }: HoursDeps,
  scope: TenantScope,
  { requestId, act, accountId, reason, version }: HoursDecision,
): Promise<void> {
  // load: whoever changes these hours meanwhile waits
  const seen = await requestById(tx, scope, requestId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  const edit = readSide(seen.after);
  const schedule = await lockedSchedule(tx, clock, scope, seen.professionalId, edit.days);
  const request = (await requestById(tx, scope, requestId)) ?? seen;
  // decide
  const state = stateAfter(request.state, act);
  if (state === "same") return;
  if (state === "settled") throw new ProblemError("HOURS_REQUEST_SETTLED");
  if (request.version !== version) throw new ProblemError("EDITED_MEANWHILE");
  if (act === "accept" && isStale(schedule, request)) throw new ProblemError("HOURS_REQUEST_STALE");
  // write
  if (act === "accept") {
    const { professionalId } = request;
    await changeWithin(tx, clock, scope, schedule, { professionalId, edit, byAccountId: accountId, requestId });
  }
  await settleRequest(tx, scope, { id: requestId, state, version, answer: reason, accountId }, clock.now());
  // announce
  await announce(tx, scope, clock, hoursRequestDecided, { requestId, version: version + 1 });
}
