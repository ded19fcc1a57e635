import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { continueImport, IMPORT_JOB } from "./commands/import-list.ts";

export function registerContactJobs(
  jobs: JobRegistry,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): void {
  jobs.tenant({
    name: IMPORT_JOB,
    payload: z.object({ importId: z.string() }),
    maxAttempts: 12,
    run: (scope, { importId }) => continueImport(db, clock, scope, importId),
  });
}
