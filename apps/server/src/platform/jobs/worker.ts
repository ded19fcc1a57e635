/** Runs jobs, on graphile-worker. */
import { parseCronItems, run, type Runner, type Task, type TaskList, type CronItem } from "graphile-worker";
import pg from "pg";
import { z } from "zod";
import { mintTenantScope } from "../database/scope.ts";
import type { Log } from "../log.ts";
import type { Attempt, GlobalJob, TenantJob } from "./jobs.ts";
import { keepAlive, quietLogger } from "./recovery.ts";
import type { JobRegistry } from "./registry.ts";

const TenantEnvelope = z.object({ businessId: z.string(), payload: z.unknown() });
const GlobalEnvelope = z.object({ payload: z.unknown().optional() });

const attemptOf = (job: { attempts: number; max_attempts: number }): Attempt => ({
  number: job.attempts,
  last: job.attempts >= job.max_attempts,
});

export class Jobs implements JobRegistry {
  readonly tasks: TaskList = {};
  readonly crons: CronItem[] = [];

  #add(name: string, task: Task): void {
    if (this.tasks[name]) throw new Error(`two jobs are named ${name}`);
    this.tasks[name] = task;
  }

  tenant<Payload>(job: TenantJob<Payload>): void {
    this.#add(`tenant:${job.name}`, async (raw, { job: row }) => {
      const { businessId, payload } = TenantEnvelope.parse(raw);
      await job.run(mintTenantScope(businessId), job.payload.parse(payload), attemptOf(row));
    });
  }

  global<Payload>(job: GlobalJob<Payload>): void {
    this.#add(`global:${job.name}`, async (raw, { job: row }) => {
      await job.run(job.payload.parse(GlobalEnvelope.parse(raw).payload ?? {}), attemptOf(row));
    });
  }

  daily(pattern: string, job: GlobalJob<object>): void {
    this.global(job);
    this.crons.push({ task: `global:${job.name}`, match: pattern, options: { backfillPeriod: 0 } });
  }
}

export interface WorkerOptions {
  readonly connectionString: string;
  readonly concurrency: number;
  readonly jobs: Jobs;
  readonly log: Log;
}

export interface Worker {
  /** Finishes what is under way, then stops. */
  stop(): Promise<void>;
}

export async function startWorker({ connectionString, concurrency, jobs, log }: WorkerOptions): Promise<Worker> {
  const pool = new pg.Pool({ connectionString, max: concurrency + 2, application_name: "creneau-jobs" });
  let stopping = false;
  const onLost = (error: Error) => {
    if (!stopping) log.warn({ err: error }, "a job connection failed");
  };
  pool.on("error", onLost);
  pool.on("connect", (client) => client.on("error", onLost));
  const alive = await keepAlive(connectionString, log);
  const runner: Runner = await run({
    pgPool: pool,
    taskList: jobs.tasks,
    parsedCronItems: parseCronItems(jobs.crons),
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    events: alive.events,
    logger: quietLogger(log),
  });
  return {
    stop: async () => {
      await runner.stop();
      await alive.stop();
      stopping = true;
      await pool.end();
    },
  };
}
