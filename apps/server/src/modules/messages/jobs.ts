import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { REPLAN_JOB, replanReminders } from "./commands/replan-reminders.ts";
import { RETRY_JOB, RetryAsk, retryFailed } from "./commands/retry-failed.ts";
import { SEND_JOBS } from "./commands/send-at.ts";
import { messageSender } from "./commands/send-message.ts";
import type { MessagesDeps } from "./facts.ts";

export function registerMessageJobs(deps: MessagesDeps, jobs: JobRegistry): void {
  const send = messageSender(deps);
  for (const { name, lane } of SEND_JOBS)
    jobs.tenant({
      name,
      payload: z.object({ messageId: z.string() }),
      // Of what goes wrong here; what no carrier takes is no fault of the job's.
      maxAttempts: 12,
      lane,
      run: (scope, { messageId }, attempt) => send(scope, messageId, attempt),
    });
  jobs.tenant({
    name: RETRY_JOB,
    payload: RetryAsk,
    maxAttempts: 12,
    run: (scope, ask, attempt) => retryFailed(deps, scope, ask, attempt),
  });
  jobs.tenant({
    name: REPLAN_JOB,
    payload: z.object({ after: z.tuple([z.string(), z.string()]).optional() }),
    maxAttempts: 12,
    run: (scope, ask) => replanReminders(deps, scope, ask),
  });
}
