import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { hoursRequested } from "../../events.ts";
import { changedDays, sideOf, type HoursEdit } from "../edits.ts";
import { assertServices } from "../on-call.ts";
import { insertRequest } from "../store.ts";
import { comparedWith, lockedSchedule, type HoursDeps } from "./change-hours.ts";

export interface HoursAsk {
  readonly professionalId: string;
  readonly edit: HoursEdit;
  readonly reason: string;
  readonly accountId: string;
}

const Kept = z.object({ requestId: z.string() });

/**
 * Asks for other hours; they stay as they are until somebody agrees.
 * @returns its id: the same for the same key.
 * @throws ProblemError NOT_FOUND without hours, INVALID_INPUT when nothing would change, HOURS_ALREADY_ASKED
 */
export async function requestHours(deps: HoursDeps, scope: TenantScope, ask: HoursAsk, key: Once): Promise<string> {
  const { requestId } = await deps.db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      deps.clock.now(),
      (stored) => Kept.parse(stored),
      () => requestWithin(tx, deps, scope, ask),
    ),
  );
  return requestId;
}

async function requestWithin(
  tx: Tx,
  deps: HoursDeps,
  scope: TenantScope,
  { professionalId, edit, reason, accountId }: HoursAsk,
): Promise<{ readonly requestId: string }> {
  // load
  const schedule = await lockedSchedule(tx, deps.clock, scope, professionalId, edit.days);
  await assertServices(tx, scope, schedule, edit);
  // decide
  const { before, after, what, because } = await comparedWith(tx, deps, scope, schedule, edit);
  if (what.length === 0)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "change", message: "nothing-changes" }] });
  // write: the parts that change and no others, so that what else changes meanwhile is none of its business
  const days = changedDays(before, after);
  const requestId = newId();
  await insertRequest(
    tx,
    scope,
    {
      id: requestId,
      professionalId,
      what,
      because,
      before: sideOf(before, what, days),
      after: sideOf(after, what, days),
      reason,
      askedBy: accountId,
    },
    deps.clock.now(),
  );
  // announce
  await announce(tx, scope, deps.clock, hoursRequested, { requestId, version: 0 });
  return { requestId };
}
