import pg from "pg";
import { LATER } from "./addresses.ts";

/** So that no job runs because of the real date: only `settle()` makes one due, by the test's clock. */
export async function keepJobsForLater(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`
    create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, attempts int)
      returns void language sql security definer set search_path = pg_catalog, pg_temp
      as $$ select graphile_worker.add_job(task, payload, null, run_at + interval '${LATER}', attempts, job_key) $$`);
  await client.end();
}
