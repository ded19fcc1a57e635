import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { PLAN_JOB, planReaccommodation } from "./commands/plan.ts";
import { LAPSE_JOB, lapseReaccommodation, runSending, SEND_JOB } from "./commands/send.ts";

export function registerReaccommodationJobs(
  jobs: JobRegistry,
  deps: { readonly db: Database; readonly clock: Clock },
): void {
  const payload = z.object({ id: z.string() });
  jobs.tenant({
    name: PLAN_JOB,
    payload,
    maxAttempts: 8,
    run: (scope, { id }) => planReaccommodation(deps, scope, id),
  });
  jobs.tenant({ name: SEND_JOB, payload, maxAttempts: 12, run: (scope, { id }) => runSending(deps, scope, id) });
  jobs.tenant({
    name: LAPSE_JOB,
    payload,
    maxAttempts: 12,
    run: (scope, { id }) => lapseReaccommodation(deps, scope, id),
  });
}
