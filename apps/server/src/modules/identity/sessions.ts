/** Sessions: a cookie whose hash is a row. */
import type { Instant } from "@creneau/scheduling";
import { instant } from "@creneau/scheduling";
import { newId, randomToken } from "../../platform/chance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { AccountCaller } from "../../platform/http/call.ts";
import { liveSession } from "./queries.ts";
import { insertSession, touchSession } from "./store.ts";
import { hashToken } from "./tokens.ts";

export const SESSION_COOKIE = "creneau_session";
const DAY_MS = 86_400_000;
const LIFE_MS = 30 * DAY_MS;
/** A session in use is prolonged at most this often: reading needs no writing. */
const TOUCH_AFTER_MS = DAY_MS / 24;

export const sessionEnd = (now: Instant): Instant => instant(now + LIFE_MS);

/** @returns the token for the cookie: the only copy there is. */
export async function openSession(
  tx: Tx,
  clock: Clock,
  accountId: string,
  userAgent: string | undefined,
): Promise<string> {
  const token = randomToken();
  const now = clock.now();
  await insertSession(tx, {
    id: newId(),
    accountId,
    tokenHash: hashToken(token),
    device: (userAgent ?? "").slice(0, 200),
    createdAt: now,
    expiresAt: sessionEnd(now),
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
    await db.inGlobal((tx) => touchSession(tx, session.id, now, sessionEnd(now)));
  }
  return { accountId: session.accountId, sessionId: session.id };
}
