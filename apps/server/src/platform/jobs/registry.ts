import type { GlobalJob, TenantJob } from "./jobs.ts";

/** The jobs a process can run. Modules add theirs; the worker runs them. */
export interface JobRegistry {
  tenant<Payload>(job: TenantJob<Payload>): void;
  global<Payload>(job: GlobalJob<Payload>): void;
  /** Runs a global job by the clock: `pattern` as in cron, in UTC. */
  daily(pattern: string, job: GlobalJob<object>): void;
}
