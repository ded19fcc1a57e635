/**
 * Keeps a runner of jobs at work. graphile-worker (0.18) asks once which tasks the database knows, and keeps the answer
 * for good: when that very query fails, the runner never fetches a job. And a runner that can't write down that a job is
 * done gives up. In both cases another takes its place, after a pause that grows until one is at work.
 */
import type { Runner, WorkerEvents } from "graphile-worker";
import type { Log } from "../log.ts";

const LONGEST_PAUSE_MS = 30_000;
const GAVE_UP = new Error("the runner gave up as it began");

type Begun = Pick<Runner, "promise" | "stop">;

export interface SupervisorOptions {
  /** Begins a runner that speaks of itself on `events`. */
  readonly begin: () => Promise<Begun>;
  readonly events: WorkerEvents;
  /** Failures to fetch a job, one after the other, after which another runner is begun. */
  readonly mostFailures: number;
  readonly firstPauseMs: number;
  /** Resolves after this long, or when the signal says so. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
}

export class Supervisor {
  readonly #options: SupervisorOptions;
  /** The one that should be at work; undefined when it gave up, and once we stop. */
  #runner: Begun | undefined;
  /** graphile-worker's name for that one: others that are leaving still speak. Undefined once it gave up. */
  #poolId: string | undefined;
  #atWork = false;
  #failures = 0;
  #restarts = 0;
  #restarting: Promise<void> | undefined;
  readonly #leaving = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  private constructor(options: SupervisorOptions) {
    this.#options = options;
    const { events } = options;
    events.on("pool:create", ({ workerPool }) => (this.#poolId = workerPool.id));
    events.on("worker:getJob:empty", ({ worker }) => this.#fetched(worker.workerPool.id));
    events.on("job:start", ({ worker }) => this.#fetched(worker.workerPool.id));
    events.on("worker:getJob:error", ({ worker, error }) => this.#failed(worker.workerPool.id, error));
    events.on("pool:fatalError", ({ workerPool, error }) => this.#gaveUp(workerPool.id, error));
  }

  /** @throws what `begin` throws: at the start, somebody is there to read it. */
  static async start(options: SupervisorOptions): Promise<Supervisor> {
    const supervisor = new Supervisor(options);
    if (!(await supervisor.#begin())) supervisor.#restart(GAVE_UP);
    return supervisor;
  }

  /** Whether jobs are fetched. */
  isAtWork(): boolean {
    return this.#atWork;
  }

  /** Lets what is under way end, then stops. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#restarting;
    const runner = this.#runner;
    this.#runner = undefined;
    this.#atWork = false;
    await Promise.all([runner?.stop(), ...this.#leaving]);
  }

  /** @returns whether it is still there: jobs run before a runner says that it began, and it may have given up by then. */
  async #begin(): Promise<boolean> {
    const runner = await this.#options.begin();
    const isThere = this.#poolId !== undefined;
    if (isThere) this.#runner = runner;
    const over = (error?: unknown): void => {
      if (this.#runner !== runner) return;
      this.#runner = undefined;
      this.#restart(error ?? new Error("the runner ended by itself"));
    };
    runner.promise.then(() => over(), over);
    return isThere;
  }

  #fetched(poolId: string): void {
    if (poolId !== this.#poolId) return;
    this.#failures = 0;
    this.#restarts = 0;
    this.#atWork = !this.#stopping.signal.aborted;
  }

  #failed(poolId: string, error: unknown): void {
    if (poolId !== this.#poolId) return;
    this.#failures += 1;
    if (this.#failures >= this.#options.mostFailures) this.#restart(error);
  }

  /**
   * It says so before it ends, and may never end: when two batches of jobs can't be written down, graphile-worker waits for
   * a third. So it is neither waited for nor stopped, and what it left locked is set free (recovery.ts).
   */
  #gaveUp(poolId: string, error: unknown): void {
    if (poolId !== this.#poolId) return;
    // What it still says is not heard.
    this.#poolId = undefined;
    this.#atWork = false;
    if (!this.#runner) return;
    this.#runner = undefined;
    this.#restart(error);
  }

  #restart(reason: unknown): void {
    this.#atWork = false;
    this.#failures = 0;
    if (this.#stopping.signal.aborted) return;
    this.#restarting ??= this.#replace(reason).finally(() => (this.#restarting = undefined));
  }

  async #replace(reason: unknown): Promise<void> {
    const { log, firstPauseMs, pause } = this.#options;
    log.error({ err: reason }, "no jobs are fetched: another worker takes over");
    for (;;) {
      const pauseMs = Math.min(firstPauseMs * 2 ** this.#restarts, LONGEST_PAUSE_MS);
      this.#restarts += 1;
      await pause(pauseMs, this.#stopping.signal);
      // Told to stop; or it was only the database that was away, and the old one is at work again.
      if (this.#stopping.signal.aborted || this.#atWork) return;
      const before = this.#runner;
      try {
        const isThere = await this.#begin();
        if (before) this.#letGo(before);
        if (isThere) return;
        log.warn({ err: GAVE_UP }, "another worker could not begin yet");
      } catch (failure) {
        log.warn({ err: failure }, "another worker could not begin yet");
      }
    }
  }

  /** Not waited for: what it has under way may take its time, and it fetches nothing any more. */
  #letGo(runner: Begun): void {
    const gone = runner
      .stop()
      .catch((error: unknown) => this.#options.log.warn({ err: error }, "a worker did not leave cleanly"))
      .finally(() => this.#leaving.delete(gone));
    this.#leaving.add(gone);
  }
}
