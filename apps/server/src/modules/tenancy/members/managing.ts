/** How every change of members, roles, invitations and keys begins: one at a time in a business, by somebody whose rights are read anew. */
import type { Role } from "@creneau/contract";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { grantsOf, isBuiltIn, isWithin, policy, type Grants } from "../policy.ts";
import { memberById, memberOfAccount, roleById, type MemberRow } from "./queries.ts";

/** A member who acts. */
export interface Manager {
  readonly scope: TenantScope;
  readonly accountId: string;
}

export interface Held {
  readonly me: MemberRow;
  readonly grants: Grants;
}

/**
 * Runs `work` while nobody else manages this business: what one may give can't be taken away in between.
 * @throws ProblemError NOT_FOUND when whoever asks is no active member any more.
 */
export const managing = <T>(db: Database, manager: Manager, work: (tx: Tx, held: Held) => Promise<T>): Promise<T> =>
  db.inTenant(manager.scope, async (tx) => {
    await lockFor(tx, "members", manager.scope.businessId);
    return work(tx, await heldBy(tx, manager));
  });

/** What a member holds now. @throws ProblemError NOT_FOUND */
export async function heldBy(tx: Tx, { scope, accountId }: Manager): Promise<Held> {
  const me = await memberOfAccount(tx, scope, accountId);
  if (me?.status !== "active") throw new ProblemError("NOT_FOUND");
  return { me, grants: grantsOf(me) };
}

export interface RoleRef {
  readonly role: Role;
  readonly roleId: string | null;
}

/** What a role grants. @throws ProblemError INVALID_INPUT when there is none such. */
export async function grantsOfRole(tx: Tx, scope: TenantScope, { role, roleId }: RoleRef): Promise<Grants> {
  if (isBuiltIn(role)) return policy[role];
  const own = roleId === null ? undefined : await roleById(tx, scope, roleId);
  if (!own) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "roleId", message: "no-such-role" }] });
  return grantsOf({ role, permissions: own.permissions, sees: own.sees });
}

/** @throws ProblemError BEYOND_YOUR_RIGHTS */
export function assertWithin(asked: Grants, held: Grants): void {
  if (!isWithin(asked, held)) throw new ProblemError("BEYOND_YOUR_RIGHTS");
}

/** Whether one may change or remove this member: not oneself, and nobody whose rights go beyond one's own. */
export const mayTouch = (other: MemberRow, { me, grants }: Held): boolean =>
  other.id !== me.id && isWithin(grantsOf(other), grants);

/** @throws ProblemError NOT_FOUND, or BEYOND_YOUR_RIGHTS */
export async function memberToTouch(tx: Tx, scope: TenantScope, held: Held, memberId: string): Promise<MemberRow> {
  const other = await memberById(tx, scope, memberId);
  if (!other) throw new ProblemError("NOT_FOUND");
  if (!mayTouch(other, held)) throw new ProblemError("BEYOND_YOUR_RIGHTS");
  return other;
}
