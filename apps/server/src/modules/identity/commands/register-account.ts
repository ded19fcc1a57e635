import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { hashPassword } from "../passwords.ts";
import { insertAccount } from "../store.ts";

export interface AccountAsk {
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
  /** Without one, the account signs in by a link sent by mail. */
  readonly password?: string;
  /** They showed that the address is theirs: by the link of an invitation, say. */
  readonly emailVerified?: boolean;
}

/**
 * @returns the new account's id.
 * @throws ProblemError ACCOUNT_EXISTS when the address has an account: callers decide what to tell whom.
 */
export async function registerAccount(db: Database, clock: Clock, ask: AccountAsk): Promise<string> {
  const id = newId();
  const passwordHash = ask.password === undefined ? null : await hashPassword(ask.password);
  const email = ask.email.trim().toLowerCase();
  const isNew = await db.inGlobal((tx) =>
    insertAccount(tx, {
      id,
      email,
      name: ask.name,
      locale: ask.locale,
      passwordHash,
      createdAt: clock.now(),
      emailVerifiedAt: ask.emailVerified ? clock.now() : undefined,
    }),
  );
  if (!isNew) throw new ProblemError("ACCOUNT_EXISTS");
  return id;
}
