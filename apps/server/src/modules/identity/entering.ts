/** The one way in: whatever was proved, here it becomes a session, or the wait for the second factor. */
import { instant } from "@creneau/scheduling";
import { newId, randomToken } from "../../platform/chance.ts";
import type { Tx } from "../../platform/database/database.ts";
import { ProblemError } from "../../platform/problem.ts";
import type { Deps } from "./deps.ts";
import { totpOf } from "./factors/queries.ts";
import { insertPending } from "./factors/store.ts";
import { notify } from "./notices.ts";
import { countPasskeys } from "./passkeys/queries.ts";
import { hasSignedIn, type Entrant } from "./queries.ts";
import { openSession } from "./sessions.ts";
import { deleteSessionByToken, meetDevice, recordSignIn, type SignInRecord } from "./store.ts";
import { hashToken } from "./tokens.ts";
import type { Visit } from "./visit.ts";

export type Entered =
  | { readonly kind: "in"; readonly accountId: string; readonly token: string; readonly deviceToken: string }
  | { readonly kind: "second-factor"; readonly pendingToken: string };

export type Method = SignInRecord["method"];
type SecondFactor = SignInRecord["secondFactor"];

export const PENDING_MINUTES = 10;

/** What was proved by more than reading a mail, or having an account elsewhere. */
const STRONG: ReadonlySet<Method> = new Set(["password", "passkey", "sign-up", "reset"]);
/** A passkey is two factors in one: something one has, unlocked by something one is or knows. */
const WHOLE: ReadonlySet<Method> = new Set(["passkey", "sign-up"]);

/**
 * The first factor was right.
 * @throws ProblemError ACCOUNT_DEACTIVATED
 */
export async function enter(tx: Tx, deps: Deps, account: Entrant, method: Method, visit: Visit): Promise<Entered> {
  if (account.deactivatedAt !== null) throw new ProblemError("ACCOUNT_DEACTIVATED");
  if (!WHOLE.has(method) && (await totpOf(tx, account.id))?.confirmedAt)
    return awaitSecondFactor(tx, deps, account.id, method);
  return letIn(tx, deps, account, { method, secondFactor: null }, visit);
}

async function awaitSecondFactor(tx: Tx, { clock }: Deps, accountId: string, method: Method): Promise<Entered> {
  if (method === "passkey" || method === "sign-up") throw new Error(`${method} needs no second factor`);
  const pendingToken = randomToken();
  const createdAt = clock.now();
  await insertPending(tx, {
    id: newId(),
    accountId,
    tokenHash: hashToken(pendingToken),
    method,
    createdAt,
    expiresAt: instant(createdAt + PENDING_MINUTES * 60_000),
  });
  return { kind: "second-factor", pendingToken };
}

/** All that was asked was proved: a new session, and the one that the browser had ends. */
export async function letIn(
  tx: Tx,
  deps: Deps,
  account: Entrant,
  by: { readonly method: Method; readonly secondFactor: SecondFactor },
  visit: Visit,
): Promise<Entered> {
  const now = deps.clock.now();
  if (visit.sessionToken) await deleteSessionByToken(tx, hashToken(visit.sessionToken));
  const deviceToken = visit.deviceToken ?? randomToken();
  const isFirst = !(await hasSignedIn(tx, account.id));
  const isKnown = await meetDevice(tx, account.id, hashToken(deviceToken), now);
  const { device, network } = visit;
  if (!isKnown && !isFirst) await notify(tx, deps, account.id, "new-device", { device, network });
  await recordSignIn(tx, account, { id: newId(), at: now, network, device, ...by, outcome: "in" });
  const isProven = STRONG.has(by.method) || by.secondFactor !== null || !(await canProve(tx, account));
  const token = await openSession(tx, deps.clock, account.id, { device, provenAt: isProven ? now : null });
  return { kind: "in", accountId: account.id, token, deviceToken };
}

/** Whether the account has a password, an authenticator or a passkey. If not, to sign in is all the proof there is. */
async function canProve(tx: Tx, account: Entrant): Promise<boolean> {
  if (account.passwordHash !== null) return true;
  return Boolean((await totpOf(tx, account.id))?.confirmedAt) || (await countPasskeys(tx, account.id)) > 0;
}
