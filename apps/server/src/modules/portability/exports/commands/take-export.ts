import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { exportById } from "../queries.ts";
import { markTaken } from "../store.ts";

/** Somebody downloads it: the log says who. @throws ProblemError NOT_FOUND */
export const takeExport = (db: Database, clock: Clock, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const row = await exportById(tx, scope, id);
    if (row?.state !== "ready") throw new ProblemError("NOT_FOUND");
    await markTaken(tx, scope, id, clock.now());
  });
