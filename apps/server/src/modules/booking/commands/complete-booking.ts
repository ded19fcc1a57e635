import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { turn, type ChangeAsk } from "../change.ts";
import { bookingCompleted } from "../events.ts";

/** Says that a session is over before its end. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export const completeBooking = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await turn(tx, clock, scope, { ...ask, act: "complete", step: "completed", event: bookingCompleted });
  });
