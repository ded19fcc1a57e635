import { Site } from "@creneau/contract";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { differences } from "../settings/differences.ts";
import { countSites, siteById } from "../sites/queries.ts";
import { deleteSite, insertSite, unmakeMainSite, updateSite, type SiteAsk } from "../sites/store.ts";

async function mustBe(tx: Tx, scope: TenantScope, id: string): Promise<Site> {
  const site = await siteById(tx, scope, id);
  if (!site) throw new ProblemError("NOT_FOUND");
  return site;
}

/** Decisions on which is the main one come one after another. */
const lockSites = (tx: Tx, { businessId }: TenantScope): Promise<void> => lockFor(tx, "site", businessId);

/** The first is the main one, whatever is asked. */
export const addSite = (db: Database, clock: Clock, scope: TenantScope, ask: SiteAsk, key: Once): Promise<Site> =>
  db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => Site.parse(stored),
      async () => {
        await lockSites(tx, scope);
        const main = ask.main || (await countSites(tx, scope)) === 0;
        const id = newId();
        if (main) await unmakeMainSite(tx, scope, id);
        await insertSite(tx, scope, id, { ...ask, main }, clock.now());
        return mustBe(tx, scope, id);
      },
    ),
  );

/** The main one stays so until another is. @throws ProblemError NOT_FOUND, EDITED_MEANWHILE with what differs */
export const replaceSite = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  id: string,
  ask: SiteAsk,
  version: number,
): Promise<Site> =>
  db.inTenant(scope, async (tx) => {
    await lockSites(tx, scope);
    const { id: _, version: now, ...stored } = await mustBe(tx, scope, id);
    if (now !== version) {
      const fields = differences(ask, stored).map((path) => ({ path, message: "edited-meanwhile" }));
      throw new ProblemError("EDITED_MEANWHILE", { fields });
    }
    const main = ask.main || stored.main;
    if (main && !stored.main) await unmakeMainSite(tx, scope, id);
    await updateSite(tx, scope, id, { ...ask, main }, version, clock.now());
    return mustBe(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND, IN_USE for the main one of several */
export const removeSite = (db: Database, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockSites(tx, scope);
    const { main } = await mustBe(tx, scope, id);
    if (main && (await countSites(tx, scope)) > 1) throw new ProblemError("IN_USE");
    await deleteSite(tx, scope, id);
  });
