import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { setDismissed } from "../onboarding/store.ts";

/** Puts the list of what is left to do away, or takes it out again. */
export const putChecklistAway = (db: Database, clock: Clock, scope: TenantScope, dismissed: boolean): Promise<void> =>
  db.inTenant(scope, (tx) => setDismissed(tx, scope, dismissed, clock.now()));
