import type { Database } from "../../../platform/database/database.ts";
import { deleteSession } from "../store.ts";

/** Ends one of an account's own sessions. @returns false when it has no such session. */
export const endSession = (db: Database, accountId: string, sessionId: string): Promise<boolean> =>
  db.inGlobal((tx) => deleteSession(tx, accountId, sessionId));
