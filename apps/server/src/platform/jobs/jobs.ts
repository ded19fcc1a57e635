import { toIso, type Instant } from "@creneau/scheduling";
/**
 * Jobs: work that happens after the transaction that asked for it, and because of it. A job is enqueued inside the
 * transaction (no commit, no job), can run twice, and is tried again with growing pauses until it succeeds.
 */
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";

/** A job of one business: its payload carries the business it was enqueued in. */
export interface TenantJob<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly maxAttempts: number;
  readonly run: (scope: TenantScope, payload: Payload, attempt: Attempt) => Promise<void>;
  /** Runs apart from the others, so that it may be slow and none of them waits for it. */
  readonly lane?: Lane;
}

/**
 * Jobs of a lane have workers of their own, however slow what they wait for is. Of messages about bookings, mails are
 * `messages`, and what the app tells `notices`. Whatever goes to a telephone or device is `short`. `post` are all other mails, one a
 * job: links to sign in, invitations, news of the team. They wait neither behind ten thousand reminders nor hold up what needs
 * no carrier.
 */
export type Lane = "webhooks" | "messages" | "short" | "notices" | "post";

/** A job about global tables. */
export interface GlobalJob<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly maxAttempts: number;
  readonly run: (payload: Payload, attempt: Attempt) => Promise<void>;
  readonly lane?: Lane;
}

export interface Attempt {
  readonly number: number;
  /** True when there will be no other: time to tell somebody. */
  readonly last: boolean;
}

export interface EnqueueOptions {
  readonly runAt?: Instant;
  /** A job with the same key that has not run yet is replaced: a moved reminder. */
  readonly key?: string;
  readonly maxAttempts?: number;
}

type TaskName = `${string}:${string}`;

function added(task: TaskName, payload: object, { runAt, key, maxAttempts }: EnqueueOptions): RawBuilder<unknown> {
  const at = runAt === undefined ? null : toIso(runAt);
  return sql`jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${at}::timestamptz, ${key ?? null}::text,
    ${maxAttempts ?? 12}::int)`;
}

/** A job of this business, to be enqueued by a statement that does more. Named `tenant:…` in the queue. */
export const enqueued = (scope: TenantScope, name: string, payload: object, options: EnqueueOptions = {}) =>
  added(`tenant:${name}`, { businessId: scope.businessId, payload }, options);

/** Enqueues a job of this business, within the transaction. */
export const enqueue = (tx: Tx, scope: TenantScope, name: string, payload: object, options: EnqueueOptions = {}) =>
  tx.run(sql`select ${enqueued(scope, name, payload, options)}`);

/** Enqueues a job about global tables, within the transaction. */
export const enqueueGlobal = (tx: Tx, name: string, payload: object, options: EnqueueOptions = {}) =>
  tx.run(sql`select ${added(`global:${name}`, { payload }, options)}`);
