/** After the reminders were set anew: coming bookings get those they don't have yet. */
import { toIso } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { planReminders, type PlanDeps } from "./plan-messages.ts";

export const REPLAN_JOB = "messages.replan";
/** In one transaction: a business with thousands of bookings holds nobody up. */
const AT_ONCE = 100;

export interface ReplanAsk {
  /** Of the last booking that was looked at. */
  readonly after?: readonly [startsAt: string, id: string] | undefined;
}

export const askReplan = (tx: Tx, scope: TenantScope): Promise<void> =>
  enqueue(tx, scope, REPLAN_JOB, {}, { key: `replan:${scope.businessId}` });

/** Goes on in a job of its own until there is none left. Those that are set no more are withdrawn when they are due. */
export async function replanReminders(deps: PlanDeps, scope: TenantScope, { after }: ReplanAsk): Promise<void> {
  await deps.db.inTenant(scope, async (tx) => {
    const [from, last] = after ?? [toIso(deps.clock.now()), "00000000-0000-0000-0000-000000000000"];
    const rows = await tx.all(sql<{ id: string; startsAt: string }>`
      select id, to_json(starts_at)#>>'{}' as "startsAt" from booking
      where business_id = ${scope.businessId} and status = 'confirmed'
        and (starts_at, id) > (${from}::timestamptz, ${last}::uuid)
      order by starts_at, id limit ${AT_ONCE}`);
    for (const { id } of rows) await planReminders(deps, tx, scope, id);
    const end = rows.at(-1);
    if (end && rows.length === AT_ONCE)
      await enqueue(
        tx,
        scope,
        REPLAN_JOB,
        { after: [end.startsAt, end.id] },
        { key: `replan:${scope.businessId}:${end.id}` },
      );
  });
}
