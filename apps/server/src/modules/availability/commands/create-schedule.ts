import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { insertSchedule, type WeeklyHours } from "../store.ts";

/** Gives a professional their first hours. @throws DatabaseError 23505 when they have some. */
export const createSchedule = (db: Database, clock: Clock, scope: TenantScope, hours: WeeklyHours): Promise<void> =>
  db.inTenant(scope, (tx) => insertSchedule(tx, scope, hours, clock.now()));
