import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { enter, type Entered } from "../entering.ts";
import { notify } from "../notices.ts";
import { entrantById } from "../queries.ts";
import { updateAccount, useMagicLink, verifyEmail } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";

/**
 * Whoever reads the mail has the address: it is verified, and an account that was closed opens again.
 * @throws ProblemError LINK_NOT_VALID when it was used, has ended, or never was.
 */
export async function redeemMagicLink(deps: Deps, token: string, visit: Visit): Promise<Entered> {
  const { db, clock } = deps;
  return db.inGlobal(async (tx) => {
    const link = await useMagicLink(tx, "sign-in", hashToken(token), clock.now());
    if (!link) throw new ProblemError("LINK_NOT_VALID");
    await verifyEmail(tx, link.accountId, clock.now());
    const account = await entrantById(tx, link.accountId);
    if (account.deactivatedAt !== null) {
      await updateAccount(tx, account.id, { deactivated_at: null });
      await notify(tx, deps, account.id, "reactivated");
    }
    return enter(tx, deps, { ...account, deactivatedAt: null }, "link", visit);
  });
}
