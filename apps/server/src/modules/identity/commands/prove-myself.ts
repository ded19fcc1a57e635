import type { Instant } from "@creneau/scheduling";
import { randomToken } from "../../../platform/chance.ts";
import type { AccountCaller } from "../../../platform/http/call.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { claimAttempt, settleAttempt } from "../attempts/claim.ts";
import type { Deps } from "../deps.ts";
import { checkCode } from "../factors/check-code.ts";
import { checkPassword } from "../password-check.ts";
import { accountById } from "../queries.ts";
import { freshUntil } from "../sessions.ts";
import { markProven } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";

export interface Proven {
  readonly until: Instant;
  /** By which the session goes from now on. */
  readonly token: string;
}

/**
 * Proves again who this session is.
 * @returns until when that counts.
 * @throws ProblemError WRONG_CREDENTIALS, WRONG_CODE, TOO_MANY_REQUESTS.
 */
export async function proveMyself(
  deps: Deps,
  caller: AccountCaller,
  proof: { readonly password?: string | undefined; readonly code?: string | undefined },
  visit: Visit,
): Promise<Proven> {
  if (proof.password !== undefined) await provePassword(deps, caller.accountId, proof.password, visit);
  else await proveCode(deps, caller.accountId, proof.code ?? "");
  return markedProven(deps, caller);
}

/** Who knew the session's token before knows nothing that was proven (ASVS 7.2.4). */
export async function markedProven({ db, clock }: Deps, { sessionId }: AccountCaller): Promise<Proven> {
  const now = clock.now();
  const token = randomToken();
  await db.inGlobal((tx) => markProven(tx, sessionId, hashToken(token), now));
  return { until: freshUntil(now), token };
}

async function provePassword(deps: Deps, accountId: string, password: string, visit: Visit): Promise<void> {
  const { email } = await deps.db.inGlobal((tx) => accountById(tx, accountId));
  await checkPassword(deps, { email, password, visit });
}

async function proveCode(deps: Deps, accountId: string, code: string): Promise<void> {
  const budget = { budget: "factor", of: `proof ${accountId}` } as const;
  await claimAttempt(deps, [budget]);
  const kind = await deps.db.inGlobal((tx) => checkCode(tx, deps, accountId, code));
  if (!kind) throw new ProblemError("WRONG_CODE");
  await settleAttempt(deps, [budget]);
}
