/** Whose account here is whose account there. */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import { normalEmail } from "../../../platform/vault.ts";
import { adoptAccount } from "../../identity/index.ts";
import type { NamedAccount } from "./inspect.ts";

export interface Accounts {
  /** By their id in the export. */
  readonly here: ReadonlyMap<string, string>;
  readonly linked: number;
  readonly made: number;
  /** Named in the rows, and nobody here. */
  readonly left: number;
}

/**
 * Whoever runs the installation answers for the people that a file names: accounts are found by their address, or made.
 * A person who brings their own business brings nobody but themselves: no account is made, and none is looked for, so that a
 * file is no way to ask who has one here.
 */
export async function meetAccounts(
  tx: Tx,
  named: readonly NamedAccount[],
  by: { readonly accountId: string; readonly email: string } | undefined,
  now: Instant,
): Promise<Accounts> {
  const here = new Map<string, string>();
  let made = 0;
  for (const { email, ...account } of named) {
    if (email === null) continue;
    if (by) {
      if (normalEmail(email) === normalEmail(by.email)) here.set(account.id, by.accountId);
      continue;
    }
    const { id, isNew } = await adoptAccount(tx, { ...account, email }, now);
    here.set(account.id, id);
    if (isNew) made++;
  }
  return { here, linked: here.size - made, made, left: named.length - here.size };
}
