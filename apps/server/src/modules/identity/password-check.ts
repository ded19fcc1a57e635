import { newId } from "../../platform/chance.ts";
import { ProblemError } from "../../platform/problem.ts";
import { claimAttempt, settleAttempt, type Budgeted } from "./attempts/claim.ts";
import type { Deps } from "./deps.ts";
import { isPassword } from "./passwords.ts";
import { accountByEmail, isKnownDevice, type Entrant } from "./queries.ts";
import { recordSignIn } from "./store.ts";
import { hashToken } from "./tokens.ts";
import type { Visit } from "./visit.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";
const NO_DEVICE = Buffer.alloc(32);

/** A browser that the account came in from has a budget of its own: others can't use it up. */
const budgetsOf = (email: string, { network, deviceToken }: Visit, isKnown: boolean): Budgeted[] =>
  isKnown
    ? [{ budget: "device", of: `${email}\n${deviceToken}` }]
    : [
        { budget: "pair", of: `${email}\n${network}` },
        { budget: "network", of: network },
      ];

/**
 * Whose password this is. The same work is done for any address: the same statements, and one hash verified.
 * @throws ProblemError WRONG_CREDENTIALS, alike whichever of the two was wrong; TOO_MANY_REQUESTS before it looks.
 */
export async function checkPassword(
  deps: Deps,
  ask: { readonly email: string; readonly password: string; readonly visit: Visit },
): Promise<Entrant> {
  const { db, clock } = deps;
  const { password, visit } = ask;
  const email = ask.email.toLowerCase();
  const [found, isKnown] = await db.inGlobal(async (tx) => {
    const account = await accountByEmail(tx, email);
    const deviceHash = visit.deviceToken ? hashToken(visit.deviceToken) : NO_DEVICE;
    return [account, await isKnownDevice(tx, account?.id ?? NOBODY, deviceHash)] as const;
  });
  const budgets = budgetsOf(email, visit, isKnown);
  await claimAttempt(deps, budgets);
  const matches = await isPassword(password, found?.passwordHash);
  if (!found || !matches) {
    const record = { id: newId(), at: clock.now(), network: visit.network, device: visit.device };
    await db.inGlobal((tx) =>
      recordSignIn(tx, { email }, { ...record, method: "password", secondFactor: null, outcome: "wrong-password" }),
    );
    throw new ProblemError("WRONG_CREDENTIALS");
  }
  await settleAttempt(deps, budgets);
  return found;
}
