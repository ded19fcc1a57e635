/** What a business says of itself: read, edited, and shown on its legal pages. */
import type { LegalPageName } from "@creneau/contract";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { readZone } from "../../platform/http/readers.ts";
import { editBusiness, settingsOf, writeLegalPage } from "./commands/edit-business.ts";
import { businessById } from "./queries.ts";
import { publicScope } from "./scopes.ts";
import { legalText, missingFrom, type PrivacyFacts } from "./settings/legal-texts.ts";
import { identityOf, ownPage } from "./settings/queries.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  /** What the privacy page says of terms and consents. */
  readonly privacyFacts: (tx: Tx, scope: TenantScope, language: "fr" | "en") => Promise<PrivacyFacts>;
}

export function settingsRoutes(api: Api, { db, clock, privacyFacts }: Deps): void {
  api.implement("getSettings", ({ caller }) => db.inTenant(caller.scope, (tx) => settingsOf(tx, caller.scope)));

  api.implement("replaceSettings", async ({ caller, body: { version, ...ask } }) => {
    const zone = readZone("zone", ask.zone);
    return editBusiness(db, clock, caller.scope, { ...ask, zone }, version);
  });

  api.implement("getLegalPage", ({ caller, params }) =>
    db.inTenant(caller.scope, (tx) => pageOf(tx, caller.scope, params.page, privacyFacts)),
  );

  api.implement("replaceLegalPage", async ({ caller, params, body }) => {
    await writeLegalPage(db, clock, caller.scope, params.page, body);
    return db.inTenant(caller.scope, (tx) => pageOf(tx, caller.scope, params.page, privacyFacts));
  });

  api.implement("getPublicLegalPage", async ({ params: { business: slug, page }, language }) => {
    const { scope, business } = await publicScope(db, slug);
    return db.inTenant(scope, async (tx) => {
      const { own } = await ownPage(tx, scope, page);
      if (own !== null) return { page, locale: business.locale, body: own };
      const locale = business.languages.includes(language) ? language : business.locale;
      const [identity, privacy] = [await identityOf(tx, scope), await privacyFacts(tx, scope, locale)];
      return { page, locale, body: legalText(page, locale, { business, identity, privacy }) };
    });
  });
}

async function pageOf(tx: Tx, scope: TenantScope, page: LegalPageName, privacyFacts: Deps["privacyFacts"]) {
  const business = await businessById(tx, scope.businessId);
  const privacy = await privacyFacts(tx, scope, business.locale);
  const facts = { business, identity: await identityOf(tx, scope), privacy };
  const { own, version } = await ownPage(tx, scope, page);
  return { page, own, made: legalText(page, business.locale, facts), missing: missingFrom(page, facts), version };
}
