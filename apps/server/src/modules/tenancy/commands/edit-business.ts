import type { BusinessSettings, LegalPageName } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { wordingOf } from "../presenters.ts";
import { businessById } from "../queries.ts";
import { differences } from "../settings/differences.ts";
import { editionOf, identityOf, ownPage } from "../settings/queries.ts";
import { updateBusiness, upsertIdentity, writePage, type SettingsAsk } from "../settings/store.ts";

/** What the business says of itself, as it is now. */
export async function settingsOf(tx: Tx, scope: TenantScope): Promise<BusinessSettings> {
  const business = await businessById(tx, scope.businessId);
  const { version, updatedAt } = await editionOf(tx, scope);
  const { slug, name, tagline, about, contactEmail, locale, languages, zone, currency, sector } = business;
  return {
    slug,
    name,
    tagline,
    about,
    contactEmail,
    locale,
    languages: [...languages],
    zone,
    currency,
    sector,
    wording: wordingOf(business),
    identity: await identityOf(tx, scope),
    version,
    updatedAt: toIso(updatedAt),
  };
}

/** @throws ProblemError EDITED_MEANWHILE, naming what differs, when it is not at `version` any more. */
export const editBusiness = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: SettingsAsk,
  version: number,
): Promise<BusinessSettings> =>
  db.inTenant(scope, async (tx) => {
    if (!(await updateBusiness(tx, scope, ask, version, clock.now()))) {
      const { slug: _, version: __, updatedAt: ___, ...stored } = await settingsOf(tx, scope);
      throw new ProblemError("EDITED_MEANWHILE", { fields: toldApart(differences(ask, stored)) });
    }
    await upsertIdentity(tx, scope, ask.identity);
    return settingsOf(tx, scope);
  });

/** Writes a legal page; null goes back to the one made from what is known. @throws ProblemError EDITED_MEANWHILE */
export const writeLegalPage = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  page: LegalPageName,
  ask: { readonly own: string | null; readonly version: number },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const own = ask.own?.trim() ? ask.own : null;
    if (await writePage(tx, scope, page, own, ask.version, clock.now())) return;
    const stored = await ownPage(tx, scope, page);
    throw new ProblemError("EDITED_MEANWHILE", { fields: toldApart(stored.own === own ? [] : ["own"]) });
  });

const toldApart = (paths: readonly string[]) => paths.map((path) => ({ path, message: "edited-meanwhile" }));
