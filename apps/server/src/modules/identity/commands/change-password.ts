import type { AccountCaller } from "../../../platform/http/call.ts";
import type { Deps } from "../deps.ts";
import { deletePendingOf } from "../factors/store.ts";
import { hashNewPassword } from "../new-password.ts";
import { notify } from "../notices.ts";
import { entrantById } from "../queries.ts";
import { deleteSessions, spendLinks, updateAccount } from "../store.ts";

/**
 * Another password; every other session ends, and so do the links under way.
 * @param businesses names that it must not be made of.
 */
export async function changePassword(
  deps: Deps,
  caller: AccountCaller,
  password: string,
  businesses: readonly string[],
): Promise<void> {
  const { accountId, sessionId } = caller;
  const { name, email } = await deps.db.inGlobal((tx) => entrantById(tx, accountId));
  const passwordHash = await hashNewPassword(password, [name, email, ...businesses]);
  await deps.db.inGlobal(async (tx) => {
    await updateAccount(tx, accountId, { password_hash: passwordHash });
    await deleteSessions(tx, accountId, sessionId);
    await deletePendingOf(tx, accountId);
    await spendLinks(tx, accountId);
    await notify(tx, deps, accountId, "password-changed");
  });
}
