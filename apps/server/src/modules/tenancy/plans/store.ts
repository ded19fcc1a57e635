import type { Plan } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export const subscribe = (tx: Tx, { businessId }: TenantScope, plan: Plan["key"], since: Instant): Promise<void> =>
  tx.run(sqlFor.insertInto("subscription").values({ business_id: businessId, plan_key: plan, since: toIso(since) }));
