import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import type { House } from "../closures.ts";
import { putHouse } from "../store.ts";

/** Bookings already made stand. @throws ProblemError EDITED_MEANWHILE when it is not at `version` any more. */
export const replaceBusinessHours = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  house: House,
  version: number,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    if (!(await putHouse(tx, scope, house, version, clock.now()))) throw new ProblemError("EDITED_MEANWHILE");
  });
