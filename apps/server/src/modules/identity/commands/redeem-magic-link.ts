import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { openSession } from "../sessions.ts";
import { useMagicLink } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { SignedIn } from "./sign-in.ts";

/** @throws ProblemError LINK_NOT_VALID when it was used, has ended, or never was. */
export async function redeemMagicLink(
  db: Database,
  clock: Clock,
  ask: { readonly token: string; readonly userAgent: string | undefined },
): Promise<SignedIn> {
  return db.inGlobal(async (tx) => {
    const accountId = await useMagicLink(tx, hashToken(ask.token), clock.now());
    if (!accountId) throw new ProblemError("LINK_NOT_VALID");
    return { accountId, token: await openSession(tx, clock, accountId, ask.userAgent) };
  });
}
