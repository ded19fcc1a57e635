/** Sessions: a cookie whose hash is a row. */
import type { Instant } from "@creneau/scheduling";
import { instant } from "@creneau/scheduling";
import { newId, randomToken } from "../../platform/chance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { AccountCaller } from "../../platform/http/call.ts";
import { ProblemError } from "../../platform/problem.ts";
import { liveSession } from "./queries.ts";
import { insertSession, touchSession } from "./store.ts";
import { hashToken } from "./tokens.ts";

const DAY_MS = 86_400_000;
/** Left alone, a session ends after this. */
const LIFE_MS = 30 * DAY_MS;
/** However much it is used, it ends after this: then one signs in again. */
const LONGEST_MS = 90 * DAY_MS;
/** A session in use is prolonged at most this often: reading needs no writing. */
const TOUCH_AFTER_MS = DAY_MS / 24;
/** How long a proof of who one is counts. */
const FRESH_MS = 10 * 60_000;

/** When a session ends that is used now. */
const sessionEnd = (createdAt: Instant, now: Instant): Instant =>
  instant(Math.min(now + LIFE_MS, createdAt + LONGEST_MS));
export const freshUntil = (provenAt: Instant): Instant => instant(provenAt + FRESH_MS);

/**
 * @param provenAt when the account proved who it is by more than reading a mail.
 * @returns the token for the cookie: the only copy there is.
 */
export async function openSession(
  tx: Tx,
  clock: Clock,
  accountId: string,
  { device, provenAt }: { readonly device: string; readonly provenAt: Instant | null },
): Promise<string> {
  const token = randomToken();
  const now = clock.now();
  await insertSession(tx, {
    id: newId(),
    accountId,
    tokenHash: hashToken(token),
    device,
    createdAt: now,
    expiresAt: sessionEnd(now, now),
    provenAt,
  });
  return token;
}

/** Who this cookie is, if its session lives. */
export async function callerOfSession(
  db: Database,
  clock: Clock,
  token: string | undefined,
): Promise<AccountCaller | undefined> {
  if (!token || token.length > 100) return undefined;
  const now = clock.now();
  const session = await liveSession(db.reads, hashToken(token), now);
  if (!session) return undefined;
  if (now - session.lastSeenAt > TOUCH_AFTER_MS) {
    await db.inGlobal((tx) => touchSession(tx, session.id, now, sessionEnd(session.createdAt, now)));
  }
  const { accountId, id: sessionId, provenAt } = session;
  return { accountId, sessionId, ...(provenAt === null ? {} : { provenAt }) };
}

/**
 * For dangerous acts: who asks must have proved lately who they are.
 * @throws ProblemError STEP_UP_REQUIRED
 */
export function requireFresh(clock: Clock, { provenAt }: Pick<AccountCaller, "provenAt">): void {
  if (provenAt === undefined || freshUntil(provenAt) <= clock.now()) throw new ProblemError("STEP_UP_REQUIRED");
}
