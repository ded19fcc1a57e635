/** How time that becomes free is offered to those who wait: for all services, or for one. */
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { serviceById } from "../../../catalogue/index.ts";
import { allTerms, type StoredTerms } from "../queries.ts";
import { putTerms } from "../store.ts";
import { sweepSoon } from "./join-waiting.ts";

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE */
export const replaceTerms = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  terms: StoredTerms,
): Promise<StoredTerms> =>
  db.inTenant(scope, async (tx) => {
    const { serviceId } = terms;
    if (serviceId !== null && !(await serviceById(tx, scope, serviceId))) throw new ProblemError("NOT_FOUND");
    if (!(await putTerms(tx, scope, newId(), terms))) throw new ProblemError("EDITED_MEANWHILE");
    await sweepSoon(tx, clock, scope);
    const stored = (await allTerms(tx, scope)).find((one) => one.serviceId === serviceId);
    if (!stored) throw new ProblemError("NOT_FOUND");
    return stored;
  });
