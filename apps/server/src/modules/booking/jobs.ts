import { instant } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { allBusinessScopes } from "../tenancy/index.ts";
import { COMPLETE_JOB, completeBooking } from "./commands/complete-booking.ts";
import { EXPIRE_HOLD_JOB, releaseHold } from "./commands/hold-slot.ts";
import { deleteOldAnswers } from "./store.ts";

const DAY_MS = 86_400_000;

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
  jobs.daily("29 3 * * *", {
    name: "booking.forget-answers",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      const before = instant(clock.now() - DAY_MS);
      for await (const scope of allBusinessScopes(db))
        await db.inTenant(scope, (tx) => deleteOldAnswers(tx, scope, before));
    },
  });
}
