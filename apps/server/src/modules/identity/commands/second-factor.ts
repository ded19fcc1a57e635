import { newId } from "../../../platform/chance.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { claimAttempt, settleAttempt, type Budgeted } from "../attempts/claim.ts";
import type { Deps } from "../deps.ts";
import { letIn, type Entered } from "../entering.ts";
import { checkCode } from "../factors/check-code.ts";
import { deletePending, tryPending } from "../factors/store.ts";
import { entrantById, isKnownDevice } from "../queries.ts";
import { recordSignIn } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";

/** Of one first factor; then it must be given again. */
const MOST_TRIES = 5;

/**
 * Finishes a sign-in whose first factor was right.
 * @throws ProblemError SIGN_IN_EXPIRED, WRONG_CODE, TOO_MANY_REQUESTS.
 */
export async function giveSecondFactor(deps: Deps, code: string, visit: Visit): Promise<Entered> {
  const { db, clock } = deps;
  const { pendingToken, deviceToken, device, network } = visit;
  const found = await db.inGlobal(async (tx) => {
    const pending = pendingToken && (await tryPending(tx, hashToken(pendingToken), clock.now(), MOST_TRIES));
    if (!pending) return undefined;
    const account = await entrantById(tx, pending.accountId);
    const isKnown = deviceToken !== undefined && (await isKnownDevice(tx, account.id, hashToken(deviceToken)));
    return { pending, account, isKnown };
  });
  if (!found) throw new ProblemError("SIGN_IN_EXPIRED");
  const { pending, account, isKnown } = found;
  // Whoever is here had the first factor right: counting by account locks out nobody who does not know it.
  const budget: Budgeted = isKnown
    ? { budget: "device", of: `code ${account.id}\n${deviceToken}` }
    : { budget: "factor", of: account.id };
  await claimAttempt(deps, [budget]);
  const secondFactor = await db.inGlobal((tx) => checkCode(tx, deps, account.id, code));
  if (!secondFactor) {
    const record = { id: newId(), at: clock.now(), network, device, method: pending.method, secondFactor: null };
    await db.inGlobal((tx) => recordSignIn(tx, account, { ...record, outcome: "wrong-code" }));
    throw new ProblemError("WRONG_CODE");
  }
  await settleAttempt(deps, [budget]);
  return db.inGlobal(async (tx) => {
    if (!(await deletePending(tx, pending.id))) throw new ProblemError("SIGN_IN_EXPIRED");
    return letIn(tx, deps, account, { method: pending.method, secondFactor }, visit);
  });
}
