/** How a service is given in groups, or that it is given to one person at a time. */
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { serviceById } from "../../../catalogue/index.ts";
import { groupRulesOf, hasGroupsToCome } from "../queries.ts";
import type { GroupRules } from "../rules.ts";
import { deleteRules, putRules } from "../store.ts";

const wrong = (path: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message: "too-many-seats" }] });

/** @throws ProblemError NOT_FOUND, INVALID_INPUT, EDITED_MEANWHILE */
export const replaceRules = (
  db: Database,
  scope: TenantScope,
  serviceId: string,
  asked: GroupRules,
): Promise<GroupRules> =>
  db.inTenant(scope, async (tx) => {
    if (!(await serviceById(tx, scope, serviceId))) throw new ProblemError("NOT_FOUND");
    if (asked.seatsMin > asked.seatsMax) throw wrong("seatsMin");
    if (asked.seatsPerBooking > asked.seatsMax) throw wrong("seatsPerBooking");
    if (!(await putRules(tx, scope, serviceId, asked))) throw new ProblemError("EDITED_MEANWHILE");
    const rules = await groupRulesOf(tx, scope, serviceId);
    if (!rules) throw new ProblemError("NOT_FOUND");
    return rules;
  });

/** @throws ProblemError NOT_FOUND; IN_USE while there are sessions to come */
export const removeRules = (db: Database, clock: Clock, scope: TenantScope, serviceId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    if (!(await serviceById(tx, scope, serviceId))) throw new ProblemError("NOT_FOUND");
    if (await hasGroupsToCome(tx, scope, serviceId, clock.now())) throw new ProblemError("IN_USE");
    await deleteRules(tx, scope, serviceId);
  });
