import { instant } from "@creneau/scheduling";
import { z } from "zod";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { MAGIC_LINK_JOB } from "./commands/request-magic-link.ts";
import { sendMagicLink, type MagicLinkDeps } from "./commands/send-magic-link.ts";
import { deleteExpired } from "./store.ts";

export function registerIdentityJobs(jobs: JobRegistry, deps: MagicLinkDeps): void {
  jobs.global({
    name: MAGIC_LINK_JOB,
    payload: z.object({ id: z.string(), sealedEmail: z.string(), expiresAt: z.number().transform(instant) }),
    maxAttempts: 5,
    run: (ask) => sendMagicLink(deps, ask),
  });
  jobs.daily("17 3 * * *", {
    name: "identity.delete-expired",
    payload: z.object({}),
    maxAttempts: 3,
    run: () => deps.db.inGlobal((tx) => deleteExpired(tx, deps.clock.now())),
  });
}
