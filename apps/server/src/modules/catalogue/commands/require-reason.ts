import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById, type Service } from "../queries.ts";
import { requireReason as writeRequired } from "../store.ts";

/** Whether whoever books this service has to choose a reason. @throws ProblemError NOT_FOUND */
export const requireReason = (db: Database, scope: TenantScope, id: string, required: boolean): Promise<Service> =>
  db.inTenant(scope, async (tx) => {
    const service = await serviceById(tx, scope, id);
    if (!service) throw new ProblemError("NOT_FOUND");
    await writeRequired(tx, scope, id, required);
    return { ...service, reasonRequired: required };
  });
