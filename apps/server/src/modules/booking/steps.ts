/** What the clock does to a booking: written down by a job, and before any act, so that nobody acts on yesterday's state. */
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { announce } from "../../platform/events.ts";
import { enqueue } from "../../platform/jobs/jobs.ts";
import { bookingCompleted, bookingExpired } from "./events.ts";
import { release } from "./freed.ts";
import type { StoredBooking } from "./queries.ts";
import { finalAt, isAnalysed, nextStep, stepsDue, SYSTEM, type Life } from "./rules.ts";
import { insertChanges, updateBooking } from "./store.ts";

export const STEP_JOB = "booking.step";

/** When a booking's own job has something to do; undefined when nothing is to come. */
export const stepAt = (life: Life): Instant | undefined =>
  nextStep(life)?.at ?? (isAnalysed(life.status) ? finalAt(life) : undefined);

/** One job waits for a booking at a time: a later one takes the place of an earlier one. */
export async function enqueueStep(tx: Tx, scope: TenantScope, booking: Life & { readonly id: string }): Promise<void> {
  const runAt = stepAt(booking);
  if (runAt === undefined) return;
  await enqueue(tx, scope, STEP_JOB, { bookingId: booking.id }, { runAt, key: `step:${booking.id}` });
}

/** What is announced of the steps that others wait for. */
const events = { completed: bookingCompleted, expired: bookingExpired } as const;
const announced = (step: string): step is keyof typeof events => step in events;

/**
 * Writes down what the clock did, each step at its own moment, however late this runs. Call it with the resource locked.
 * @returns the booking as it is now.
 */
export async function catchUp(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  booking: StoredBooking,
): Promise<StoredBooking> {
  const now = clock.now();
  const due = stepsDue(booking, now);
  const last = due.at(-1);
  if (!last) return booking;
  // That it began is told to nobody, so it counts as no change: what is still to be sent stands.
  const version = booking.version + due.filter(({ step }) => announced(step)).length;
  const caughtUp = { ...booking, status: last.to, statusAt: last.at, version };
  const bookingId = booking.id;
  await updateBooking(tx, scope, caughtUp, now);
  await insertChanges(
    tx,
    scope,
    due.map(({ step, at }) => ({ bookingId, what: step, actor: SYSTEM, reason: "", from: null, to: null, at })),
    now,
  );
  if (last.to === "expired") await release(tx, clock, scope, bookingId);
  for (const { step } of due)
    if (announced(step)) await announce(tx, scope, clock, events[step], { bookingId, version });
  return caughtUp;
}
