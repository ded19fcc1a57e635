import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { lockResource } from "../../team/index.ts";
import { bookingCompleted } from "../events.ts";
import { bookingById } from "../queries.ts";
import { afterAct } from "../rules.ts";
import { insertChange, updateBooking } from "../store.ts";

export const COMPLETE_JOB = "booking.complete";

/** Completes a booking whose end has come. One that was cancelled or moved since is left alone: it can run at any time. */
export async function completeBooking(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  bookingId: string,
): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const seen = await bookingById(tx, scope, bookingId);
    if (!seen) return;
    await lockResource(tx, scope, seen.professionalId);
    const booking = (await bookingById(tx, scope, bookingId)) ?? seen;
    const after = afterAct(booking, "complete", "system", now);
    if ("refused" in after) return;
    const version = booking.version + 1;
    const actor = { by: "system", accountId: null } as const;
    await updateBooking(tx, scope, { ...booking, status: after.status, version }, now);
    await insertChange(tx, scope, { bookingId, what: "completed", actor, reason: "", from: null, to: null }, now);
    await announce(tx, scope, clock, bookingCompleted, { bookingId, version });
  });
}
