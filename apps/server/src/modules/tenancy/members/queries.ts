import type { Permission, Role } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { grantsOf, type RoleRow } from "../policy.ts";

const memberRows = (scope: TenantScope) =>
  sqlFor
    .selectFrom("member")
    .leftJoin("role as own", (join) =>
      join.onRef("own.business_id", "=", "member.business_id").onRef("own.id", "=", "member.role_id"),
    )
    .where("member.business_id", "=", scope.businessId)
    .select([
      "member.id",
      "member.account_id as accountId",
      "member.role",
      "member.role_id as roleId",
      "own.name as roleName",
      "own.permissions",
      "own.sees",
      "member.status",
      "member.version",
      "member.created_at as joinedAt",
    ]);

export interface MemberRow extends RoleRow {
  readonly id: string;
  readonly accountId: string;
  readonly roleId: string | null;
  readonly roleName: string | null;
  readonly status: "active" | "inactive";
  readonly version: number;
  readonly joinedAt: Instant;
}

export const memberById = (tx: Tx, scope: TenantScope, id: string): Promise<MemberRow | undefined> =>
  tx.maybe(memberRows(scope).where("member.id", "=", id));

export const memberOfAccount = (tx: Tx, scope: TenantScope, accountId: string): Promise<MemberRow | undefined> =>
  tx.maybe(memberRows(scope).where("member.account_id", "=", accountId));

/** The longest members first: ids sort by time. */
export const memberPage = (
  tx: Tx,
  scope: TenantScope,
  after: string | undefined,
  limit: number,
): Promise<MemberRow[]> =>
  tx.all(
    memberRows(scope)
      .$if(after !== undefined, (query) => query.where("member.id", ">", after ?? ""))
      .orderBy("member.id")
      .limit(limit),
  );

export interface OwnRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly sees: "all" | "own";
  readonly version: number;
}

const ownRoles = (scope: TenantScope) =>
  sqlFor
    .selectFrom("role")
    .select(["id", "name", "permissions", "sees", "version"])
    .where("business_id", "=", scope.businessId);

export const roleById = (tx: Tx, scope: TenantScope, id: string): Promise<OwnRole | undefined> =>
  tx.maybe(ownRoles(scope).where("id", "=", id));

/** By name, from after `after` on. */
export const rolePage = (
  tx: Tx,
  scope: TenantScope,
  after: { readonly name: string; readonly id: string } | undefined,
  limit: number,
): Promise<OwnRole[]> =>
  tx.all(
    ownRoles(scope)
      .$if(after !== undefined, (query) =>
        query.where((eb) => eb(eb.refTuple("name", "id"), ">", eb.tuple(after?.name ?? "", after?.id ?? ""))),
      )
      .orderBy("name")
      .orderBy("id")
      .limit(limit),
  );

/** The business's own roles by their names, in small letters: for lists that name them. */
export async function rolesByName(tx: Tx, scope: TenantScope): Promise<Map<string, OwnRole>> {
  const roles = await tx.all(ownRoles(scope).orderBy("id").limit(1000));
  return new Map(roles.map((role) => [role.name.toLowerCase(), role]));
}

/** How many members have each role: by the name of a role that every business has, or by the id of its own. */
export async function memberCounts(tx: Tx, scope: TenantScope): Promise<Map<Role | (string & {}), number>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("member")
      .select(({ fn }) => ["role", "role_id as roleId", fn.countAll<number>().as("members")])
      .where("business_id", "=", scope.businessId)
      .groupBy(["role", "role_id"]),
  );
  return new Map(rows.map(({ role, roleId, members }) => [roleId ?? role, members]));
}

export async function memberAccountIds(tx: Tx, scope: TenantScope): Promise<string[]> {
  const rows = await tx.all(
    sqlFor.selectFrom("member").select("account_id as accountId").where("business_id", "=", scope.businessId),
  );
  return rows.map(({ accountId }) => accountId);
}

/** Whether an account is the only owner of this business who can come in. */
export async function ownsAlone(tx: Tx, { businessId }: TenantScope, accountId: string): Promise<boolean> {
  const owners = await tx.all(
    sqlFor
      .selectFrom("member")
      .innerJoin("account", "account.id", "member.account_id")
      .select("account.id")
      .where("member.business_id", "=", businessId)
      .where("member.role", "=", "owner")
      .where("member.status", "=", "active")
      .where("account.deactivated_at", "is", null)
      .limit(2),
  );
  return owners.length === 1 && owners[0]?.id === accountId;
}

/** The accounts of those who may come in and do this. */
export async function accountsWith(tx: Tx, scope: TenantScope, permission: Permission): Promise<string[]> {
  const rows = await tx.all(memberRows(scope).where("member.status", "=", "active").orderBy("member.id"));
  return rows.filter((row) => grantsOf(row).permissions.includes(permission)).map(({ accountId }) => accountId);
}

/** The accounts of those who may come in and do this for everybody, not for themselves alone. */
export async function accountsAnsweringForAll(tx: Tx, scope: TenantScope, permission: Permission): Promise<string[]> {
  const rows = await tx.all(memberRows(scope).where("member.status", "=", "active").orderBy("member.id"));
  return rows
    .filter((row) => grantsOf(row).sees === "all" && grantsOf(row).permissions.includes(permission))
    .map(({ accountId }) => accountId);
}

/** The accounts of those who may come in. */
export async function activeAccounts(tx: Tx, { businessId }: TenantScope): Promise<string[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("member")
      .select("account_id as id")
      .where("business_id", "=", businessId)
      .where("status", "=", "active"),
  );
  return rows.map(({ id }) => id);
}
