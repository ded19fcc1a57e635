import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { insertMember, type NewMember } from "../store.ts";

/** @returns the new member's id. @throws DatabaseError 23505 when the account is a member already. */
export async function addMember(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: Pick<NewMember, "accountId" | "role" | "roleId">,
): Promise<string> {
  const id = newId();
  await db.inTenant(scope, (tx) => insertMember(tx, scope, { ...ask, id, createdAt: clock.now() }));
  return id;
}
