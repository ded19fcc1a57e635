/**
 * A worker that was killed leaves its jobs locked. Each pool of workers holds an advisory lock named after itself for
 * as long as its connection lives: whoever can take that lock knows that the pool is dead, and sets its jobs free.
 */
import { EventEmitter } from "node:events";
import { Logger, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import type { Log } from "../log.ts";

const CLASS = 1_129_466_190; // "CRÉN", so that no other use of advisory locks collides
const SWEEP_EVERY_MS = 5_000;
const LOCK = "select pg_advisory_lock($1, hashtext($2))";
const UNLOCK = "select pg_advisory_unlock($1, hashtext($2))";

export interface Alive {
  readonly events: WorkerEvents;
  stop(): Promise<void>;
}

export async function keepAlive(connectionString: string, log: Log): Promise<Alive> {
  const sign = new SignOfLife(connectionString, log);
  await sign.give();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => sign.take(workerPool.id));
  // What a pool that gave up has left locked is set free like that of one that died.
  for (const over of ["pool:fatalError", "pool:release"] as const)
    events.on(over, ({ workerPool }) => sign.drop(workerPool.id));
  let sweeping: Promise<void> = Promise.resolve();
  const sweep = () => {
    sweeping = sign.give().then(
      (client) => freeOrphans(client, log),
      (error: unknown) => log.warn({ err: error }, "orphaned jobs not looked for"),
    );
    sweeping = sweeping.catch((error: unknown) => log.warn({ err: error }, "orphaned jobs not looked for"));
  };
  const timer = setInterval(sweep, SWEEP_EVERY_MS);
  return {
    events,
    stop: async () => {
      clearInterval(timer);
      await sweeping;
      await sign.end();
    },
  };
}

/** One connection that holds the locks of this process's pools; made again, with the locks, when it was lost. */
class SignOfLife {
  readonly #connectionString: string;
  readonly #log: Log;
  #client: pg.Client | undefined;
  readonly #pools = new Set<string>();

  constructor(connectionString: string, log: Log) {
    this.#connectionString = connectionString;
    this.#log = log;
  }

  take(poolId: string): void {
    this.#pools.add(poolId);
    void this.#client
      ?.query(LOCK, [CLASS, poolId])
      .catch((error: unknown) => this.#log.warn({ err: error }, "the worker's sign of life comes later"));
  }

  drop(poolId: string): void {
    this.#pools.delete(poolId);
    // Should it fail, the connection is lost, and the lock with it.
    void this.#client?.query(UNLOCK, [CLASS, poolId]).catch(() => undefined);
  }

  async give(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({ connectionString: this.#connectionString, application_name: "creneau-alive" });
    client.on("error", (error) => {
      if (this.#client === client) this.#client = undefined;
      this.#log.warn({ err: error }, "the worker's sign of life was lost, and is given again");
    });
    await client.connect();
    for (const poolId of this.#pools) await client.query(LOCK, [CLASS, poolId]);
    this.#client = client;
    return client;
  }

  async end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }
}

/** Frees the jobs of pools that are gone. Those locked a moment ago are left: their pool may be about to take its lock. */
async function freeOrphans(client: pg.Client, log: Log): Promise<void> {
  const { rows } = await client.query<{ pool: string }>(
    `select distinct locked_by as pool from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - interval '3 seconds'`,
  );
  for (const { pool } of rows) {
    // An advisory lock can be taken twice by its own session, so ask who holds it.
    const held = await client.query(
      `select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
       and classid = $1::int8::oid and objid = (hashtext($2)::int8 & 4294967295)::oid`,
      [CLASS, pool],
    );
    if (held.rowCount) continue;
    await client.query("select graphile_worker.force_unlock_workers($1)", [[pool]]);
    log.warn({ pool }, "jobs of a worker that died were set free");
  }
}

/** graphile-worker's own talk, at our levels: its every job at debug. */
export const quietLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
