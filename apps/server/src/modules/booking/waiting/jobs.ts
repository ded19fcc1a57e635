import { z } from "zod";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { allBusinessScopes } from "../../tenancy/index.ts";
import { lapseOffer } from "./commands/answer-offer.ts";
import { mailWaiting } from "./commands/mail-waiting.ts";
import { SWEEP_JOB, sweepWaiting } from "./commands/sweep-waiting.ts";
import { textOffer, WAITING_TEXT_JOB } from "./commands/text-offer.ts";
import type { WaitingDeps } from "./deps.ts";
import { anybodyWaits } from "./queries.ts";
import { LAPSE_JOB, WAITING_MAIL_JOB } from "./refill.ts";

export function registerWaitingJobs(jobs: JobRegistry, deps: WaitingDeps): void {
  const { db, clock } = deps;
  jobs.tenant({
    name: LAPSE_JOB,
    payload: z.object({ offerId: z.string() }),
    maxAttempts: 12,
    run: (scope, { offerId }) => lapseOffer(db, clock, scope, offerId),
  });
  jobs.tenant({
    name: WAITING_MAIL_JOB,
    payload: z.object({ kind: z.enum(["confirm", "added", "offer"]), id: z.string() }),
    maxAttempts: 12,
    lane: "post",
    run: (scope, ask) => mailWaiting(deps, scope, ask),
  });
  jobs.tenant({
    name: WAITING_TEXT_JOB,
    payload: z.object({ offerId: z.string() }),
    maxAttempts: 12,
    lane: "short",
    run: (scope, { offerId }) => textOffer(deps, scope, offerId),
  });
  jobs.tenant({
    name: SWEEP_JOB,
    payload: z.object({}),
    maxAttempts: 25,
    run: (scope) => sweepWaiting(db, clock, scope),
  });
  // For a business that came from elsewhere, and for a sweep that failed for good.
  jobs.daily("40 3 * * *", {
    name: "waiting.sweep-all",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      for await (const scope of allBusinessScopes(db))
        await db.inTenant(scope, async (tx) => {
          if (await anybodyWaits(tx, scope))
            await enqueue(tx, scope, SWEEP_JOB, {}, { key: `waiting:${scope.businessId}` });
        });
    },
  });
}
