import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { SEND_JOB } from "./commands/plan-messages.ts";
import { REPLAN_JOB, replanReminders } from "./commands/replan-reminders.ts";
import { sendMessage } from "./commands/send-message.ts";
import type { MessagesDeps } from "./facts.ts";

export function registerMessageJobs(deps: MessagesDeps, jobs: JobRegistry): void {
  jobs.tenant({
    name: SEND_JOB,
    payload: z.object({ messageId: z.string() }),
    // Of what goes wrong here; what no carrier takes is no fault of the job's.
    maxAttempts: 12,
    run: (scope, { messageId }) => sendMessage(deps, scope, messageId),
  });
  jobs.tenant({
    name: REPLAN_JOB,
    payload: z.object({ after: z.tuple([z.string(), z.string()]).optional() }),
    maxAttempts: 12,
    run: (scope, ask) => replanReminders(deps, scope, ask),
  });
}
