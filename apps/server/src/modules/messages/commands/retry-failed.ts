/** Everything that failed, once its carrier works again: a hundred at a time, the oldest first, each by itself. */
import { instant, toIso, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { countFailed, failedPage } from "../queries.ts";
import { retryMessage, type RetryDeps } from "./retry-message.ts";

export const RETRY_JOB = "messages.retry-failed";
const AT_ONCE = 100;

/** A page ends at what had failed when it was asked for: what fails anew is not sent round and round. */
export const RetryAsk = z.object({
  since: z.string(),
  until: z.string(),
  after: z.tuple([z.string(), z.string()]).optional(),
});
type RetryAsk = z.output<typeof RetryAsk>;

const Counted = z.object({ messages: z.int() });

/** @throws ProblemError IDEMPOTENCY_KEY_REUSED */
export const askRetries = (
  { db, clock }: RetryDeps,
  scope: TenantScope,
  since: Instant,
  key: Once,
): Promise<{ messages: number }> =>
  db.inTenant(scope, (tx) =>
    once(tx, scope, key, clock.now(), Counted.parse, async () => {
      const messages = await countFailed(tx, scope, since);
      const ask: RetryAsk = { since: toIso(since), until: toIso(clock.now()) };
      if (messages > 0) await enqueue(tx, scope, RETRY_JOB, ask, { key: `retries:${scope.businessId}` });
      return { messages };
    }),
  );

/** What can't go stays as it is: the booking says why. */
export async function retryFailed(deps: RetryDeps, scope: TenantScope, ask: RetryAsk): Promise<void> {
  const [from, last] = ask.after ?? [ask.since, "00000000-0000-0000-0000-000000000000"];
  const period = { from: instant(from), last, until: instant(ask.until) };
  const page = await deps.db.inTenant(scope, (tx) => failedPage(tx, scope, { ...period, limit: AT_ONCE }));
  // A millisecond apart: the queue takes those of the same instant in no order.
  for (const [n, { id }] of page.entries())
    await retryMessage(deps, scope, id, () => undefined, instant(deps.clock.now() - AT_ONCE + n)).catch(
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
      },
    );
  const end = page.at(-1);
  if (!end || page.length < AT_ONCE) return;
  const after: [string, string] = [toIso(end.dueAt), end.id];
  await deps.db.inTenant(scope, (tx) =>
    enqueue(tx, scope, RETRY_JOB, { ...ask, after }, { key: `retries:${scope.businessId}:${end.id}` }),
  );
}
