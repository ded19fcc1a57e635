/** Who books for whom, as members see it. */
import type { ContactRelation } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { contactSeenBy, type Meetings } from "../seen.ts";
import { addRelation, editRelation } from "./commands/edit-relations.ts";
import { relationById, relationPage, type StoredRelation } from "./queries.ts";

export interface RelationDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly meetings: Meetings;
}

/** As seen from one of the two. */
function present(row: StoredRelation, contactId: string): ContactRelation {
  const { id, kind, endedAt, version } = row;
  const person =
    row.managerId === contactId
      ? { id: row.dependantId, name: row.dependantName, reachedThroughOthers: row.dependantManaged }
      : { id: row.managerId, name: row.managerName, reachedThroughOthers: row.managerManaged };
  const side = row.managerId === contactId ? "dependant" : "manager";
  return { id, kind, side, person, endedAt: endedAt === null ? null : toIso(endedAt), version };
}

export function relationRoutes(api: Api, { db, clock, meetings }: RelationDeps): void {
  const assertSeen = (caller: MemberCaller, contactId: string) =>
    db.inTenant(caller.scope, (tx) => contactSeenBy(tx, caller, meetings, contactId));
  const show = async ({ scope }: MemberCaller, id: string, contactId: string): Promise<ContactRelation> => {
    const row = await db.inTenant(scope, (tx) => relationById(tx, scope, id));
    if (!row) throw new ProblemError("NOT_FOUND");
    return present(row, contactId);
  };

  api.implement("listContactRelations", async ({ caller, params: { contactId }, query }) => {
    await assertSeen(caller, contactId);
    const [after] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    const rows = await db.inTenant(caller.scope, (tx) =>
      relationPage(tx, caller.scope, contactId, after, query.limit + 1),
    );
    return pageOf(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => present(row, contactId),
    );
  });

  api.implement("addContactRelation", async ({ caller, params: { contactId }, body, once }) => {
    await assertSeen(caller, contactId);
    if (body.dependantId !== undefined) await assertSeen(caller, body.dependantId);
    const dependant = body.dependantId === undefined ? { name: body.name ?? "" } : { id: body.dependantId };
    const ask = { managerId: contactId, kind: body.kind, dependant };
    return show(caller, await addRelation(db, clock, caller.scope, ask, once), contactId);
  });

  api.implement("replaceContactRelation", async ({ caller, params, body: { version, ...change } }) => {
    const { contactId, relationId } = params;
    await assertSeen(caller, contactId);
    await editRelation(db, clock, caller.scope, { id: relationId, of: contactId }, change, version);
    return show(caller, relationId, contactId);
  });
}
