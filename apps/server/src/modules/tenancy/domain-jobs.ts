/** Looks at the DNS of domains: when asked, and every night. */
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { ResolveTxt } from "../../platform/dns.ts";
import { enqueue } from "../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { LOOK_JOB, lookAtDomain } from "./commands/edit-domains.ts";
import { domainIds } from "./domains/queries.ts";
import { allBusinessScopes } from "./scopes.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly resolveTxt: ResolveTxt;
}

export function registerDomainJobs(jobs: JobRegistry, { db, clock, resolveTxt }: Deps): void {
  jobs.tenant({
    name: LOOK_JOB,
    payload: z.object({ domainId: z.string() }),
    maxAttempts: 3,
    run: (scope, { domainId }) => lookAtDomain(db, clock, resolveTxt, scope, domainId),
  });
  jobs.daily("40 3 * * *", {
    name: "tenancy.look-at-domains",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      for await (const scope of allBusinessScopes(db)) {
        await db.inTenant(scope, async (tx) => {
          for (const domainId of await domainIds(tx, scope))
            await enqueue(tx, scope, LOOK_JOB, { domainId }, { key: `domain:${domainId}`, maxAttempts: 3 });
        });
      }
    },
  });
}
