import type { Database } from "../../../../platform/database/database.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { managing, type Manager } from "../managing.ts";
import { memberById } from "../queries.ts";
import { updateMember } from "../store.ts";

/** The other becomes the owner, whoever hands over a manager. @throws ProblemError NOT_FOUND, FORBIDDEN */
export const transferOwnership = (db: Database, manager: Manager, memberId: string): Promise<void> =>
  managing(db, manager, async (tx, { me, grants }) => {
    if (!grants.permissions.includes("business.transfer")) throw new ProblemError("FORBIDDEN");
    const heir = await memberById(tx, manager.scope, memberId);
    if (heir?.status !== "active") throw new ProblemError("NOT_FOUND");
    if (heir.id === me.id) return;
    const as = (role: "owner" | "manager") => ({ role, roleId: null, status: "active" }) as const;
    await updateMember(tx, manager.scope, heir.id, as("owner"), heir.version);
    await updateMember(tx, manager.scope, me.id, as("manager"), me.version);
  });
