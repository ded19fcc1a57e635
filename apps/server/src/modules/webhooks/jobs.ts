import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { drainEndpoint, SWITCHED_OFF_JOB } from "./commands/drain-endpoint.ts";
import { continueReplay, REPLAY_JOB } from "./commands/send-again.ts";
import { DRAIN_JOB } from "./commands/tell-outside.ts";
import type { WebhookDeps } from "./deps.ts";
import {
  mailSwitchedOff,
  SWITCHED_OFF_MAIL_JOB,
  SwitchedOffNews,
  tellSwitchedOff,
  type SwitchedOffDeps,
} from "./switched-off.ts";

export function registerWebhookJobs(jobs: JobRegistry, deps: WebhookDeps & SwitchedOffDeps): void {
  jobs.tenant({
    name: DRAIN_JOB,
    payload: z.object({ endpointId: z.string() }),
    // It fails only when the database does: what others' servers do is written down, and no failure.
    maxAttempts: 25,
    lane: "webhooks",
    run: (scope, { endpointId }, { number }) => drainEndpoint(deps, scope, endpointId, number > 1),
  });
  jobs.tenant({
    name: REPLAY_JOB,
    payload: z.object({ replayId: z.string() }),
    maxAttempts: 25,
    run: (scope, { replayId }) => continueReplay(deps, scope, replayId),
  });
  jobs.tenant({
    name: SWITCHED_OFF_JOB,
    payload: SwitchedOffNews,
    maxAttempts: 12,
    run: (scope, news) => tellSwitchedOff(deps, scope, news),
  });
  jobs.tenant({
    name: SWITCHED_OFF_MAIL_JOB,
    payload: SwitchedOffNews.extend({ accountId: z.string() }),
    maxAttempts: 12,
    lane: "post",
    run: (scope, news) => mailSwitchedOff(deps, scope, news),
  });
}
