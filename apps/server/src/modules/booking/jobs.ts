import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { lapseProposal } from "./commands/answer-proposal.ts";
import { EXPIRE_HOLD_JOB, releaseHold } from "./commands/hold-slot.ts";
import { LAPSE_JOB } from "./commands/propose-times.ts";
import { stepBooking } from "./commands/step-booking.ts";
import { END_UPLOAD_JOB, endUploads } from "./files/upload.ts";
import { decideGroup } from "./groups/commands/decide-group.ts";
import { DECIDE_JOB } from "./groups/join.ts";
import { STEP_JOB } from "./steps.ts";

/** What waits in the queue since before a booking's steps were more than its end. */
const FORMER_STEP_JOB = "booking.complete";

export function registerBookingJobs(
  jobs: JobRegistry,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): void {
  for (const name of [STEP_JOB, FORMER_STEP_JOB]) {
    jobs.tenant({
      name,
      payload: z.object({ bookingId: z.string() }),
      maxAttempts: 12,
      run: (scope, { bookingId }) => stepBooking(db, clock, scope, bookingId),
    });
  }
  jobs.tenant({
    name: EXPIRE_HOLD_JOB,
    payload: z.object({ holdId: z.string() }),
    maxAttempts: 5,
    run: (scope, { holdId }) => releaseHold(db, scope, holdId),
  });
  jobs.tenant({
    name: END_UPLOAD_JOB,
    payload: z.object({}),
    maxAttempts: 5,
    run: (scope) => endUploads(db, clock, scope),
  });
  jobs.tenant({
    name: LAPSE_JOB,
    payload: z.object({ proposalId: z.string() }),
    maxAttempts: 12,
    run: (scope, { proposalId }) => lapseProposal(db, clock, scope, proposalId),
  });
  jobs.tenant({
    name: DECIDE_JOB,
    payload: z.object({ groupId: z.string() }),
    maxAttempts: 12,
    run: (scope, { groupId }) => decideGroup(db, clock, scope, groupId),
  });
}
