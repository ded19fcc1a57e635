import type { ServicePolicy } from "@creneau/contract";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { differentFields } from "../edited.ts";
import { policyOf } from "../policies/queries.ts";
import { writePolicy } from "../policies/store.ts";
import { serviceById } from "../queries.ts";

/** @throws ProblemError NOT_FOUND; EDITED_MEANWHILE with what differs */
export const replacePolicy = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  scope: TenantScope,
  serviceId: string,
  ask: ServicePolicy,
): Promise<ServicePolicy> =>
  db.inTenant(scope, async (tx) => {
    await lockFor(tx, "policy", serviceId);
    if (!(await serviceById(tx, scope, serviceId))) throw new ProblemError("NOT_FOUND");
    const stored = await policyOf(tx, scope, serviceId);
    if (stored.version !== ask.version) {
      const { version: _, ...said } = ask;
      throw new ProblemError("EDITED_MEANWHILE", { fields: differentFields(said, stored) });
    }
    await writePolicy(tx, scope, serviceId, ask, clock.now());
    return policyOf(tx, scope, serviceId);
  });
