/** The back office: who is away, who asks to be, and who says yes. */
import type { LeaveDetail } from "@creneau/contract";
import { addDays, instant, plainDate, startOfDay, zone } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { readDate, readInstant } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { professionalById } from "../../team/index.ts";
import { decideLeave } from "./commands/decide-leave.ts";
import { addKind, addUsualKinds, replaceKind } from "./commands/edit-kinds.ts";
import { requestLeave } from "./commands/request-leave.ts";
import { leavesFile } from "./file.ts";
import { knowsWhy, presentKind, presentLeave, presentLeaveDetail } from "./presenters.ts";
import { kindPage, leaveById, leaveChanges, leavePage, type StoredLeave } from "./queries.ts";
import { totalOf, wallMinute, type LeaveAct, type LeaveBy, type Period } from "./rules.ts";

const LONGEST_PERIOD_MS = 400 * 86_400_000;
const PAGE = 200;
const UTC = zone("UTC");

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function leaveRoutes(api: Api, deps: Deps): void {
  kindRoutes(api, deps);
  readRoutes(api, deps);
  changeRoutes(api, deps);
}

const wrong = (path: string, message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });

/** As the contract writes it. @throws ProblemError INVALID_INPUT */
export function readPeriod(sent: {
  readonly fromOn: string;
  readonly fromTime: string;
  readonly untilOn: string;
  readonly untilTime: string;
}): Period {
  const fromMinute = wallMinute(sent.fromTime);
  const untilMinute = wallMinute(sent.untilTime);
  if (fromMinute >= 1440) throw wrong("fromTime", "starts-next-day");
  if (untilMinute < 1 || untilMinute > 1440) throw wrong("untilTime", "end-before-start");
  return {
    fromOn: readDate("fromOn", sent.fromOn),
    fromMinute,
    untilOn: readDate("untilOn", sent.untilOn),
    untilMinute,
  };
}

function kindRoutes(api: Api, deps: Deps): void {
  api.implement("listLeaveKinds", async ({ caller, query }) => {
    const after = decodeCursor(z.tuple([z.number(), z.uuid()]), query.cursor);
    const ask = { archived: query.archived === "true", after, limit: query.limit + 1 };
    const rows = await deps.db.inTenant(caller.scope, (tx) => kindPage(tx, caller.scope, ask));
    return pageOf(rows, query.limit, ({ position, id }) => [position, id], presentKind);
  });
  api.implement("addUsualLeaveKinds", async ({ caller, language }) => {
    await addUsualKinds(deps, caller.scope, language);
    return undefined;
  });
  api.implement("addLeaveKind", async ({ caller, body, once }) =>
    presentKind(await addKind(deps, caller.scope, body, once)),
  );
  api.implement("replaceLeaveKind", async ({ caller, params, body }) =>
    presentKind(await replaceKind(deps, caller.scope, params.kindId, body)),
  );
}

async function detailOf({ db }: Deps, caller: MemberCaller, leaveId: string): Promise<LeaveDetail> {
  const { scope } = caller;
  return db.inTenant(scope, async (tx) => {
    const leave = await leaveById(tx, scope, leaveId);
    if (!leave || !knowsWhy(caller, leave.professionalId)) throw new ProblemError("NOT_FOUND");
    return presentLeaveDetail(leave, await leaveChanges(tx, scope, leaveId), caller);
  });
}

/** What closes time; what does, or may once somebody agreed. One's own list says no as well, with the reason. */
const CLOSING = ["approved"] as const;
const OPEN = ["requested", "approved"] as const;

function readRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  api.implement("listLeaves", async ({ caller, query }) => {
    const { scope } = caller;
    const { professionalId } = query;
    // To colleagues somebody is away or not; who asked to be is nobody's business.
    const own = professionalId !== undefined && professionalId === caller.professionalId;
    const mine = caller.can("leave.approve") || own;
    const states = query.state ? [query.state] : [...(mine ? OPEN : CLOSING), ...(own ? (["declined"] as const) : [])];
    if (!mine && query.state !== undefined && query.state !== "approved") return { items: [], nextCursor: null };
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    const filter = { period: periodOf(query), states, professionalId };
    const rows = await db.inTenant(scope, (tx) => leavePage(tx, scope, filter, { after, limit: query.limit + 1 }));
    return pageOf(
      rows,
      query.limit,
      ({ startsAt, id }) => [startsAt, id],
      (row) => presentLeave(row, caller),
    );
  });
  api.implement("getLeave", ({ caller, params }) => detailOf(deps, caller, params.leaveId));
  api.implement("getLeaveBalances", async ({ caller, params, query }) => {
    const { scope } = caller;
    const { professionalId } = params;
    if (!knowsWhy(caller, professionalId)) throw new ProblemError("NOT_FOUND");
    return db.inTenant(scope, async (tx) => {
      if (!(await professionalById(tx, scope, professionalId))) throw new ProblemError("NOT_FOUND");
      const first = plainDate(`${query.year}-01-01`);
      const last = plainDate(`${query.year}-12-31`);
      const period = { from: startOfDay(addDays(first, -1), UTC), until: startOfDay(addDays(last, 2), UTC) };
      const filter = { period, states: ["requested", "approved"] as const, professionalId };
      const taken = await leavePage(tx, scope, filter, { after: undefined, limit: 400 });
      const kinds = await kindPage(tx, scope, { archived: false, after: undefined, limit: PAGE });
      const sumOf = (kindId: string, state: StoredLeave["state"]) =>
        totalOf(
          taken
            .filter((leave) => leave.kindId === kindId && leave.state === state)
            .flatMap(({ counted }) => counted.filter(({ on }) => first <= on && on <= last)),
        );
      return {
        items: kinds.map(({ id, name, colour, allowanceHalfDays }) => {
          const approved = sumOf(id, "approved");
          return {
            kindId: id,
            name,
            colour,
            allowanceHalfDays,
            takenHalfDays: approved.halfDays,
            takenMinutes: approved.minutes,
            requestedHalfDays: sumOf(id, "requested").halfDays,
          };
        }),
      };
    });
  });
  api.implement("exportLeaves", async ({ caller, query, language, reply }) => {
    const { scope } = caller;
    const from = readDate("from", query.from);
    const to = readDate("to", query.to);
    if (to < from || to > addDays(from, 400)) throw wrong("to", "no-such-period");
    reply.header("content-disposition", `attachment; filename="absences-${from}-${to}.csv"`);
    // Dates are of each person's own zone: a day more on both sides, then by date.
    const period = { from: startOfDay(addDays(from, -1), UTC), until: startOfDay(addDays(to, 2), UTC) };
    return db.inTenant(scope, async (tx) => {
      const all: StoredLeave[] = [];
      for (let last: StoredLeave | undefined; ;) {
        const after = last && ([last.startsAt, last.id] as const);
        const filter = { period, states: ["approved"] as const, professionalId: undefined };
        const rows = await leavePage(tx, scope, filter, { after, limit: PAGE });
        all.push(...rows);
        if (rows.length < PAGE) return leavesFile(all, { from, to }, language);
        last = rows.at(-1);
      }
    });
  });
}

function periodOf({ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined }) {
  if (from === undefined && until === undefined) return undefined;
  if (from === undefined || until === undefined) throw wrong(from === undefined ? "from" : "until", "no-such-period");
  const period = { from: readInstant("from", from), until: readInstant("until", until) };
  if (period.until <= period.from || period.until - period.from > LONGEST_PERIOD_MS)
    throw wrong("until", "no-such-period");
  return period;
}

function changeRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  /** @throws ProblemError NOT_FOUND for a colleague: their absences are theirs to ask for. */
  const actingFor = (caller: MemberCaller, professionalId: string): LeaveBy => {
    if (caller.can("leave.approve")) return "approver";
    if (caller.professionalId !== professionalId) throw new ProblemError("NOT_FOUND");
    return "self";
  };

  api.implement("requestLeave", async ({ caller, body, once }) => {
    const { professionalId, kindId, note, entered } = body;
    const by = actingFor(caller, professionalId);
    if (entered && by === "self") throw new ProblemError("FORBIDDEN");
    const { accountId } = caller;
    const ask = { ...readPeriod(body), professionalId, kindId, note, entered, by, accountId };
    return detailOf(deps, caller, await requestLeave(deps, caller.scope, ask, once));
  });

  const decide = async (
    act: LeaveAct,
    caller: MemberCaller,
    leaveId: string,
    body: { readonly version: number; readonly reason: string },
  ): Promise<LeaveDetail> => {
    const leave = await db.inTenant(caller.scope, (tx) => leaveById(tx, caller.scope, leaveId));
    if (!leave) throw new ProblemError("NOT_FOUND");
    const by = actingFor(caller, leave.professionalId);
    await decideLeave(deps, caller.scope, { leaveId, act, by, accountId: caller.accountId, ...body });
    return detailOf(deps, caller, leaveId);
  };
  api.implement("approveLeave", ({ caller, params, body }) => decide("approve", caller, params.leaveId, body));
  api.implement("declineLeave", ({ caller, params, body }) => decide("decline", caller, params.leaveId, body));
  api.implement("cancelLeave", ({ caller, params, body }) => decide("cancel", caller, params.leaveId, body));
}
