/** Plans, and what of its own a business uses. */
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { allPlans, planUse } from "./plans/queries.ts";

export function planRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  api.implement("getPlan", ({ caller: { scope } }) => db.inTenant(scope, (tx) => planUse(tx, scope, clock.now())));
  api.implement("listPlans", async () => ({ items: await allPlans(db.reads) }));
}
