/**
 * Migrations: hand-written SQL in apps/server/migrations, in the order of their numbers, each once, in a transaction,
 * behind a lock, so that ten nodes may start at the same time. Schema changes expand first and contract a release
 * later. A file that was applied is never edited: its hash is kept, and a difference stops the start.
 *
 * What needs the key ring is a step: code, with a number between those of the files. It commits as it goes, and begins
 * again when it was killed.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { makeWorkerUtils } from "graphile-worker";
import pg from "pg";
import type { KeyRing } from "../keys.ts";
import { sealPersonalFields } from "./steps/seal-personal-fields.ts";

const folder = new URL("../../../migrations/", import.meta.url);
const LOCK = 7_267_331;
export const APP_ROLE = "creneau_app";
export const JOBS_ROLE = "creneau_jobs";

export interface MigrateOptions {
  /** As the owner of the database; may create roles. */
  readonly ownerUrl: string;
  readonly jobsUrl: string;
  /** Passwords of the two roles; undefined when they are managed elsewhere. */
  readonly passwords: { readonly app: string; readonly jobs: string } | undefined;
  /** What personal fields are sealed with. */
  readonly keys: KeyRing;
}

type Step = (client: pg.Client, keys: KeyRing) => Promise<void>;

const steps: Readonly<Record<string, Step>> = { "0051_seal_personal_fields": sealPersonalFields };

/** @returns the names of the migrations applied now. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await assertVersion(client);
    await ensureRoles(client, options.passwords);
    const applied = await applyAll(client, options.keys);
    await prepareJobs(client, options.jobsUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  if ((rows[0]?.version ?? 0) < 150_000) throw new Error("PostgreSQL 15 or newer is needed.");
}

async function ensureRoles(client: pg.Client, passwords: MigrateOptions["passwords"]): Promise<void> {
  for (const [role, password] of [
    [APP_ROLE, passwords?.app],
    [JOBS_ROLE, passwords?.jobs],
  ] as const) {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
    if (!rowCount) await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls`);
    if (password) await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
  }
}

async function applyAll(client: pg.Client, keys: KeyRing): Promise<string[]> {
  await client.query(
    `create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from migration");
  const known = new Map(rows.map((row) => [row.name, row.hash]));
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql"));
  const applied: string[] = [];
  for (const name of [...files, ...Object.keys(steps)].toSorted()) {
    const step = steps[name];
    const text = step ? "" : await readFile(new URL(name, folder), "utf8");
    const hash = createHash("sha256").update(text).digest("hex");
    const before = known.get(name);
    if (before === hash) continue;
    if (before) throw new Error(`Migration ${name} was changed after it was applied. Write a new one instead.`);
    if (step) await take(client, keys, name, step);
    await apply(client, { name, text, hash });
    applied.push(name);
  }
  return applied;
}

async function take(client: pg.Client, keys: KeyRing, name: string, step: Step): Promise<void> {
  try {
    await step(client, keys);
  } catch (error) {
    throw new Error(`Migration ${name} failed. What it had done is kept; it goes on at the next start.`, {
      cause: error,
    });
  }
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

async function apply(client: pg.Client, { name, text, hash }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(text);
    await client.query("insert into migration (name, hash) values ($1, $2)", [name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed, and was rolled back.`, { cause: error });
  }
}

/** The job queue has a schema and a role of its own; the server may only add jobs, through one function. */
async function prepareJobs(client: pg.Client, jobsUrl: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  await client.query(
    `grant create, connect on database ${client.escapeIdentifier(rows[0]?.name ?? "")} to ${JOBS_ROLE}`,
  );
  const utils = await makeWorkerUtils({ connectionString: jobsUrl });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
  const jobs = new pg.Client({ connectionString: jobsUrl });
  await jobs.connect();
  try {
    await jobs.query(`
      create schema if not exists jobs;
      create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, attempts int)
        returns void language sql security definer set search_path = pg_catalog, pg_temp
        as $$ select graphile_worker.add_job(task, payload, null, run_at, attempts, job_key) $$;
      revoke all on function jobs.enqueue from public;
      grant usage on schema jobs to ${APP_ROLE};
      grant execute on function jobs.enqueue to ${APP_ROLE};

      -- Asked of one business, all others' jobs are not read: with a million of them that took a second and a half, each night
      -- for each business.
      create index if not exists creneau_jobs_of_business on graphile_worker._private_jobs ((payload ->> 'businessId'));

      -- What a business still waits for and was to run before then, or was given up. Whoever asks sees the jobs of the
      -- business they are in, and of these no more than this.
      create or replace function jobs.overdue(since timestamptz) returns table (id text, task text, event_id text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select j.id::text, t.identifier, j.payload -> 'payload' ->> 'eventId'
          from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where j.payload ->> 'businessId' = nullif(current_setting('app.business_id', true), '')
            and (j.run_at < since or j.attempts >= j.max_attempts)
          order by j.run_at, j.id
        $$;
      revoke all on function jobs.overdue from public;
      grant execute on function jobs.overdue to ${APP_ROLE};`);
  } finally {
    await jobs.end();
  }
}

/** Removes all rows of all tables and all jobs, as the owner, but what migrations put there: the plans, the key of the blind indexes. For a database that was being filled with demo data, and nothing else. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where (schemaname = 'public' and tablename not in ('migration', 'plan', 'vault')) or (schemaname = 'graphile_worker' and tablename = '_private_jobs')`,
    );
    await client.query(`truncate ${rows.map(({ name }) => name).join(", ")}`);
  } finally {
    await client.end();
  }
}
