import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { turn, type ChangeAsk } from "../change.ts";
import { bookingApproved, bookingDeclined } from "../events.ts";
import { release } from "../freed.ts";
import { keepOccupancy } from "../store.ts";

/** Agrees to what was asked: its time, kept so far, is taken for good. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export const approveRequest = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await turn(tx, clock, scope, { ...ask, act: "approve", step: "approved", event: bookingApproved });
    await keepOccupancy(tx, scope, ask.bookingId);
  });

/** Says no, and why: the time is free again at once. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export const declineRequest = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await turn(tx, clock, scope, { ...ask, act: "decline", step: "declined", event: bookingDeclined });
    await release(tx, clock, scope, ask.bookingId);
  });
