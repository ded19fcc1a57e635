/** Everything that failed, once its carrier works again: a hundred at a time, the oldest first, each by itself. */
import { instant, toIso, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../platform/chance.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue, type Attempt } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { countFailed, failedPage } from "../queries.ts";
import { retryMessage, type RetryDeps } from "./retry-message.ts";
import { beginRun, endRun, noteRetried } from "./retry-run.ts";

export const RETRY_JOB = "messages.retry-failed";
const AT_ONCE = 100;

/** A page ends at what had failed when it was asked for: what fails anew is not sent round and round. */
export const RetryAsk = z.object({
  since: z.string(),
  until: z.string(),
  after: z.tuple([z.string(), z.string()]).optional(),
  /** Where it says how far it is; jobs of before have none. */
  run: z.string().optional(),
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
      if (messages === 0) return { messages };
      const run = newId();
      await beginRun(tx, scope, { id: run, since, total: messages }, clock.now());
      const ask: RetryAsk = { since: toIso(since), until: toIso(clock.now()), run };
      await enqueue(tx, scope, RETRY_JOB, ask, { key: `retries:${run}` });
      return { messages };
    }),
  );

/** What can't go stays as it is: the booking says why. */
export async function retryFailed(
  deps: RetryDeps,
  scope: TenantScope,
  ask: RetryAsk,
  { last }: Attempt,
): Promise<void> {
  try {
    await retryPage(deps, scope, ask);
  } catch (error) {
    if (last) await ended(deps, scope, ask, "stopped");
    throw error;
  }
}

async function retryPage(deps: RetryDeps, scope: TenantScope, ask: RetryAsk): Promise<void> {
  const [from, last] = ask.after ?? [ask.since, "00000000-0000-0000-0000-000000000000"];
  const period = { from: instant(from), last, until: instant(ask.until) };
  const page = await deps.db.inTenant(scope, (tx) => failedPage(tx, scope, { ...period, limit: AT_ONCE }));
  for (const [n, { id }] of page.entries()) {
    // A millisecond apart: the queue takes those of the same instant in no order.
    const goes = await retried(deps, scope, id, instant(deps.clock.now() - AT_ONCE + n));
    const { run } = ask;
    if (run !== undefined) await deps.db.inTenant(scope, (tx) => noteRetried(tx, scope, run, goes));
  }
  const end = page.at(-1);
  if (!end || page.length < AT_ONCE) return ended(deps, scope, ask, "done");
  const after: [string, string] = [toIso(end.dueAt), end.id];
  await deps.db.inTenant(scope, (tx) =>
    enqueue(tx, scope, RETRY_JOB, { ...ask, after }, { key: `retries:${ask.run ?? scope.businessId}:${end.id}` }),
  );
}

/** @returns whether it goes. */
async function retried(deps: RetryDeps, scope: TenantScope, id: string, dueAt: Instant): Promise<boolean> {
  try {
    await retryMessage(deps, scope, id, () => undefined, dueAt);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

async function ended(
  { db, clock }: RetryDeps,
  scope: TenantScope,
  { run }: RetryAsk,
  state: "done" | "stopped",
): Promise<void> {
  if (run !== undefined) await db.inTenant(scope, (tx) => endRun(tx, scope, run, state, clock.now()));
}
