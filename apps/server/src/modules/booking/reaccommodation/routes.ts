/** The back office: what an absence touches, and what those booked are offered instead. */
import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { readInstant } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { knowsWhy, leaveById, leavePage, previewedLeave, readPeriod, totalOf } from "../../availability/index.ts";
import { namesOf, professionalById } from "../../team/index.ts";
import { changeItem, choicesFor } from "./commands/change-item.ts";
import { sendReaccommodation } from "./commands/send.ts";
import { startReaccommodation } from "./commands/start.ts";
import { presentItem, presentList, presentOption, type Names } from "./presenters.ts";
import {
  countAffected,
  countsOf,
  firstAffected,
  itemById,
  itemPage,
  listById,
  listPage,
  type StoredItem,
  type StoredList,
} from "./queries.ts";

const SHOWN = 5;
const MOST_ABSENT = 20;
const LONGEST_MS = 400 * 86_400_000;

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function reaccommodationRoutes(api: Api, deps: Deps): void {
  previewRoute(api, deps);
  readRoutes(api, deps);
  changeRoutes(api, deps);
}

const wrong = (path: string, message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });

function previewRoute(api: Api, { db }: Deps): void {
  api.implement("previewLeave", async ({ caller, query }) => {
    const { scope } = caller;
    const { professionalId } = query;
    if (!knowsWhy(caller, professionalId)) throw new ProblemError("NOT_FOUND");
    return db.inTenant(scope, async (tx) => {
      const preview = await previewedLeave(tx, scope, { professionalId, ...readPeriod(query) });
      const { startsAt, endsAt } = preview;
      const closing = { professionalId, startsAt, endsAt };
      const first = await firstAffected(tx, scope, closing, SHOWN);
      const filter = {
        period: { from: startsAt, until: endsAt },
        states: ["approved"] as const,
        professionalId: undefined,
      };
      const away = await leavePage(tx, scope, filter, { after: undefined, limit: MOST_ABSENT });
      const others = away.filter((leave) => leave.professionalId !== professionalId);
      return {
        counted: totalOf(preview.counted),
        zone: preview.zone,
        overlaps: preview.overlaps,
        bookingCount: first.length < SHOWN ? first.length : await countAffected(tx, scope, closing),
        firstBookings: caller.can("contact.list")
          ? first.map((one) => ({
              startsAt: toIso(one.startsAt),
              contactName: one.contactName,
              serviceName: one.serviceName,
            }))
          : [],
        alsoAbsent: [...new Set(others.map(({ professionalName }) => professionalName))],
      };
    });
  });
}

/** @throws ProblemError NOT_FOUND for one of others, to who sees only their own; and for all of a closing day */
async function mustBeTheirs(tx: Tx, caller: MemberCaller, id: string): Promise<StoredList> {
  const list = await listById(tx, caller.scope, id);
  if (!list) throw new ProblemError("NOT_FOUND");
  assertOwn(caller, list.professionalId ?? "");
  return list;
}

const namesIn = (tx: Tx, scope: TenantScope, items: readonly StoredItem[]): Promise<Names> =>
  namesOf(tx, scope, [...new Set(items.flatMap(({ options }) => options.map((option) => option.professionalId)))]);

function readRoutes(api: Api, { db, clock }: Deps): void {
  api.implement("listReaccommodations", async ({ caller, query }) => {
    const { scope } = caller;
    const professionalId = caller.seesAll ? undefined : (caller.professionalId ?? "");
    if (professionalId === "") return { items: [], nextCursor: null };
    const [after] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    return db.inTenant(scope, async (tx) => {
      const rows = await listPage(tx, scope, { professionalId, after, limit: query.limit + 1 });
      const shown: { list: StoredList; counts: Awaited<ReturnType<typeof countsOf>> }[] = [];
      for (const list of rows) shown.push({ list, counts: await countsOf(tx, scope, list.id, clock.now()) });
      return pageOf(
        shown,
        query.limit,
        ({ list }) => [list.id],
        ({ list, counts }) => presentList(list, counts),
      );
    });
  });
  api.implement("getReaccommodation", ({ caller, params }) =>
    db.inTenant(caller.scope, async (tx) => {
      const list = await mustBeTheirs(tx, caller, params.reaccommodationId);
      return presentList(list, await countsOf(tx, caller.scope, list.id, clock.now()));
    }),
  );
  api.implement("listReaccommodationItems", async ({ caller, params, query }) => {
    const { scope } = caller;
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    return db.inTenant(scope, async (tx) => {
      const list = await mustBeTheirs(tx, caller, params.reaccommodationId);
      const rows = await itemPage(tx, scope, list.id, { after, limit: query.limit + 1, now: clock.now() });
      const names = await namesIn(tx, scope, rows);
      return pageOf(
        rows,
        query.limit,
        ({ listedAt, bookingId }) => [listedAt, bookingId],
        (row) => presentItem(row, names),
      );
    });
  });
  api.implement("listReaccommodationChoices", async ({ caller, params }) => {
    const { scope } = caller;
    const ids = { listId: params.reaccommodationId, bookingId: params.bookingId };
    await db.inTenant(scope, (tx) => mustBeTheirs(tx, caller, ids.listId));
    const { item, options } = await choicesFor({ db, clock }, scope, ids);
    const names = await db.inTenant(scope, (tx) =>
      namesOf(tx, scope, [...new Set(options.map((one) => one.professionalId))]),
    );
    return { items: options.map((option) => presentOption(option, item, names)) };
  });
}

function changeRoutes(api: Api, deps: Deps): void {
  const { db, clock } = deps;
  const listOf = (caller: MemberCaller, id: string) =>
    db.inTenant(caller.scope, async (tx) =>
      presentList(await mustBeTheirs(tx, caller, id), await countsOf(tx, caller.scope, id, clock.now())),
    );

  api.implement("startReaccommodation", async ({ caller, body, once }) => {
    const { scope } = caller;
    const { prefer, answerHours, whenLapsed, reason, leaveId = null } = body;
    const common = { prefer, answerHours, whenLapsed, reason, accountId: caller.accountId };
    const asking = async (tx: Tx) => {
      if (leaveId !== null) {
        const leave = await leaveById(tx, scope, leaveId);
        if (!leave || (leave.state !== "requested" && leave.state !== "approved")) throw new ProblemError("NOT_FOUND");
        assertOwn(caller, leave.professionalId);
        const { professionalId, startsAt, endsAt } = leave;
        return { ...common, leaveId, professionalId, startsAt, endsAt };
      }
      const { professionalId } = body;
      assertOwn(caller, professionalId ?? "");
      if (professionalId !== null && !(await professionalById(tx, scope, professionalId)))
        throw new ProblemError("NOT_FOUND");
      if (body.from === undefined) throw wrong("from", "no-such-period");
      if (body.until === undefined) throw wrong("until", "no-such-period");
      const [startsAt, endsAt] = [readInstant("from", body.from), readInstant("until", body.until)];
      if (endsAt <= startsAt || endsAt - startsAt > LONGEST_MS) throw wrong("until", "no-such-period");
      return { ...common, leaveId, professionalId, startsAt, endsAt };
    };
    return listOf(caller, await startReaccommodation(deps, scope, asking, once));
  });

  api.implement("changeReaccommodationItem", async ({ caller, params, body }) => {
    const { scope } = caller;
    const { reaccommodationId: listId, bookingId } = params;
    await db.inTenant(scope, (tx) => mustBeTheirs(tx, caller, listId));
    const options = body.options.map(({ professionalId, startsAt }, at) => ({
      professionalId,
      startsAt: readInstant(`options.${at}.startsAt`, startsAt),
    }));
    await changeItem(deps, scope, { listId, bookingId, act: body.act, options, version: body.version });
    return db.inTenant(scope, async (tx) => {
      const item = await itemById(tx, scope, listId, bookingId, clock.now());
      if (!item) throw new ProblemError("NOT_FOUND");
      return presentItem(item, await namesIn(tx, scope, [item]));
    });
  });

  api.implement("sendReaccommodation", async ({ caller, params, body }) => {
    const id = params.reaccommodationId;
    await db.inTenant(caller.scope, (tx) => mustBeTheirs(tx, caller, id));
    await sendReaccommodation(deps, caller.scope, { id, ...body });
    return listOf(caller, id);
  });
}
