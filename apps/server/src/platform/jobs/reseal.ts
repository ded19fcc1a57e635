/** Sealing anew as a job: at each start while the ring holds an older key, and every night, for what came in between. */
import { z } from "zod";
import type { Database } from "../database/database.ts";
import { reseal, RESEAL, type ResealDeps } from "../database/reseal.ts";
import type { KeyRing } from "../keys.ts";
import { enqueueGlobal } from "./jobs.ts";
import type { JobRegistry } from "./registry.ts";

export function registerReseal(jobs: JobRegistry, deps: ResealDeps): void {
  jobs.daily("53 3 * * *", {
    name: RESEAL,
    payload: z.object({}),
    maxAttempts: 12,
    run: () => reseal(deps),
  });
}

/** Nodes that start together ask for it once. */
export async function resealSoon(db: Database, keys: KeyRing): Promise<void> {
  if (keys.isRotating) await db.inGlobal((tx) => enqueueGlobal(tx, RESEAL, {}, { key: RESEAL }));
}
