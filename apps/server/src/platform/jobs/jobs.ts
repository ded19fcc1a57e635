import { toIso, type Instant } from "@creneau/scheduling";
/**
 * Jobs: work that happens after the transaction that asked for it, and because of it. A job is enqueued inside the
 * transaction (no commit, no job), can run twice, and is tried again with growing pauses until it succeeds.
 */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";

/** A job of one business: its payload carries the business it was enqueued in. */
export interface TenantJob<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly maxAttempts: number;
  readonly run: (scope: TenantScope, payload: Payload, attempt: Attempt) => Promise<void>;
}

/** A job about global tables. */
export interface GlobalJob<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly maxAttempts: number;
  readonly run: (payload: Payload, attempt: Attempt) => Promise<void>;
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

async function add(tx: Tx, task: TaskName, payload: object, options: EnqueueOptions): Promise<void> {
  const runAt = options.runAt === undefined ? null : toIso(options.runAt);
  await tx.run(
    sql`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${runAt}::timestamptz, ${options.key ?? null}::text,
      ${options.maxAttempts ?? 12}::int)`,
  );
}

/** Enqueues a job of this business, within the transaction. Named `tenant:…` in the queue. */
export const enqueue = (tx: Tx, scope: TenantScope, name: string, payload: object, options: EnqueueOptions = {}) =>
  add(tx, `tenant:${name}`, { businessId: scope.businessId, payload }, options);

/** Enqueues a job about global tables, within the transaction. */
export const enqueueGlobal = (tx: Tx, name: string, payload: object, options: EnqueueOptions = {}) =>
  add(tx, `global:${name}`, { payload }, options);
