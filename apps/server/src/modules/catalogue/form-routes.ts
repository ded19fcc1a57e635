/** Reasons and questionnaires, and the forms made of them. */
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { ProblemError } from "../../platform/problem.ts";
import { publicScope } from "../tenancy/index.ts";
import {
  addQuestionnaire,
  mustBeQuestionnaire,
  removeQuestionnaire,
  replaceQuestionnaire,
  restoreQuestionnaire,
} from "./commands/edit-questionnaires.ts";
import { addReason, orderReasons, removeReason, replaceReason, restoreReason } from "./commands/edit-reasons.ts";
import { requireReason } from "./commands/require-reason.ts";
import { formOf } from "./forms.ts";
import { presentQuestionnaire, presentReason, presentSummary } from "./presenters.ts";
import { serviceById, serviceBySlug, type Service } from "./queries.ts";
import { questionnairePage } from "./questionnaires/queries.ts";
import { reasonPage } from "./reasons/queries.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function formRoutes(api: Api, deps: Deps): void {
  serviceForms(api, deps);
  reasonRoutes(api, deps);
  questionnaireRoutes(api, deps);
}

async function mustBeService(tx: Tx, scope: TenantScope, id: string): Promise<Service> {
  const service = await serviceById(tx, scope, id);
  if (!service) throw new ProblemError("NOT_FOUND");
  return service;
}

function serviceForms(api: Api, { db }: Deps): void {
  api.implement("getPublicForm", async ({ params }) => {
    const { scope } = await publicScope(db, params.business);
    return db.inTenant(scope, async (tx) => {
      const service = await serviceBySlug(tx, scope, params.service);
      if (!service?.allowOnlineBooking) throw new ProblemError("NOT_FOUND");
      return formOf(tx, scope, service, "public");
    });
  });
  api.implement("getServiceForm", ({ caller: { scope }, params }) =>
    db.inTenant(scope, async (tx) => formOf(tx, scope, await mustBeService(tx, scope, params.serviceId), "team")),
  );
  api.implement("requireReason", async ({ caller: { scope }, params, body }) => {
    const service = await requireReason(db, scope, params.serviceId, body.required);
    return db.inTenant(scope, (tx) => formOf(tx, scope, service, "team"));
  });
}

function reasonRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  api.implement("listReasons", async ({ caller: { scope }, query }) => {
    const after = decodeCursor(z.tuple([z.int(), z.uuid()]), query.cursor);
    const ask = { archived: query.archived === "true", after, limit: query.limit + 1 };
    const rows = await db.inTenant(scope, (tx) => reasonPage(tx, scope, ask));
    return pageOf(rows, query.limit, ({ position, id }) => [position, id], presentReason);
  });
  api.implement("addReason", async ({ caller, body, once: key }) =>
    presentReason(await addReason(deps, caller.scope, body, key)),
  );
  api.implement("replaceReason", async ({ caller, params, body }) =>
    presentReason(await replaceReason(deps, caller.scope, params.reasonId, body)),
  );
  api.implement("removeReason", async ({ caller, params }) => ({
    archived: await removeReason(deps, caller.scope, params.reasonId),
  }));
  api.implement("restoreReason", async ({ caller, params }) =>
    presentReason(await restoreReason(deps, caller.scope, params.reasonId)),
  );
  api.implement("orderReasons", async ({ caller: { scope }, body }) => {
    await orderReasons(deps, scope, body.reasonIds);
    const rows = await db.inTenant(scope, (tx) =>
      reasonPage(tx, scope, { archived: false, after: undefined, limit: 200 }),
    );
    return { items: rows.map(presentReason), nextCursor: null };
  });
}

function questionnaireRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  api.implement("listQuestionnaires", async ({ caller: { scope }, query }) => {
    const after = decodeCursor(z.tuple([z.string(), z.uuid()]), query.cursor);
    const ask = { archived: query.archived === "true", after, limit: query.limit + 1 };
    const rows = await db.inTenant(scope, (tx) => questionnairePage(tx, scope, ask));
    return pageOf(rows, query.limit, ({ name, id }) => [name, id], presentSummary);
  });
  api.implement("getQuestionnaire", async ({ caller: { scope }, params }) =>
    presentQuestionnaire(await db.inTenant(scope, (tx) => mustBeQuestionnaire(tx, scope, params.questionnaireId))),
  );
  api.implement("addQuestionnaire", async ({ caller, body, language, once: key }) =>
    presentQuestionnaire(await addQuestionnaire(deps, caller.scope, body, language, key)),
  );
  api.implement("replaceQuestionnaire", async ({ caller, params, body, language }) =>
    presentQuestionnaire(await replaceQuestionnaire(deps, caller.scope, params.questionnaireId, body, language)),
  );
  api.implement("removeQuestionnaire", async ({ caller, params }) => ({
    archived: await removeQuestionnaire(deps, caller.scope, params.questionnaireId),
  }));
  api.implement("restoreQuestionnaire", async ({ caller, params }) =>
    presentQuestionnaire(await restoreQuestionnaire(deps, caller.scope, params.questionnaireId)),
  );
}
