/** Where a business receives, and how it looks. */
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { readZone } from "../../platform/http/readers.ts";
import { brandPage } from "./brands/queries.ts";
import { addBrand, changeLogo, makeMainBrand, removeBrand, replaceBrand, shownBrand } from "./commands/edit-brands.ts";
import { addSite, removeSite, replaceSite } from "./commands/edit-sites.ts";
import { sitePage } from "./sites/queries.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function brandRoutes(api: Api, deps: Deps): void {
  siteRoutes(api, deps);
  looks(api, deps);
}

function siteRoutes(api: Api, { db, clock }: Deps): void {
  api.implement("listSites", async ({ caller: { scope }, query: { cursor, limit } }) => {
    const after = decodeCursor(z.tuple([z.string(), z.uuid()]), cursor);
    const rows = await db.inTenant(scope, (tx) => sitePage(tx, scope, { after, limit: limit + 1 }));
    return pageOf(
      rows,
      limit,
      ({ name, id }) => [name, id],
      (site) => site,
    );
  });

  api.implement("addSite", ({ caller, body, once }) =>
    addSite(db, clock, caller.scope, { ...body, zone: readZone("zone", body.zone) }, once),
  );

  api.implement("replaceSite", ({ caller, params, body: { version, ...ask } }) =>
    replaceSite(db, clock, caller.scope, params.siteId, { ...ask, zone: readZone("zone", ask.zone) }, version),
  );

  api.implement("removeSite", async ({ caller, params }) => {
    await removeSite(db, caller.scope, params.siteId);
    return undefined;
  });
}

function looks(api: Api, { db, clock }: Deps): void {
  api.implement("listBrands", async ({ caller: { scope }, query: { cursor, limit } }) => {
    const after = decodeCursor(z.tuple([z.int().min(0).max(1), z.string(), z.uuid()]), cursor);
    const rows = await db.inTenant(scope, (tx) => brandPage(tx, scope, { after, limit: limit + 1 }));
    return pageOf(rows, limit, ({ main, name, id }) => [main ? 0 : 1, name, id], shownBrand);
  });

  api.implement("addBrand", ({ caller, body, once }) => addBrand(db, clock, caller.scope, body.name, once));

  api.implement("replaceBrand", ({ caller, params, body: { version, ...ask } }) =>
    replaceBrand(db, clock, caller.scope, params.brandId, ask, version),
  );

  api.implement("makeMainBrand", ({ caller, params }) => makeMainBrand(db, caller.scope, params.brandId));

  api.implement("removeBrand", async ({ caller, params }) => {
    await removeBrand(db, caller.scope, params.brandId);
    return undefined;
  });

  api.implement("putLogo", ({ caller, params, body }) =>
    changeLogo(db, clock, caller.scope, params.brandId, Buffer.from(body.base64, "base64")),
  );

  api.implement("removeLogo", ({ caller, params }) => changeLogo(db, clock, caller.scope, params.brandId, null));
}
