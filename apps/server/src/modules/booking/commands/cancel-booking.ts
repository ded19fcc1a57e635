import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { beginChange, type ChangeAsk } from "../change.ts";
import { bookingCancelled } from "../events.ts";
import { insertChange, updateBooking, vacate } from "../store.ts";

/** Cancels: the time is free again at once. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export const cancelBooking = (db: Database, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> =>
  db.inTenant(scope, (tx) => cancelWithin(tx, clock, scope, ask));

/** As `cancelBooking`, within the transaction of something larger. */
export async function cancelWithin(tx: Tx, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> {
  const { bookingId, actor, reason } = ask;
  const now = clock.now();
  const { booking, status } = await beginChange(tx, scope, "cancel", ask, now);
  const version = booking.version + 1;
  await updateBooking(tx, scope, { ...booking, status, version }, now);
  await vacate(tx, scope, bookingId);
  await insertChange(tx, scope, { bookingId, what: "cancelled", actor, reason, from: booking, to: null }, now);
  await announce(tx, scope, clock, bookingCancelled, { bookingId, version });
}
