import type { Database } from "../../../../platform/database/database.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { accountsOf } from "../../../identity/index.ts";
import { lastOwnerSays } from "../last-owner.ts";
import { assertWithin, grantsOfRole, managing, memberToTouch, type Manager } from "../managing.ts";
import { updateMember, type MemberChange } from "../store.ts";

/** @throws ProblemError NOT_FOUND, BEYOND_YOUR_RIGHTS, EDITED_MEANWHILE, LAST_OWNER */
export const changeMember = (
  db: Database,
  manager: Manager,
  memberId: string,
  { version, ...change }: MemberChange & { readonly version: number },
): Promise<void> =>
  lastOwnerSays(
    managing(db, manager, async (tx, held) => {
      const { accountId } = await memberToTouch(tx, manager.scope, held, memberId);
      const [account] = await accountsOf(tx, [accountId]);
      // Nobody comes in by a closed account: as an owner it would count, and be none.
      if (change.status === "active" && account?.email === "")
        throw new ProblemError("INVALID_INPUT", { fields: [{ path: "status", message: "account-closed" }] });
      assertWithin(await grantsOfRole(tx, manager.scope, change), held.grants);
      const updated = await updateMember(tx, manager.scope, memberId, change, version);
      if (!updated) throw new ProblemError("EDITED_MEANWHILE");
    }),
  );
