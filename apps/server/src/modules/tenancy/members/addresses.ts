import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { accountsOf } from "../../identity/index.ts";
import { memberAccountIds } from "./queries.ts";

/** The addresses of all members, active or not. */
export async function memberEmails(tx: Tx, scope: TenantScope): Promise<Set<string>> {
  const accounts = await accountsOf(tx, await memberAccountIds(tx, scope));
  // A closed account has none.
  return new Set(accounts.flatMap(({ email }) => (email === "" ? [] : [email])));
}
