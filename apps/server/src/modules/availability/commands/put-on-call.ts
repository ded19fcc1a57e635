import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { changeWithin, lockedSchedule } from "../changes/commands/change-hours.ts";
import { assertServices } from "../changes/on-call.ts";
import type { StoredOnCall } from "../stored.ts";

/** Puts somebody on call, while a business is furnished. @throws ProblemError NOT_FOUND, INVALID_INPUT */
export const putOnCall = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { professionalId, onCall }: { readonly professionalId: string; readonly onCall: readonly StoredOnCall[] },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const schedule = await lockedSchedule(tx, clock, scope, professionalId);
    const edit = { parts: { onCall }, days: [] };
    await assertServices(tx, scope, schedule, edit);
    await changeWithin(tx, clock, scope, schedule, { professionalId, edit, byAccountId: null });
  });
