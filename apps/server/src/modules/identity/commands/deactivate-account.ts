import { toIso } from "@creneau/scheduling";
import type { Deps } from "../deps.ts";
import { deletePendingOf } from "../factors/store.ts";
import { notify } from "../notices.ts";
import { deleteSessions, forgetDevices, spendLinks, updateAccount } from "../store.ts";

/** Closes the account for now: nobody is in any more. A sign-in link by mail opens it again. */
export async function deactivateAccount(deps: Deps, accountId: string): Promise<void> {
  await deps.db.inGlobal(async (tx) => {
    await updateAccount(tx, accountId, { deactivated_at: toIso(deps.clock.now()) });
    await deleteSessions(tx, accountId);
    await deletePendingOf(tx, accountId);
    await spendLinks(tx, accountId);
    await forgetDevices(tx, accountId);
    await notify(tx, deps, accountId, "deactivated");
  });
}
