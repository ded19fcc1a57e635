import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { turn, type ChangeAsk } from "../change.ts";
import { bookingAttended, bookingNoShow } from "../events.ts";

/** Says that somebody did not come. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export const markNoShow = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, (tx) => markNoShowWithin(tx, clock, scope, ask));

/** As `markNoShow`, within the transaction of something larger. */
export async function markNoShowWithin(tx: Tx, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> {
  await turn(tx, clock, scope, { ...ask, act: "no-show", step: "no-show", event: bookingNoShow });
}

/** Takes that back, within a day. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export const markAttended = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await turn(tx, clock, scope, { ...ask, act: "attended", step: "attended", event: bookingAttended });
  });
