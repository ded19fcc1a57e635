/** How far it is with sending again what failed. */
import type { MessageRetryRun } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

interface Run {
  readonly state: MessageRetryRun["state"];
  readonly total: number;
  readonly done: number;
  readonly again: number;
  readonly since: Instant;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
}

/** In place of the last: one that still runs goes on, and nobody looks any more. */
export const beginRun = (
  tx: Tx,
  { businessId }: TenantScope,
  run: { readonly id: string; readonly since: Instant; readonly total: number },
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    insert into message_retry_run (business_id, id, since, total, state, asked_at)
    values (${businessId}, ${run.id}, ${sqlInstant(run.since)}, ${run.total}, 'running', ${sqlInstant(now)})
    on conflict (business_id) do update set id = excluded.id, since = excluded.since, total = excluded.total, done = 0,
      again = 0, state = 'running', asked_at = excluded.asked_at, ended_at = null`);

/** One more was looked at. */
export const noteRetried = (tx: Tx, { businessId }: TenantScope, id: string, goes: boolean): Promise<void> =>
  tx.run(sql`
    update message_retry_run set done = done + 1, again = again + ${goes ? 1 : 0}
    where business_id = ${businessId} and id = ${id} and state = 'running'`);

export const endRun = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  state: "done" | "stopped",
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    update message_retry_run set state = ${state}, ended_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = ${id} and state = 'running'`);

export async function lastRun(tx: Tx, { businessId }: TenantScope): Promise<MessageRetryRun | null> {
  const run = await tx.maybe(sql<Run>`
    select state, total, done, again, since, asked_at as "askedAt", ended_at as "endedAt"
    from message_retry_run where business_id = ${businessId}`);
  if (!run) return null;
  const { state, total, done, again, since, askedAt, endedAt } = run;
  return {
    state,
    // What was counted is no more than ten thousand.
    messages: Math.max(total, done),
    done,
    again,
    since: toIso(since),
    askedAt: toIso(askedAt),
    endedAt: endedAt === null ? null : toIso(endedAt),
  };
}
