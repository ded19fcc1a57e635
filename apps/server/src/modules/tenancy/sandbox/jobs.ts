import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { FILL_SANDBOX, fillSandbox, type CopiedTable } from "./commands/make-sandbox.ts";

export interface SandboxDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** In an order in which each finds what it refers to. */
  readonly tables: readonly CopiedTable[];
}

export const registerSandboxJobs = (jobs: JobRegistry, { db, clock, tables }: SandboxDeps): void =>
  jobs.tenant({
    name: FILL_SANDBOX,
    payload: z.object({}),
    maxAttempts: 12,
    run: (scope) => fillSandbox(db, clock, scope.businessId, tables),
  });
