/** One PostgreSQL for a whole test run, with a migrated database that each test file copies. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import { addressesOf, TEMPLATE } from "./addresses.ts";
import { keepJobsForLater } from "./later.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's address on the run's PostgreSQL. */
    ownerUrl: string;
  }
}

const FLAGS = [
  // Nothing of a test needs to survive a power cut, or be copied elsewhere.
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  // A hundred tables with a few rows each, of which the planner knows nothing: it would start processes for each question
  // about all of them, and compile it.
  "max_parallel_workers_per_gather=0",
  "jit=off",
  // What is cleaned up behind a test, and when, is chance.
  "autovacuum=off",
  "max_connections=200",
].flatMap((flag) => ["-c", flag]);

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
