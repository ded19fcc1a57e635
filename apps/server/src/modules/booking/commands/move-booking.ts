import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById } from "../../catalogue/index.ts";
import { beginChange, type ChangeAsk } from "../change.ts";
import { decide } from "../decide.ts";
import { bookingMoved } from "../events.ts";
import { deleteOverHolds, insertChange, moveOccupancy, updateBooking } from "../store.ts";
import { COMPLETE_JOB } from "./complete-booking.ts";

/**
 * Moves a booking to another time: it stays the same booking, with its history. Moving it to where it is changes nothing.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION, SLOT_TAKEN, SLOT_REFUSED
 */
export async function moveBooking(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: ChangeAsk & { readonly startsAt: Instant },
): Promise<void> {
  const { bookingId, actor, reason, startsAt } = ask;
  await db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const { booking, status } = await beginChange(tx, scope, "move", ask, now);
    if (booking.startsAt === startsAt) return;
    const { professionalId } = booking;
    const service = await serviceById(tx, scope, booking.serviceId);
    if (!service) throw new ProblemError("NOT_FOUND");
    const { session, taken } = await decide(tx, scope, now, { service, professionalId, startsAt, mine: { bookingId } });
    const version = booking.version + 1;
    await deleteOverHolds(tx, scope, professionalId, taken, now);
    await moveOccupancy(tx, scope, bookingId, taken);
    await updateBooking(tx, scope, { id: bookingId, status, version, ...session }, now);
    await insertChange(tx, scope, { bookingId, what: "moved", actor, reason, from: booking, to: session }, now);
    await announce(tx, scope, clock, bookingMoved, { bookingId, version });
    await enqueue(tx, scope, COMPLETE_JOB, { bookingId }, { runAt: session.endsAt, key: `complete:${bookingId}` });
  });
}
