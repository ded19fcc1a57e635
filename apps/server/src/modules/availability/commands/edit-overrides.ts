import type { PlainDate, WallRange } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { changeWithin, lockedSchedule } from "../changes/commands/change-hours.ts";

/** Gives one day hours of its own, while a business is furnished; no ranges = closed. @throws ProblemError NOT_FOUND */
export const putOverride = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  {
    professionalId,
    ...day
  }: {
    readonly professionalId: string;
    readonly on: PlainDate;
    readonly ranges: readonly WallRange[];
    readonly label: string;
  },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const schedule = await lockedSchedule(tx, clock, scope, professionalId, [day]);
    await changeWithin(tx, clock, scope, schedule, {
      professionalId,
      edit: { parts: {}, days: [day] },
      byAccountId: null,
    });
  });
