/** Runs jobs, on graphile-worker. */
import { setTimeout as pause } from "node:timers/promises";
import { parseCronItems, run, type Task, type TaskList, type CronItem } from "graphile-worker";
import pg from "pg";
import { z } from "zod";
import { actingAs } from "../acting.ts";
import { mintTenantScope } from "../database/scope.ts";
import type { Log } from "../log.ts";
import type { Attempt, GlobalJob, Lane, TenantJob } from "./jobs.ts";
import { keepAlive, quietLogger } from "./recovery.ts";
import type { JobRegistry } from "./registry.ts";
import { Supervisor } from "./supervisor.ts";

const TenantEnvelope = z.object({ businessId: z.string(), payload: z.unknown() });
const GlobalEnvelope = z.object({ payload: z.unknown().optional() });

const attemptOf = (job: { attempts: number; max_attempts: number }): Attempt => ({
  number: job.attempts,
  last: job.attempts >= job.max_attempts,
});

export class Jobs implements JobRegistry {
  readonly tasks: TaskList = {};
  readonly #lanes = new Map<string, Lane>();
  readonly crons: CronItem[] = [];

  #add(name: string, task: Task): void {
    if (this.tasks[name]) throw new Error(`two jobs are named ${name}`);
    this.tasks[name] = task;
  }

  /** What the workers of a lane run; without a lane, all that is in none. */
  tasksIn(lane: Lane | undefined): TaskList {
    return Object.fromEntries(Object.entries(this.tasks).filter(([name]) => this.#lanes.get(name) === lane));
  }

  tenant<Payload>(job: TenantJob<Payload>): void {
    if (job.lane) this.#lanes.set(`tenant:${job.name}`, job.lane);
    this.#add(`tenant:${job.name}`, async (raw, { job: row }) => {
      const { businessId, payload } = TenantEnvelope.parse(raw);
      const scope = mintTenantScope(businessId);
      await actingAs({ kind: "job", act: job.name, businessId }, () =>
        job.run(scope, job.payload.parse(payload), attemptOf(row)),
      );
    });
  }

  global<Payload>(job: GlobalJob<Payload>): void {
    if (job.lane) this.#lanes.set(`global:${job.name}`, job.lane);
    this.#add(`global:${job.name}`, async (raw, { job: row }) => {
      const payload = job.payload.parse(GlobalEnvelope.parse(raw).payload ?? {});
      await actingAs({ kind: "job", act: job.name }, () => job.run(payload, attemptOf(row)));
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
  /** The jobs of this lane alone; without one, those that are in none. */
  readonly lane?: Lane;
  readonly log: Log;
  /** How often jobs are looked for, and how long to wait at first before another runner takes over. */
  readonly pace?: { readonly pollMs: number; readonly firstPauseMs: number };
}

export interface Worker {
  /** Whether jobs are fetched. */
  isAtWork(): boolean;
  /** Finishes what is under way, then stops. */
  stop(): Promise<void>;
}

/** To fetch jobs, and to write down that they are done: held for a moment, so that fewer do than there are at work. */
const MOST_CONNECTIONS = 8;

const PACE = { pollMs: 1000, firstPauseMs: 1000 };
/** For each of the runner's fetchers. */
const MOST_FAILURES = 3;

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { connectionString, concurrency, jobs, lane, log, pace = PACE } = options;
  const pool = new pg.Pool({
    connectionString,
    max: Math.min(concurrency, MOST_CONNECTIONS) + 2,
    application_name: "creneau-jobs",
  });
  let stopping = false;
  const onLost = (error: Error) => {
    if (!stopping) log.warn({ err: error }, "a job connection failed");
  };
  pool.on("error", onLost);
  pool.on("connect", (client) => client.on("error", onLost));
  const alive = await keepAlive(connectionString, log);
  const begin = () =>
    run({
      pgPool: pool,
      taskList: jobs.tasksIn(lane),
      parsedCronItems: parseCronItems(lane ? [] : jobs.crons),
      concurrency,
      noHandleSignals: true,
      pollInterval: pace.pollMs,
      events: alive.events,
      logger: quietLogger(log),
      // Unbatched, graphile-worker does not look whether the end of a job could be written down: a connection lost then
      // would end the process. Batched, it ends the runner.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  const supervisor = await Supervisor.start({
    begin,
    events: alive.events,
    mostFailures: MOST_FAILURES * concurrency,
    firstPauseMs: pace.firstPauseMs,
    pause: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    log,
  });
  return {
    isAtWork: () => supervisor.isAtWork(),
    stop: async () => {
      await supervisor.stop();
      await alive.stop();
      stopping = true;
      await pool.end();
    },
  };
}
