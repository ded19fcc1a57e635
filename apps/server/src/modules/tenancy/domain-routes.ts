/** Hosts of its own that a business is found at. */
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { ProblemError } from "../../platform/problem.ts";
import { placeAt, type Addresses } from "./addresses.ts";
import { addDomain, changeDomain, checkDomain, removeDomain } from "./commands/edit-domains.ts";
import { domainPage, presentDomain } from "./domains/queries.ts";
import { businessById } from "./queries.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly addresses: Addresses;
}

export function domainRoutes(api: Api, { db, clock, addresses }: Deps): void {
  api.implement("listDomains", async ({ caller: { scope }, query: { cursor, limit } }) => {
    const [after] = decodeCursor(z.tuple([z.string()]), cursor) ?? [];
    const { rows, slug } = await db.inTenant(scope, async (tx) => ({
      rows: await domainPage(tx, scope, { after, limit: limit + 1 }),
      slug: (await businessById(tx, scope.businessId)).slug,
    }));
    return {
      ...pageOf(rows, limit, ({ host }) => [host], presentDomain),
      address: `${addresses.publicUrl()}/${slug}`,
      subdomain: addresses.subdomainUrl(slug) ?? null,
      target: addresses.target(),
    };
  });

  api.implement("addDomain", ({ caller, body, once }) =>
    addDomain(db, clock, caller.scope, body, addresses.ours(), once),
  );

  api.implement("changeDomain", ({ caller, params, body }) =>
    changeDomain(db, clock, caller.scope, params.domainId, body.brandId),
  );

  api.implement("checkDomain", ({ caller, params }) => checkDomain(db, clock, caller.scope, params.domainId));

  api.implement("removeDomain", async ({ caller, params }) => {
    await removeDomain(db, caller.scope, params.domainId);
    return undefined;
  });

  api.implement("getServedHost", async ({ params: { host } }) => {
    const place = await placeAt(db, addresses, host);
    if (place?.kind !== "business") throw new ProblemError("NOT_FOUND");
    return { host, business: place.slug };
  });
}
