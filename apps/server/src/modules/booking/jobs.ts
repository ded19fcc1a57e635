import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { COMPLETE_JOB, completeBooking } from "./commands/complete-booking.ts";
import { EXPIRE_HOLD_JOB, releaseHold } from "./commands/hold-slot.ts";

export function registerBookingJobs(
  jobs: JobRegistry,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): void {
  jobs.tenant({
    name: COMPLETE_JOB,
    payload: z.object({ bookingId: z.string() }),
    maxAttempts: 12,
    run: (scope, { bookingId }) => completeBooking(db, clock, scope, bookingId),
  });
  jobs.tenant({
    name: EXPIRE_HOLD_JOB,
    payload: z.object({ holdId: z.string() }),
    maxAttempts: 5,
    run: (scope, { holdId }) => releaseHold(db, scope, holdId),
  });
}
