import type { Database } from "../../../../platform/database/database.ts";
import { lastOwnerSays } from "../last-owner.ts";
import { managing, memberToTouch, type Manager } from "../managing.ts";
import { deleteMember } from "../store.ts";

/** @throws ProblemError NOT_FOUND, BEYOND_YOUR_RIGHTS, LAST_OWNER */
export const removeMember = (db: Database, manager: Manager, memberId: string): Promise<void> =>
  lastOwnerSays(
    managing(db, manager, async (tx, held) => {
      await memberToTouch(tx, manager.scope, held, memberId);
      await deleteMember(tx, manager.scope, memberId);
    }),
  );
