import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { businessById } from "./queries.ts";

export function tenancyRoutes(api: Api, { db }: { readonly db: Database }): void {
  api.implement("getBusiness", async ({ caller }) => {
    const { id, slug, name, locale, zone, brand, addressForm, kind } = await db.inTenant(caller.scope, (tx) =>
      businessById(tx, caller.scope.businessId),
    );
    return { id, slug, name, locale, zone, brand, wording: { address: addressForm, kind } };
  });
}
