import { z } from "zod";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { EXPORT_JOB } from "./commands/ask-export.ts";
import { MAIL_JOB, mailPerson } from "./commands/mail-person.ts";
import { END_EXPORT_JOB, endExportInTime, makeExport } from "./commands/make-export.ts";
import type { RightsDeps } from "./deps.ts";
import { Farewell, FAREWELL_JOB, sendFarewell } from "./farewell.ts";

const OfExport = z.object({ exportId: z.string() });

export function registerRightsJobs(jobs: JobRegistry, deps: RightsDeps): void {
  jobs.tenant({
    name: EXPORT_JOB,
    payload: OfExport,
    maxAttempts: 5,
    run: (scope, { exportId }, attempt) => makeExport(deps, scope, exportId, attempt),
  });
  jobs.tenant({
    name: END_EXPORT_JOB,
    payload: OfExport,
    maxAttempts: 12,
    run: (scope, { exportId }) => endExportInTime(deps, scope, exportId),
  });
  jobs.tenant({
    name: MAIL_JOB,
    payload: z.object({
      kind: z.enum(["export-ready", "erasure-asked", "request-done", "request-refused"]),
      id: z.string(),
    }),
    maxAttempts: 12,
    lane: "post",
    run: (scope, ask) => mailPerson(deps, scope, ask),
  });
  jobs.tenant({
    name: FAREWELL_JOB,
    payload: Farewell,
    maxAttempts: 12,
    lane: "post",
    run: (scope, payload, attempt) => sendFarewell(deps, scope, payload, attempt),
  });
}
