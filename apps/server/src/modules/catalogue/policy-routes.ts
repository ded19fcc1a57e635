/** Policies of services: what whoever booked may change, until when, and what it costs. */
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { ProblemError } from "../../platform/problem.ts";
import { publicScope } from "../tenancy/index.ts";
import { replacePolicy } from "./commands/edit-policy.ts";
import { policyOf } from "./policies/queries.ts";
import { publicPolicyOf } from "./policies/rules.ts";
import { serviceById, serviceBySlug } from "./queries.ts";

export function policyRoutes(api: Api, deps: { readonly db: Database; readonly clock: Clock }): void {
  const { db } = deps;
  api.implement("getPublicPolicy", async ({ params }) => {
    const { scope } = await publicScope(db, params.business);
    return db.inTenant(scope, async (tx) => {
      const service = await serviceBySlug(tx, scope, params.service);
      if (!service?.allowOnlineBooking) throw new ProblemError("NOT_FOUND");
      return publicPolicyOf(await policyOf(tx, scope, service.id));
    });
  });
  api.implement("getServicePolicy", ({ caller: { scope }, params }) =>
    db.inTenant(scope, async (tx) => {
      if (!(await serviceById(tx, scope, params.serviceId))) throw new ProblemError("NOT_FOUND");
      return policyOf(tx, scope, params.serviceId);
    }),
  );
  api.implement("replaceServicePolicy", ({ caller, params, body }) =>
    replacePolicy(deps, caller.scope, params.serviceId, body),
  );
}
