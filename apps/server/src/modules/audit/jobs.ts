import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { allBusinessScopes } from "../tenancy/index.ts";
import { sealLog } from "./commands/seal-log.ts";

export function registerAuditJobs(
  jobs: JobRegistry,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): void {
  jobs.daily("41 2 * * *", {
    name: "audit.seal",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      for await (const scope of allBusinessScopes(db)) await sealLog(db, clock, scope);
    },
  });
}
