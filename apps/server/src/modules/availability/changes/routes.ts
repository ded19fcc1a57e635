/** Changes of hours that are asked for, and those who agree. */
import type { HoursRequestDetail } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { comparedWith, lockedSchedule, type HoursDeps } from "./commands/change-hours.ts";
import { decideHours, isStale } from "./commands/decide-hours.ts";
import { requestHours } from "./commands/request-hours.ts";
import { readSide } from "./edits.ts";
import { presentDetail, presentRequest } from "./presenters.ts";
import { requestById, requestPage, type StoredRequest } from "./queries.ts";
import type { HoursAct } from "./rules.ts";

/** Who asked for what, and why, is for them and for those who agree. */
const concerns = (caller: MemberCaller, { professionalId, askedBy }: StoredRequest): boolean =>
  caller.can("schedule.approve") || caller.professionalId === professionalId || askedBy === caller.accountId;

async function detailOf(deps: HoursDeps, caller: MemberCaller, requestId: string): Promise<HoursRequestDetail> {
  const { scope } = caller;
  return deps.db.inTenant(scope, async (tx) => {
    const request = await requestById(tx, scope, requestId);
    if (!request || !concerns(caller, request)) throw new ProblemError("NOT_FOUND");
    if (request.state !== "asked") return presentDetail(request, undefined);
    const edit = readSide(request.after);
    const schedule = await lockedSchedule(tx, deps.clock, scope, request.professionalId, edit.days);
    const compared = await comparedWith(tx, deps, scope, schedule, edit);
    const outside = caller.can("booking.read") ? compared.outside : [];
    return presentDetail(request, { ...compared, outside, stale: isStale(schedule, request) });
  });
}

export function hoursRequestRoutes(api: Api, deps: HoursDeps): void {
  const { db } = deps;
  api.implement("requestHours", async ({ caller, params: { professionalId }, body, once }) => {
    assertOwn(caller, professionalId);
    const { scope, accountId } = caller;
    const ask = { professionalId, edit: readSide(body.change, "change."), reason: body.reason, accountId };
    return detailOf(deps, caller, await requestHours(deps, scope, ask, once));
  });

  api.implement("listHoursRequests", async ({ caller, query }) => {
    const { scope } = caller;
    const all = caller.can("schedule.approve");
    const professionalId = query.professionalId ?? (all ? undefined : caller.professionalId);
    if (!all && professionalId === undefined) return { items: [], nextCursor: null };
    if (!all && professionalId !== caller.professionalId) throw new ProblemError("NOT_FOUND");
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    const filter = { state: query.state, professionalId };
    const rows = await db.inTenant(scope, (tx) => requestPage(tx, scope, filter, { after, limit: query.limit + 1 }));
    return pageOf(rows, query.limit, ({ createdAt, id }) => [createdAt, id], presentRequest);
  });

  api.implement("getHoursRequest", ({ caller, params }) => detailOf(deps, caller, params.requestId));

  const decide = async (
    act: HoursAct,
    caller: MemberCaller,
    requestId: string,
    body: { readonly version: number; readonly reason: string },
  ): Promise<HoursRequestDetail> => {
    const { scope, accountId } = caller;
    const request = await db.inTenant(scope, (tx) => requestById(tx, scope, requestId));
    if (!request || !concerns(caller, request)) throw new ProblemError("NOT_FOUND");
    await decideHours(deps, scope, { requestId, act, accountId, ...body });
    return detailOf(deps, caller, requestId);
  };
  api.implement("acceptHours", ({ caller, params, body }) => decide("accept", caller, params.requestId, body));
  api.implement("declineHours", ({ caller, params, body }) => decide("decline", caller, params.requestId, body));
  api.implement("withdrawHours", ({ caller, params, body }) => decide("withdraw", caller, params.requestId, body));
}
