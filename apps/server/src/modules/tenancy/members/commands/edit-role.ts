import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { sqlStateOf } from "../../../../platform/database/errors.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { madeOnce } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { isInvitedTo } from "../../invitations/queries.ts";
import { grantsOf, known } from "../../policy.ts";
import { assertWithin, managing, type Manager } from "../managing.ts";
import { roleById } from "../queries.ts";
import { deleteRoleRow, insertRole, updateRole, type RoleWish } from "../store.ts";

/** @throws ProblemError NAME_TAKEN when the database says so. */
async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (sqlStateOf(error) === "23505") throw new ProblemError("NAME_TAKEN");
    throw error;
  }
}

const grants = (wish: Pick<RoleWish, "permissions" | "sees">) => grantsOf({ role: "custom", ...wish });
const tidy = (wish: RoleWish): RoleWish => ({ ...wish, permissions: known(wish.permissions) });

/** Once for a key. @returns its id. @throws ProblemError BEYOND_YOUR_RIGHTS, NAME_TAKEN, IDEMPOTENCY_KEY_REUSED */
export const createRole = (db: Database, clock: Clock, manager: Manager, wish: RoleWish, key: Once): Promise<string> =>
  named(
    managing(db, manager, (tx, held) => {
      const now = clock.now();
      return madeOnce(tx, manager.scope, key, now, async () => {
        assertWithin(grants(wish), held.grants);
        const id = newId();
        await insertRole(tx, manager.scope, { ...tidy(wish), id }, now);
        return id;
      });
    }),
  );

/**
 * Neither what it grants now nor what it would may go beyond one's own rights, and nobody changes the role they have.
 * @throws ProblemError NOT_FOUND, BEYOND_YOUR_RIGHTS, EDITED_MEANWHILE, NAME_TAKEN
 */
export const changeRole = (
  db: Database,
  clock: Clock,
  manager: Manager,
  { version, ...wish }: RoleWish & { readonly id: string; readonly version: number },
): Promise<void> =>
  named(
    managing(db, manager, async (tx, held) => {
      const role = await roleById(tx, manager.scope, wish.id);
      if (!role) throw new ProblemError("NOT_FOUND");
      if (held.me.roleId === role.id) throw new ProblemError("BEYOND_YOUR_RIGHTS");
      assertWithin(grants(role), held.grants);
      assertWithin(grants(wish), held.grants);
      const updated = await updateRole(tx, manager.scope, { ...tidy(wish), id: role.id, version }, clock.now());
      if (!updated) throw new ProblemError("EDITED_MEANWHILE");
    }),
  );

/** @throws ProblemError NOT_FOUND, BEYOND_YOUR_RIGHTS, ROLE_IN_USE */
export async function deleteRole(db: Database, clock: Clock, manager: Manager, roleId: string): Promise<void> {
  try {
    await managing(db, manager, async (tx, held) => {
      const role = await roleById(tx, manager.scope, roleId);
      if (!role) throw new ProblemError("NOT_FOUND");
      assertWithin(grants(role), held.grants);
      if (await isInvitedTo(tx, manager.scope, roleId, clock.now())) throw new ProblemError("ROLE_IN_USE");
      await deleteRoleRow(tx, manager.scope, roleId);
    });
  } catch (error) {
    if (sqlStateOf(error) === "23503") throw new ProblemError("ROLE_IN_USE");
    throw error;
  }
}
