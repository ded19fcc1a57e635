/** The product's workers beside a test, as they are beside the server: all lanes, each as wide as in `main.ts`. */
import { onTestFinished, vi } from "vitest";
import { startWorkers } from "../assemble/workers.ts";
import type { Worker } from "../platform/jobs/worker.ts";
import { createLog } from "../platform/log.ts";
import { LATER } from "./addresses.ts";
import type { World } from "./world.ts";

const PACE = { pollMs: 20, firstPauseMs: 10 };
const patiently = { timeout: 100_000, interval: 20 };

export interface WorkersAtWork {
  /** Until this holds, what is due by the test's clock is made due, and run. @throws what `holds` last threw */
  until(holds: () => void | Promise<void>): Promise<void>;
  /** Ends what is under way, then stops. */
  stop(): Promise<void>;
}

export async function workersAtWork({ addresses, jobs, owner, clock, mailer }: World): Promise<WorkersAtWork> {
  const begun: Worker[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(begun.splice(0).map((worker) => worker.stop()));
  };
  onTestFinished(async () => {
    mailer.silent = false;
    mailer.hangUp();
    await stop();
  });
  const options = { connectionString: addresses.jobsUrl, jobs, log: createLog("silent"), pace: PACE };
  await startWorkers(options, (_name, worker) => begun.push(worker));
  /** What is to run later is kept out of the database's clock's reach (`later.ts`). */
  const makeDue = () =>
    owner.query(
      `update graphile_worker._private_jobs set run_at = now() - least(interval '1 day', $1::timestamptz + $2::interval - run_at)
       where run_at > now() + interval '1 year' and run_at <= $1::timestamptz + $2::interval and locked_at is null`,
      [new Date(clock.now()).toISOString(), LATER],
    );
  return {
    until: (holds) =>
      vi.waitFor(async () => {
        await makeDue();
        await holds();
      }, patiently),
    stop,
  };
}
