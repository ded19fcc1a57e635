import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { MessagesDeps } from "../facts.ts";
import { isNews, messagesFor, type Occasion, type Recipient } from "../rules.ts";
import { insertPlanned, withdrawEarlier, type BookingVersion } from "../store.ts";

export const SEND_JOB = "messages.send";

/**
 * Plans what a change of a booking calls for, each message once however often this runs, and a job for each. When the
 * booking has changed again since, nothing: the later event plans. What was done to several dates of a series at once is
 * told once, with the first of them.
 */
export async function planMessages(
  { db, clock, bookings, series }: Pick<MessagesDeps, "db" | "clock" | "bookings" | "series">,
  scope: TenantScope,
  occasion: Occasion,
  changed: BookingVersion,
): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    await withdrawEarlier(tx, scope, changed);
    const booking = await bookings(tx, scope, changed.bookingId);
    if (!booking) return;
    // Of several dates done at once one message tells, whatever became of its own date since.
    const act = await series(tx, scope, changed.bookingId, changed.version);
    const isCurrent = booking.version === changed.version;
    const people: readonly Recipient[] = ["contact", "professional"];
    const recipients = people.filter((who) => booking[who].email !== null);
    const now = clock.now();
    const wanted = messagesFor(occasion, booking, recipients, now).filter(({ kind }) =>
      isNews(kind) && act ? act.tells : isCurrent,
    );
    const planned = await insertPlanned(tx, scope, changed, wanted, now);
    for (const { id, dueAt } of planned) {
      await enqueue(tx, scope, SEND_JOB, { messageId: id }, { runAt: dueAt, key: `message:${id}` });
    }
  });
}
