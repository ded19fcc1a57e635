/** The workers of a process. Each lane has its own: what is slow in one holds up no other. */
import type { Lane } from "../platform/jobs/jobs.ts";
import { startWorker, type Worker, type WorkerOptions } from "../platform/jobs/worker.ts";

interface Crew {
  /** As health names it. */
  readonly name: string;
  readonly lane?: Lane;
  readonly concurrency: number;
}

const CREWS: readonly Crew[] = [
  { name: "jobs", concurrency: 4 },
  // How many messages are on their way at a time; those of one business are read and marked together.
  { name: "messages", lane: "messages", concurrency: 16 },
  { name: "short", lane: "short", concurrency: 8 },
  { name: "notices", lane: "notices", concurrency: 4 },
  { name: "post", lane: "post", concurrency: 4 },
  // How many endpoints are sent to at a time.
  { name: "webhooks", lane: "webhooks", concurrency: 20 },
];

/** @param begun is told of each as it begins, so that it is stopped when a later one can't. */
export async function startWorkers(
  options: Omit<WorkerOptions, "concurrency" | "lane">,
  begun: (name: string, worker: Worker) => void,
): Promise<void> {
  for (const { name, ...crew } of CREWS) begun(name, await startWorker({ ...options, ...crew }));
}
