import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { wordingOf } from "./presenters.ts";
import { businessById } from "./queries.ts";

export function tenancyRoutes(api: Api, { db }: { readonly db: Database }): void {
  api.implement("getBusiness", async ({ caller }) => {
    const business = await db.inTenant(caller.scope, (tx) => businessById(tx, caller.scope.businessId));
    const { id, slug, name, locale, zone, currency, brand } = business;
    return { id, slug, name, locale, zone, currency, brand, wording: wordingOf(business) };
  });
}
