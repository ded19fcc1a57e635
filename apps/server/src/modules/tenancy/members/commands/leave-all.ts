import type { Database } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import { mintTenantScope } from "../../../../platform/database/scope.ts";
import { businessById, ownBusinessIds } from "../../queries.ts";
import { lastOwnerSays } from "../last-owner.ts";
import { ownsAlone } from "../queries.ts";
import { deactivateMemberOf } from "../store.ts";

/** Names of the businesses that would be left without an owner who can come in. */
export async function ownedAlone(db: Database, accountId: string): Promise<string[]> {
  const names: string[] = [];
  for (const businessId of await ownBusinessIds(db, accountId)) {
    const scope = mintTenantScope(businessId);
    await db.inTenant(scope, async (tx) => {
      if (await ownsAlone(tx, scope, accountId)) names.push((await businessById(tx, businessId)).name);
    });
  }
  return names;
}

/** Ends every membership of an account, business by business. May be asked again. @throws ProblemError LAST_OWNER */
export async function leaveAll(db: Database, accountId: string): Promise<void> {
  for (const businessId of await ownBusinessIds(db, accountId)) {
    const scope = mintTenantScope(businessId);
    await lastOwnerSays(
      db.inTenant(scope, async (tx) => {
        await lockFor(tx, "members", businessId);
        await deactivateMemberOf(tx, scope, accountId);
      }),
    );
  }
}
