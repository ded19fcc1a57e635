import { instant } from "@creneau/scheduling";
import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { FORGOTTEN_AFTER_MS } from "./attempts/rules.ts";
import { deleteAttemptsBefore } from "./attempts/store.ts";
import { EMAIL_JOB, sendEmailChange } from "./commands/change-email.ts";
import { LINK_JOB } from "./commands/request-link.ts";
import { SIGN_UP_JOB } from "./commands/request-sign-up.ts";
import { sendLink } from "./commands/send-link.ts";
import { sendNotice } from "./commands/send-notice.ts";
import { sendSignUp } from "./commands/send-sign-up.ts";
import type { MailingDeps } from "./deps.ts";
import { NOTICE_JOB, noticePayload } from "./notices.ts";
import { deleteExpired } from "./store.ts";

const Until = z.number().transform(instant);

export function registerIdentityJobs(jobs: JobRegistry, deps: MailingDeps): void {
  jobs.global({
    name: LINK_JOB,
    payload: z.object({
      id: z.string(),
      purpose: z.enum(["sign-in", "reset"]),
      sealedEmail: z.string(),
      expiresAt: Until,
    }),
    maxAttempts: 12,
    lane: "post",
    run: (ask) => sendLink(deps, ask),
  });
  jobs.global({
    name: SIGN_UP_JOB,
    payload: z.object({ id: z.string() }),
    maxAttempts: 12,
    lane: "post",
    run: (ask) => sendSignUp(deps, ask),
  });
  jobs.global({
    name: EMAIL_JOB,
    payload: z.object({ id: z.string(), accountId: z.string(), sealedEmail: z.string(), expiresAt: Until }),
    maxAttempts: 12,
    lane: "post",
    run: (ask) => sendEmailChange(deps, ask),
  });
  jobs.global({
    name: NOTICE_JOB,
    payload: noticePayload,
    maxAttempts: 12,
    lane: "post",
    run: (notice) => sendNotice(deps, notice),
  });
  jobs.daily("17 3 * * *", {
    name: "identity.delete-expired",
    payload: z.object({}),
    maxAttempts: 3,
    run: () =>
      deps.db.inGlobal(async (tx) => {
        const now = deps.clock.now();
        await deleteExpired(tx, now);
        await deleteAttemptsBefore(tx, instant(now - FORGOTTEN_AFTER_MS));
      }),
  });
}
