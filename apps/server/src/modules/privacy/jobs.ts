import { z } from "zod";
import { enqueue } from "../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { allBusinessScopes } from "../tenancy/index.ts";
import { continueRuns, PURGE_JOB, purgeByItself, type PurgeDeps } from "./commands/purge.ts";
import { PURGE_AT } from "./retention-rules.ts";

export function registerPrivacyJobs(jobs: JobRegistry, deps: PurgeDeps): void {
  jobs.tenant({
    name: PURGE_JOB,
    payload: z.object({ automatic: z.boolean() }),
    maxAttempts: 8,
    run: (scope, { automatic }) => (automatic ? purgeByItself(deps, scope) : continueRuns(deps, scope)),
  });
  // A job for each: one business whose purge fails stops no other.
  jobs.daily(`${PURGE_AT.minute} ${PURGE_AT.hour} * * *`, {
    name: "privacy.purge-all",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      for await (const scope of allBusinessScopes(deps.db))
        await deps.db.inTenant(scope, (tx) =>
          enqueue(tx, scope, PURGE_JOB, { automatic: true }, { key: `purge:${scope.businessId}` }),
        );
    },
  });
}
