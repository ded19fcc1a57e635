import type { Role } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface MemberChange {
  readonly role: Role;
  readonly roleId: string | null;
  readonly status: "active" | "inactive";
}

/** @returns false when the version is another by now. */
export async function updateMember(
  tx: Tx,
  scope: TenantScope,
  id: string,
  { role, roleId, status }: MemberChange,
  version: number,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("member")
      .set({ role, role_id: roleId, status, version: version + 1 })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("id"),
  );
  return updated !== undefined;
}

/** Ends the membership of an account that is being closed. */
export const deactivateMemberOf = (tx: Tx, scope: TenantScope, accountId: string): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("member")
      .set({ status: "inactive", version: sql`version + 1` })
      .where("business_id", "=", scope.businessId)
      .where("account_id", "=", accountId)
      .where("status", "=", "active"),
  );

export const deleteMember = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("member").where("business_id", "=", scope.businessId).where("id", "=", id));

export interface RoleWish {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly sees: "all" | "own";
}

export const insertRole = (
  tx: Tx,
  scope: TenantScope,
  { id, name, permissions, sees }: RoleWish & { readonly id: string },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("role").values({
      business_id: scope.businessId,
      id,
      name,
      permissions: [...permissions],
      sees,
      version: 0,
      created_at: toIso(now),
      updated_at: toIso(now),
    }),
  );

/** @returns false when the version is another by now. */
export async function updateRole(
  tx: Tx,
  scope: TenantScope,
  { id, name, permissions, sees, version }: RoleWish & { readonly id: string; readonly version: number },
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("role")
      .set({ name, permissions: [...permissions], sees, version: version + 1, updated_at: toIso(now) })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("id"),
  );
  return updated !== undefined;
}

export const deleteRoleRow = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("role").where("business_id", "=", scope.businessId).where("id", "=", id));
