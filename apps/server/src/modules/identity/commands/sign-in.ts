import type { Deps } from "../deps.ts";
import { enter, type Entered } from "../entering.ts";
import { checkPassword } from "../password-check.ts";
import type { Visit } from "../visit.ts";

/** @throws ProblemError as `checkPassword` and `enter` do. */
export async function signIn(
  deps: Deps,
  ask: { readonly email: string; readonly password: string },
  visit: Visit,
): Promise<Entered> {
  const account = await checkPassword(deps, { ...ask, visit });
  return deps.db.inGlobal((tx) => enter(tx, deps, account, "password", visit));
}
