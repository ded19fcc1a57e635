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

export interface Alive {
  readonly events: WorkerEvents;
  stop(): Promise<void>;
}

export async function keepAlive(connectionString: string, log: Log): Promise<Alive> {
  const client = new pg.Client({ connectionString, application_name: "creneau-alive" });
  client.on("error", (error) => log.error({ err: error }, "the worker's sign of life was lost"));
  await client.connect();
  const events: WorkerEvents = new EventEmitter();
  let sweeping: Promise<void> = Promise.resolve();
  events.on("pool:create", ({ workerPool }) => {
    void client.query("select pg_advisory_lock($1, hashtext($2))", [CLASS, workerPool.id]);
  });
  const sweep = () => {
    sweeping = freeOrphans(client, log).catch((error: unknown) =>
      log.warn({ err: error }, "orphaned jobs not looked for"),
    );
  };
  const timer = setInterval(sweep, SWEEP_EVERY_MS);
  return {
    events,
    stop: async () => {
      clearInterval(timer);
      await sweeping;
      await client.end();
    },
  };
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
