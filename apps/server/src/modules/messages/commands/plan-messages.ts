import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { MessagesDeps } from "../facts.ts";
import { messagesFor, type Occasion, type Recipient } from "../rules.ts";
import { insertPlanned, withdrawEarlier, type BookingVersion } from "../store.ts";

export const SEND_JOB = "messages.send";

/**
 * Plans what a change of a booking calls for, each message once however often this runs, and a job for each. When the
 * booking has changed again since, nothing: the later event plans.
 */
export async function planMessages(
  { db, clock, bookings }: Pick<MessagesDeps, "db" | "clock" | "bookings">,
  scope: TenantScope,
  occasion: Occasion,
  changed: BookingVersion,
): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    await withdrawEarlier(tx, scope, changed);
    const booking = await bookings(tx, scope, changed.bookingId);
    if (!booking || booking.version !== changed.version) return;
    const people: readonly Recipient[] = ["contact", "professional"];
    const recipients = people.filter((who) => booking[who].email !== null);
    const now = clock.now();
    const planned = await insertPlanned(tx, scope, changed, messagesFor(occasion, booking, recipients, now), now);
    for (const { id, dueAt } of planned) {
      await enqueue(tx, scope, SEND_JOB, { messageId: id }, { runAt: dueAt, key: `message:${id}` });
    }
  });
}
