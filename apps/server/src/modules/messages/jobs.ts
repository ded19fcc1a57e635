import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { SEND_JOB } from "./commands/plan-messages.ts";
import { sendMessage } from "./commands/send-message.ts";
import type { MessagesDeps } from "./facts.ts";

export function registerMessageJobs(deps: MessagesDeps, jobs: JobRegistry): void {
  jobs.tenant({
    name: SEND_JOB,
    payload: z.object({ messageId: z.string() }),
    // With the queue's growing pauses, about sixteen hours.
    maxAttempts: 12,
    run: (scope, { messageId }, attempt) => sendMessage(deps, scope, messageId, attempt),
  });
}
