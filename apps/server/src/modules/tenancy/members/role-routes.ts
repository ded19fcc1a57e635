import { isForKeys, permissionNames, permissions, type Routes } from "@creneau/contract";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, encodeCursor } from "../../../platform/http/cursor.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { builtInRoles, grantsOf, isWithin, known, policy, type Grants } from "../policy.ts";
import { changeRole, createRole, deleteRole } from "./commands/edit-role.ts";
import { heldBy, type Manager } from "./managing.ts";
import { memberCounts, roleById, rolePage, type OwnRole } from "./queries.ts";

type RoleDetail = z.input<Routes["createRole"]["answer"]>;
type Counts = ReadonlyMap<string, number>;

const builtIns = (counts: Counts, held: Grants): RoleDetail[] =>
  builtInRoles.map((role) => ({
    id: null,
    role,
    name: null,
    permissions: [...policy[role].permissions],
    sees: policy[role].sees,
    members: counts.get(role) ?? 0,
    grantable: isWithin(policy[role], held),
    version: 0,
  }));

const ownRole = ({ id, name, permissions, sees, version }: OwnRole, counts: Counts, held: Grants): RoleDetail => ({
  id,
  role: "custom",
  name,
  permissions: known(permissions),
  sees,
  members: counts.get(id) ?? 0,
  grantable: isWithin(grantsOf({ role: "custom", permissions, sees }), held),
  version,
});

export function roleRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  const one = (manager: Manager, id: string): Promise<RoleDetail> =>
    db.inTenant(manager.scope, async (tx) => {
      const row = await roleById(tx, manager.scope, id);
      if (!row) throw new ProblemError("NOT_FOUND");
      return ownRole(row, await memberCounts(tx, manager.scope), (await heldBy(tx, manager)).grants);
    });

  api.implement("listPermissions", async ({ reply }) => {
    reply.header("cache-control", "public, max-age=3600");
    return {
      items: permissionNames.map((name) => ({
        name,
        label: permissions[name].label,
        sentence: permissions[name].sentence,
        forKeys: isForKeys(name),
        roles: builtInRoles.filter((role) => policy[role].permissions.includes(name)),
      })),
    };
  });
  api.implement("listRoles", async ({ caller, query }) => {
    const { scope } = caller;
    const [name, id] = decodeCursor(z.tuple([z.string().max(60), z.uuid()]), query.cursor) ?? [];
    const after = name === undefined || id === undefined ? undefined : { name, id };
    return db.inTenant(scope, async (tx) => {
      const { grants } = await heldBy(tx, caller);
      const counts = await memberCounts(tx, scope);
      const rows = await rolePage(tx, scope, after, query.limit + 1);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        items: [...(after ? [] : builtIns(counts, grants)), ...page.map((row) => ownRole(row, counts, grants))],
        nextCursor: rows.length > query.limit && last ? encodeCursor([last.name, last.id]) : null,
      };
    });
  });
  api.implement("createRole", async ({ caller, body, once: key }) =>
    one(caller, await createRole(db, clock, caller, body, key)),
  );
  api.implement("changeRole", async ({ caller, params, body }) => {
    await changeRole(db, clock, caller, { ...body, id: params.roleId });
    return one(caller, params.roleId);
  });
  api.implement("deleteRole", async ({ caller, params }) => {
    await deleteRole(db, clock, caller, params.roleId);
    return undefined;
  });
}
