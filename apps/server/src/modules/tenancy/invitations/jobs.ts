import { z } from "zod";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { sendImport, sendInvitation, type SendingDeps } from "./commands/send-invitation.ts";
import { SEND_IMPORT, SEND_INVITATION } from "./sending.ts";

export function registerInvitationJobs(jobs: JobRegistry, deps: SendingDeps): void {
  jobs.tenant({
    name: SEND_INVITATION,
    payload: z.object({ invitationId: z.string(), round: z.int() }),
    maxAttempts: 12,
    lane: "post",
    run: (scope, payload, attempt) => sendInvitation(deps, scope, payload, attempt),
  });
  jobs.tenant({
    name: SEND_IMPORT,
    payload: z.object({ importId: z.string() }),
    maxAttempts: 12,
    run: (scope, { importId }) => sendImport(deps, scope, importId),
  });
}
