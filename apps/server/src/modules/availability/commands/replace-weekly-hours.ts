import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { zonesOf } from "../queries.ts";
import { updateSchedule, type ScheduleParts, type WeeklyHours } from "../store.ts";

/** @throws ProblemError NOT_FOUND without a schedule, EDITED_MEANWHILE when it is not at `version` any more. */
export async function replaceWeeklyHours(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  hours: WeeklyHours & ScheduleParts,
  version: number,
): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    if (await updateSchedule(tx, scope, hours, version, clock.now())) return;
    const found = await zonesOf(tx, scope, [hours.professionalId]);
    throw new ProblemError(found.size > 0 ? "EDITED_MEANWHILE" : "NOT_FOUND");
  });
}
