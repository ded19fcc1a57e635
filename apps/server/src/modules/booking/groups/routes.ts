/** The back office: how services are given in groups, the sessions, who comes, who came. */
import type { GroupDetail } from "@creneau/contract";
import { addDays, instant } from "@creneau/scheduling";
import { z } from "zod";
import { because } from "../../../platform/acting.ts";
import type { Clock } from "../../../platform/clock.ts";
import { writeCsv } from "../../../platform/csv.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { readDate, readInstant } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById } from "../../catalogue/index.ts";
import { readBooker } from "../behalf/booker.ts";
import { bookSession } from "../commands/book-session.ts";
import { memberActor } from "../detail.ts";
import { tellingOf } from "../refusals.ts";
import { statusNow } from "../rules.ts";
import { toldSentences } from "../texts.ts";
import { cancelGroup, changeSeats, keepGroup, moveGroup } from "./commands/change-group.ts";
import { removeRules, replaceRules } from "./commands/edit-rules.ts";
import { planGroups } from "./commands/plan-groups.ts";
import { recordAttendance } from "./commands/record-attendance.ts";
import { presentDetail, presentGroup } from "./presenters.ts";
import { groupById, groupPage, groupRulesOf, listedGroup, seatsIn } from "./queries.ts";
import { columnNames, presences } from "./texts.ts";

const LONGEST_PERIOD_MS = 400 * 86_400_000;

export interface GroupDeps {
  readonly db: Database;
  readonly clock: Clock;
}

export function groupRoutes(api: Api, deps: GroupDeps): void {
  rulesRoutes(api, deps);
  readRoutes(api, deps);
  planRoutes(api, deps);
  changeRoutes(api, deps);
  attendanceRoutes(api, deps);
}

async function detailOf({ db, clock }: GroupDeps, caller: MemberCaller, groupId: string): Promise<GroupDetail> {
  const { scope } = caller;
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const group = await listedGroup(tx, scope, groupId, now);
    if (!group) throw new ProblemError("NOT_FOUND");
    assertOwn(caller, group.professionalId);
    return presentDetail(group, await seatsIn(tx, scope, groupId), caller, now);
  });
}

/** @throws ProblemError NOT_FOUND for a session that is not the caller's to change. */
async function assertMine({ db }: GroupDeps, caller: MemberCaller, groupId: string) {
  const group = await db.inTenant(caller.scope, (tx) => groupById(tx, caller.scope, groupId));
  if (!group) throw new ProblemError("NOT_FOUND");
  assertOwn(caller, group.professionalId);
  return group;
}

function rulesRoutes(api: Api, { db, clock }: GroupDeps): void {
  api.implement("getGroupRules", ({ caller, params }) =>
    db.inTenant(caller.scope, async (tx) => {
      if (!(await serviceById(tx, caller.scope, params.serviceId))) throw new ProblemError("NOT_FOUND");
      return { rules: (await groupRulesOf(tx, caller.scope, params.serviceId)) ?? null };
    }),
  );

  api.implement("replaceGroupRules", ({ caller, params, body }) =>
    replaceRules(db, caller.scope, params.serviceId, body),
  );

  api.implement("removeGroupRules", async ({ caller, params }) => {
    await removeRules(db, clock, caller.scope, params.serviceId);
    return undefined;
  });
}

function readRoutes(api: Api, deps: GroupDeps): void {
  const { db, clock } = deps;
  api.implement("listGroups", async ({ caller, query }) => {
    const from = readInstant("from", query.from);
    const until = readInstant("until", query.until);
    if (until <= from || until - from > LONGEST_PERIOD_MS)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "until", message: "no-such-period" }] });
    if (query.professionalId !== undefined) assertOwn(caller, query.professionalId);
    const professionalId = caller.seesAll ? query.professionalId : (caller.professionalId ?? "");
    if (professionalId === "") return { items: [], nextCursor: null };
    const { serviceId, limit } = query;
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    const ask = { from, until, now: clock.now(), professionalId, serviceId, all: true, after, limit: limit + 1 };
    const rows = await db.inTenant(caller.scope, (tx) => groupPage(tx, caller.scope, ask));
    return pageOf(rows, limit, (row) => [row.startsAt, row.id], presentGroup);
  });

  api.implement("getGroup", ({ caller, params }) => detailOf(deps, caller, params.groupId));
}

function planRoutes(api: Api, deps: GroupDeps): void {
  const { db, clock } = deps;
  api.implement("planGroups", async ({ caller, body, once, language }) => {
    const { scope } = caller;
    const { professionalId, serviceId, seats } = body;
    assertOwn(caller, professionalId);
    const on = readDate("on", body.on);
    const until = body.weekly && readDate("weekly.until", body.weekly.until);
    if (until !== undefined && (until < on || until > addDays(on, 366)))
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "weekly.until", message: "no-such-period" }] });
    const [hours = 0, minutes = 0] = body.at.split(":").map(Number);
    if (hours >= 24) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "at", message: "starts-next-day" }] });
    const weekly = body.weekly && until !== undefined ? { weekdays: body.weekly.weekdays, until } : undefined;
    const ask = { professionalId, serviceId, on, minuteOfDay: hours * 60 + minutes, seats, weekly };
    const { planned, refused } = await planGroups(db, clock, scope, ask, once);
    return db.inTenant(scope, async (tx) => {
      const rows = [];
      const onCallOnly = (await serviceById(tx, scope, serviceId))?.onCallOnly ?? false;
      for (const id of planned) rows.push(await listedGroup(tx, scope, id, clock.now()));
      return {
        planned: rows.flatMap((row) => (row ? [presentGroup(row)] : [])),
        refused: refused.map(({ startsAt, because: code, capOf }) => ({
          startsAt,
          because: code,
          sentence: toldSentences[language][tellingOf(code, capOf, { reservedOnly: onCallOnly })],
        })),
      };
    });
  });

  api.implement("addToGroup", async ({ caller, params, body, once, language }) => {
    const { scope } = caller;
    const group = await assertMine(deps, caller, params.groupId);
    const { professionalId, serviceId, startsAt, endsAt } = group;
    await bookSession(
      db,
      clock,
      scope,
      async (tx) => {
        const service = await serviceById(tx, scope, serviceId);
        if (!service || group.state !== "open") throw new ProblemError("NOT_FOUND");
        return {
          professionalId,
          service,
          durationMinutes: (endsAt - startsAt) / 60_000,
          startsAt,
          seats: body.seats,
          person: await readBooker(tx, scope, body.contact, language),
          note: body.note,
          actor: memberActor(caller),
        };
      },
      once,
    );
    return detailOf(deps, caller, params.groupId);
  });
}

function changeRoutes(api: Api, deps: GroupDeps): void {
  const { db, clock } = deps;

  api.implement("changeGroupSeats", async ({ caller, params, body, language }) => {
    const { groupId } = params;
    await assertMine(deps, caller, groupId);
    await changeSeats(db, clock, caller.scope, { groupId, language, ...body });
    return detailOf(deps, caller, groupId);
  });

  api.implement("moveGroup", async ({ caller, params, body, language }) => {
    const { groupId } = params;
    await assertMine(deps, caller, groupId);
    const startsAt = readInstant("startsAt", body.startsAt);
    const { reason } = body;
    const ask = { groupId, actor: memberActor(caller), reason, language, startsAt };
    await because(reason, () => moveGroup(db, clock, caller.scope, ask));
    return detailOf(deps, caller, groupId);
  });

  api.implement("cancelGroup", async ({ caller, params, body, language }) => {
    const { groupId } = params;
    await assertMine(deps, caller, groupId);
    const { reason } = body;
    await because(reason, () =>
      cancelGroup(db, clock, caller.scope, { groupId, actor: memberActor(caller), reason, language }),
    );
    return detailOf(deps, caller, groupId);
  });

  api.implement("keepGroup", async ({ caller, params, language }) => {
    const { groupId } = params;
    await assertMine(deps, caller, groupId);
    await keepGroup(db, clock, caller.scope, { groupId, language });
    return detailOf(deps, caller, groupId);
  });
}

function attendanceRoutes(api: Api, deps: GroupDeps): void {
  const { db, clock } = deps;
  api.implement("recordAttendance", async ({ caller, params, body, language }) => {
    const { groupId } = params;
    await assertMine(deps, caller, groupId);
    const { people } = body;
    await recordAttendance(db, clock, caller.scope, { groupId, people, actor: memberActor(caller), language });
    return detailOf(deps, caller, groupId);
  });

  api.implement("exportAttendance", async ({ caller, params, reply, language }) => {
    const { scope } = caller;
    const { groupId } = params;
    await assertMine(deps, caller, groupId);
    const seats = await db.inTenant(scope, (tx) => seatsIn(tx, scope, groupId));
    reply.header("content-disposition", 'attachment; filename="presences.csv"');
    return writeCsv([
      columnNames[language],
      ...seats.map((seat) => [
        seat.reference,
        seat.contactName,
        caller.can("contact.read") ? (seat.contactEmail ?? "") : "",
        String(seat.seats),
        statusNow(seat, clock.now()),
        presences[language][seat.attended === null ? "unknown" : seat.attended ? "yes" : "no"],
      ]),
    ]);
  });
}
