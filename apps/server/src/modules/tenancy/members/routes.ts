import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { changeMember } from "./commands/change-member.ts";
import { leaveBusiness } from "./commands/leave-business.ts";
import { removeMember } from "./commands/remove-member.ts";
import { transferOwnership } from "./commands/transfer-ownership.ts";
import { membersFile } from "./file.ts";
import { heldBy, type Manager } from "./managing.ts";
import { presentMembers, type LastSeen, type Member } from "./presenters.ts";
import { memberById, memberPage } from "./queries.ts";
import { roleRoutes } from "./role-routes.ts";

export interface MemberDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly lastSeen: LastSeen;
}

export function memberRoutes(api: Api, deps: MemberDeps): void {
  const { db, lastSeen } = deps;
  const one = (manager: Manager, id: string): Promise<Member> =>
    db.inTenant(manager.scope, async (tx) => {
      const row = await memberById(tx, manager.scope, id);
      const [member] = row ? await presentMembers(tx, [row], await heldBy(tx, manager), lastSeen) : [];
      if (!member) throw new ProblemError("NOT_FOUND");
      return member;
    });

  api.implement("listMembers", async ({ caller, query }) => {
    const { scope } = caller;
    const [after] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    return db.inTenant(scope, async (tx) => {
      const rows = await memberPage(tx, scope, after, query.limit + 1);
      const members = await presentMembers(tx, rows, await heldBy(tx, caller), lastSeen);
      return pageOf(
        members,
        query.limit,
        ({ id }) => [id],
        (member) => member,
      );
    });
  });
  api.implement("exportMembers", async ({ caller, language, reply }) => {
    reply.header("content-disposition", 'attachment; filename="members.csv"');
    return db.inTenant(caller.scope, (tx) => membersFile(tx, caller.scope, language));
  });
  api.implement("changeMember", async ({ caller, params, body }) => {
    await changeMember(db, caller, params.memberId, body);
    return one(caller, params.memberId);
  });
  api.implement("removeMember", async ({ caller, params }) => {
    await removeMember(db, caller, params.memberId);
    return undefined;
  });
  api.implement("leaveBusiness", async ({ caller, params }) => {
    await leaveBusiness(db, caller.accountId, params.memberId);
    return undefined;
  });
  api.implement("transferOwnership", async ({ caller, body }) => {
    await transferOwnership(db, caller, body.memberId);
    return one(caller, body.memberId);
  });
  roleRoutes(api, deps);
}
