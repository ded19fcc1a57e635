import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { allBusinessScopes } from "../tenancy/index.ts";
import { makeExport, type ExportDeps } from "./exports/commands/make-export.ts";
import { EXPORT_JOB } from "./exports/commands/start-export.ts";
import { expireExports } from "./exports/store.ts";
import { runImport, type RunDeps } from "./imports/commands/run-import.ts";
import { IMPORT_JOB } from "./imports/commands/upload.ts";
import { expireImports } from "./imports/store.ts";

export function registerPortabilityJobs(jobs: JobRegistry, deps: ExportDeps & RunDeps): void {
  const { db, clock } = deps;
  jobs.tenant({
    name: EXPORT_JOB,
    payload: z.object({ exportId: z.string() }),
    maxAttempts: 5,
    run: (scope, { exportId }, attempt) => makeExport(deps, scope, exportId, attempt),
  });
  jobs.global({
    name: IMPORT_JOB,
    payload: z.object({ importId: z.string() }),
    maxAttempts: 3,
    run: ({ importId }, attempt) => runImport(deps, importId, attempt),
  });
  jobs.daily("17 3 * * *", {
    name: "portability.tidy",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      await db.inGlobal((tx) => expireImports(tx, clock.now()));
      for await (const scope of allBusinessScopes(db))
        await db.inTenant(scope, (tx) => expireExports(tx, scope, clock.now()));
    },
  });
}
