import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { isPassword } from "../passwords.ts";
import { accountByEmail } from "../queries.ts";
import { openSession } from "../sessions.ts";

export interface SignedIn {
  readonly accountId: string;
  readonly token: string;
}

/** @throws ProblemError WRONG_CREDENTIALS, alike whichever of the two was wrong, and as slow. */
export async function signIn(
  db: Database,
  clock: Clock,
  ask: { readonly email: string; readonly password: string; readonly userAgent: string | undefined },
): Promise<SignedIn> {
  const found = await db.inGlobal((tx) => accountByEmail(tx, ask.email.toLowerCase()));
  const matches = await isPassword(ask.password, found?.passwordHash);
  if (!found || !matches) throw new ProblemError("WRONG_CREDENTIALS");
  const token = await db.inGlobal((tx) => openSession(tx, clock, found.id, ask.userAgent));
  return { accountId: found.id, token };
}
