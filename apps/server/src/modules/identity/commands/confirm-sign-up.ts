import { timingSafeEqual } from "node:crypto";
import { newId } from "../../../platform/chance.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { enter, type Entered } from "../entering.ts";
import { hashNewPassword } from "../new-password.ts";
import { notify } from "../notices.ts";
import { insertIdentity } from "../providers/store.ts";
import { entrantById, openSignUp } from "../queries.ts";
import { insertAccount, spendSignUp } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";
import { Applicant, signUpContext } from "./request-sign-up.ts";

/**
 * Makes the account. Whoever reads the mail has the address, but need not be who asked: in another browser than the one
 * that asked, neither the password chosen then nor the account elsewhere counts, and a password is chosen anew.
 * @throws ProblemError LINK_NOT_VALID; PASSWORD_NEEDED, and then the link still works.
 */
export async function confirmSignUp(
  deps: Deps,
  ask: { readonly token: string; readonly password?: string | undefined },
  visit: Visit,
): Promise<Entered> {
  const { db, clock, keys } = deps;
  return db.inGlobal(async (tx) => {
    const now = clock.now();
    const signUp = await openSignUp(tx, hashToken(ask.token), now);
    if (!signUp) throw new ProblemError("LINK_NOT_VALID");
    const { email, name, locale, identity } = Applicant.parse(
      JSON.parse(keys.open(signUp.sealed, signUpContext(signUp.id))),
    );
    const isSameBrowser =
      visit.signUpToken !== undefined && timingSafeEqual(hashToken(visit.signUpToken), signUp.browserHash);
    if (!isSameBrowser && ask.password === undefined) throw new ProblemError("PASSWORD_NEEDED");
    const passwordHash =
      ask.password === undefined ? signUp.passwordHash : await hashNewPassword(ask.password, [name, email]);
    await spendSignUp(tx, signUp.id, now);
    const id = newId();
    const account = { id, email, name, locale, passwordHash, createdAt: now, emailVerifiedAt: now };
    // Two sign-ups for one address: the second link finds the account made.
    if (!(await insertAccount(tx, account))) throw new ProblemError("LINK_NOT_VALID");
    if (isSameBrowser && identity) await insertIdentity(tx, { id: newId(), accountId: id, ...identity, at: now });
    await notify(tx, deps, id, "welcome");
    return enter(tx, deps, await entrantById(tx, id), "sign-up", visit);
  });
}
