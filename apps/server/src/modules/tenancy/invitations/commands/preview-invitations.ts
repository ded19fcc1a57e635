import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { memberEmails } from "../../members/addresses.ts";
import { heldBy, type Manager, type RoleRef } from "../../members/managing.ts";
import { rolesByName } from "../../members/queries.ts";
import { builtInRoles, grantsOf, isBuiltIn, isWithin, policy } from "../../policy.ts";
import { roleWords } from "../../texts.ts";
import { judgeLines, readSheet, type FileLine } from "../file.ts";
import { invitedAmong } from "../queries.ts";

const byWord = new Map(
  builtInRoles.flatMap((role) =>
    [role, roleWords[role].fr, roleWords[role].en].map((word) => [word.toLowerCase(), role]),
  ),
);

/** Reads a file, writes nothing. @throws ProblemError INVALID_INPUT when it is no list. */
export function previewInvitations(
  db: Database,
  clock: Clock,
  manager: Manager,
  file: Uint8Array,
  usual: RoleRef,
): Promise<{ lines: FileLine[]; encoding: "utf-8" | "windows-1252" }> {
  const sheet = readSheet(file);
  const { scope } = manager;
  return db.inTenant(scope, async (tx) => {
    const { grants } = await heldBy(tx, manager);
    const own = await rolesByName(tx, scope);
    const ownById = new Map([...own.values()].map((role) => [role.id, role]));
    const grantsFor = ({ role, roleId }: RoleRef) => {
      if (isBuiltIn(role)) return policy[role];
      const row = ownById.get(roleId ?? "");
      return row && grantsOf({ role, permissions: row.permissions, sees: row.sees });
    };
    const lines = judgeLines(sheet, {
      usual,
      roleNamed: (name) => {
        const roleId = own.get(name)?.id;
        if (roleId !== undefined) return { role: "custom", roleId };
        const role = byWord.get(name);
        return role && { role, roleId: null };
      },
      mayGive: (role) => {
        const asked = grantsFor(role);
        return asked !== undefined && isWithin(asked, grants);
      },
      members: await memberEmails(tx, scope),
      invited: await invitedAmong(
        tx,
        scope,
        sheet.rows.map(({ email }) => email),
        clock.now(),
      ),
    });
    return { lines, encoding: sheet.encoding };
  });
}
