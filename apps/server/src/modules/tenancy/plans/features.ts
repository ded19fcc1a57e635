import type { Feature } from "@creneau/contract";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { featuresOf } from "./queries.ts";

/** @throws ProblemError NOT_IN_PLAN */
export async function assertOpen(tx: Tx, scope: TenantScope, feature: Feature): Promise<void> {
  if (!(await featuresOf(tx, scope)).includes(feature)) throw new ProblemError("NOT_IN_PLAN");
}
