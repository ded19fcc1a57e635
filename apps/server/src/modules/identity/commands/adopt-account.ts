import type { Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { accountByEmail } from "../queries.ts";
import { insertAccount } from "../store.ts";

export interface AdoptedAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
}

/**
 * The account of an address that a business from elsewhere names: the one there is, or else a new one without a password,
 * whose owner comes in by a mailed link.
 * @returns its id: the one it had, where that is free
 */
export async function adoptAccount(
  tx: Tx,
  account: AdoptedAccount,
  now: Instant,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const there = await accountByEmail(tx, account.email);
  if (there) return { id: there.id, isNew: false };
  for (const id of [account.id, newId()])
    if (await insertAccount(tx, { ...account, id, passwordHash: null, createdAt: now })) return { id, isNew: true };
  throw new Error("an account that is not there can't be made");
}
