import { instant } from "@creneau/scheduling";
import type { Api } from "../../platform/http/api.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { askRetries } from "./commands/retry-failed.ts";
import { presentRetried, retryMessage, type RetryDeps } from "./commands/retry-message.ts";
import { lastRun } from "./commands/retry-run.ts";

export function messageRoutes(api: Api, deps: RetryDeps): void {
  api.implement("retryMessage", async ({ caller, params }) =>
    presentRetried(
      await retryMessage(deps, caller.scope, params.messageId, (professionalId) => assertOwn(caller, professionalId)),
    ),
  );
  api.implement("retryFailedMessages", ({ caller, body, once }) =>
    askRetries(deps, caller.scope, instant(body.since), once),
  );
  api.implement("getMessageRetries", ({ caller: { scope } }) =>
    deps.db.inTenant(scope, async (tx) => ({ run: await lastRun(tx, scope) })),
  );
}
