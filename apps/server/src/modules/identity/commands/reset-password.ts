import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { enter, type Entered } from "../entering.ts";
import { deletePendingOf } from "../factors/store.ts";
import { hashNewPassword } from "../new-password.ts";
import { notify } from "../notices.ts";
import { entrantById } from "../queries.ts";
import { deleteSessions, forgetDevices, spendLinks, updateAccount, useMagicLink, verifyEmail } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";

/**
 * Another password, by the link that was mailed. Whoever was inside is outside: sessions, other links, known browsers.
 * A second factor is still asked for.
 * @throws ProblemError LINK_NOT_VALID; INVALID_INPUT for a password that is not good enough, and the link still works.
 */
export async function resetPassword(
  deps: Deps,
  ask: { readonly token: string; readonly password: string },
  visit: Visit,
): Promise<Entered> {
  const { db, clock } = deps;
  return db.inGlobal(async (tx) => {
    const now = clock.now();
    const link = await useMagicLink(tx, "reset", hashToken(ask.token), now);
    if (!link) throw new ProblemError("LINK_NOT_VALID");
    const account = await entrantById(tx, link.accountId);
    const passwordHash = await hashNewPassword(ask.password, [account.name, account.email]);
    await updateAccount(tx, account.id, { password_hash: passwordHash });
    await verifyEmail(tx, account.id, now);
    await deleteSessions(tx, account.id);
    await deletePendingOf(tx, account.id);
    await spendLinks(tx, account.id);
    await forgetDevices(tx, account.id);
    await notify(tx, deps, account.id, "password-changed");
    return enter(tx, deps, { ...account, passwordHash }, "reset", visit);
  });
}
