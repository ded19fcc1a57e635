import type { Database } from "../../../platform/database/database.ts";
import type { AccountCaller } from "../../../platform/http/call.ts";
import { deleteSession, deleteSessions } from "../store.ts";

/** Ends one of an account's own sessions. @returns false when it has no such session. */
export const endSession = (db: Database, accountId: string, sessionId: string): Promise<boolean> =>
  db.inGlobal((tx) => deleteSession(tx, accountId, sessionId));

/** Ends all but the one in hand. */
export const endOtherSessions = (db: Database, { accountId, sessionId }: AccountCaller): Promise<void> =>
  db.inGlobal((tx) => deleteSessions(tx, accountId, sessionId));
