/** One PostgreSQL for a whole test run, with a migrated database that each test file copies. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import { addressesOf, LATER, TEMPLATE } from "./addresses.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's address on the run's PostgreSQL. */
    ownerUrl: string;
  }
}

/** Nothing of a test needs to survive a power cut. */
const FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"].flatMap((flag) => [
  "-c",
  flag,
]);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(`${tmpdir()}/creneau-test-`);
  await chmod(folder, 0o755); // as root, PostgreSQL runs as a user of its own
  const database = await startEmbedded({ folder: `${folder}/postgres`, password: "test", flags: FLAGS });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrate(addressesOf(database.ownerUrl, TEMPLATE));
  await keepJobsForLater(addressesOf(database.ownerUrl, TEMPLATE).ownerUrl);
  project.provide("ownerUrl", database.ownerUrl);
  return async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** So that no job runs because of the real date: only `settle()` makes one due, by the test's clock. */
async function keepJobsForLater(templateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: templateUrl });
  await client.connect();
  await client.query(`
    create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, attempts int)
      returns void language sql security definer set search_path = pg_catalog, pg_temp
      as $$ select graphile_worker.add_job(task, payload, null, run_at + interval '${LATER}', attempts, job_key) $$`);
  await client.end();
}
