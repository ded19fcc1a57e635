import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { beginChange, type ChangeAsk } from "../change.ts";
import { bookingCancelled } from "../events.ts";
import { release } from "../freed.ts";
import { dropProposalOf } from "../proposals/end.ts";
import { insertChange, updateBooking } from "../store.ts";

/** Cancels: the time is free again at once. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION, CHANGE_TOO_LATE */
export const cancelBooking = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, (tx) => cancelWithin(tx, clock, scope, ask));

/** As `cancelBooking`, within the transaction of something larger. */
export async function cancelWithin(tx: Tx, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> {
  const { bookingId, actor, reason } = ask;
  const now = clock.now();
  const { booking, status } = await beginChange(tx, clock, scope, "cancel", ask);
  await dropProposalOf(tx, scope, bookingId, now);
  const version = booking.version + 1;
  await updateBooking(tx, scope, { ...booking, status, statusAt: now, version }, now);
  await insertChange(tx, scope, { bookingId, what: "cancelled", actor, reason, from: booking, to: null }, now);
  await announce(tx, scope, clock, bookingCancelled, { bookingId, version });
  // Those who wait are offered what is free by now.
  await release(tx, clock, scope, bookingId);
}
