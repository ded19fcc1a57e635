import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { lockResource } from "../../team/index.ts";
import { bookingById, isAnalysedAlready } from "../queries.ts";
import { finalAt, isAnalysed, SYSTEM } from "../rules.ts";
import { catchUp, enqueueStep } from "../steps.ts";
import { insertChange } from "../store.ts";

/**
 * Writes down what the clock did to a booking, and comes back for what is next. It can run at any time, late, twice, or
 * after the booking was moved or called off: it does what is due by then, which may be nothing.
 */
export async function stepBooking(db: Database, clock: Clock, scope: TenantScope, bookingId: string): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    const seen = await bookingById(tx, scope, bookingId);
    if (!seen) return;
    await lockResource(tx, scope, seen.professionalId);
    const booking = await catchUp(tx, clock, scope, (await bookingById(tx, scope, bookingId)) ?? seen);
    const at = finalAt(booking);
    if (!isAnalysed(booking.status) || at > clock.now()) return enqueueStep(tx, scope, booking);
    if (await isAnalysedAlready(tx, scope, bookingId)) return;
    const analysed = { bookingId, what: "analysed", actor: SYSTEM, reason: "", from: null, to: null, at } as const;
    await insertChange(tx, scope, analysed, clock.now());
  });
}
