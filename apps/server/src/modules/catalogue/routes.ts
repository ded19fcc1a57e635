import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { countByField } from "../team/index.ts";
import { brandAt, publicScope, publicSites, wordingOf } from "../tenancy/index.ts";
import { publicServiceOf } from "./presenters.ts";
import { servicePage } from "./queries.ts";

export function catalogueRoutes(api: Api, { db }: { readonly db: Database }): void {
  api.implement("getPublicBusiness", async ({ params, query: { host } }) => {
    const { scope, business } = await publicScope(db, params.business);
    const { fields, services, sites, worn } = await db.inTenant(scope, async (tx) => ({
      fields: await countByField(tx, scope),
      services: await servicePage(tx, scope, { after: undefined, limit: 100, online: true }),
      sites: await publicSites(tx, scope),
      worn: host === undefined ? undefined : await brandAt(tx, scope, host),
    }));
    const { slug, name, tagline, about, locale, languages, zone, contactEmail, brand, brandCss } = business;
    return {
      slug,
      name,
      tagline,
      about,
      locale,
      languages: [...languages],
      zone,
      contactEmail,
      brand: worn?.brand ?? brand,
      customCss: worn?.css ?? brandCss,
      wording: wordingOf(business),
      sites,
      fields,
      services: services.map(publicServiceOf),
    };
  });
}
