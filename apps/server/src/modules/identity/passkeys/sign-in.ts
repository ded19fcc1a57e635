import type { Deps } from "../deps.ts";
import { enter, type Entered } from "../entering.ts";
import { entrantById } from "../queries.ts";
import type { Visit } from "../visit.ts";
import { checkAssertion, type Assertion } from "./assert.ts";
import type { RelyingParty } from "./relying-party.ts";

/** @throws ProblemError PASSKEY_REFUSED, ACCOUNT_DEACTIVATED */
export async function signInWithPasskey(
  deps: Deps,
  party: RelyingParty,
  ask: { readonly challengeId: string; readonly credential: Assertion },
  visit: Visit,
): Promise<Entered> {
  const accountId = await checkAssertion(deps, party, { purpose: "sign-in", accountId: null }, ask);
  return deps.db.inGlobal(async (tx) => enter(tx, deps, await entrantById(tx, accountId), "passkey", visit));
}
