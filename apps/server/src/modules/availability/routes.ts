import type { OpenDay as PresentedDay, Schedule } from "@creneau/contract";
import { addDays, dateOf, openDays, startOfDay, zone, type DateSpan, type OpenDay } from "@creneau/scheduling";
import { z } from "zod";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { readDate, readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { avatarUrlOf, teamPage } from "../team/index.ts";
import { businessById } from "../tenancy/index.ts";
import { changeHours, type HoursDeps } from "./changes/commands/change-hours.ts";
import type { HoursEdit } from "./changes/edits.ts";
import { hoursRequestRoutes } from "./changes/routes.ts";
import { engineHours } from "./hours.ts";
import { houseRoutes, readPeriod } from "./house/routes.ts";
import { labourRoutes } from "./labour/routes.ts";
import { absencesOf } from "./leave/queries.ts";
import { onCallDay, type Absence } from "./on-call-days.ts";
import { schedulesOf, zonesOf, type ScheduleInHouse } from "./queries.ts";
import { presentParts, readParts } from "./readers.ts";
import { formatRanges, parseRanges, parseWeekly } from "./rules.ts";

const UTC = zone("UTC");

/** The team is listed here and not in `team`, since a professional is shown with the zone they work in. */
function teamRoutes(api: Api, db: Database): void {
  api.implement("listProfessionals", async ({ caller, query }) => {
    const { scope } = caller;
    const onlyId = caller.seesAll ? undefined : caller.professionalId;
    if (!caller.seesAll && onlyId === undefined) return { items: [], nextCursor: null };
    const after = decodeCursor(z.tuple([z.string(), z.uuid()]), query.cursor);
    const { people, zones, home } = await db.inTenant(scope, async (tx) => {
      const page = await teamPage(tx, scope, { after, limit: query.limit + 1, onlyId });
      const ids = page.map((person) => person.id);
      return {
        people: page,
        zones: await zonesOf(tx, scope, ids),
        home: (await businessById(tx, scope.businessId)).zone,
      };
    });
    return pageOf(
      people,
      query.limit,
      (person) => [person.displayName, person.id],
      ({ id, slug, displayName, headline, published }) => ({
        id,
        slug,
        displayName,
        headline,
        published,
        avatarUrl: avatarUrlOf({ slug }),
        zone: zones.get(id) ?? home,
      }),
    );
  });
}

/** What a day's hours come from, in words that a page colours. */
function presentDay(
  schedule: ScheduleInHouse,
  { on, ranges, closure, byOverride, season, reserved = [] }: OpenDay,
  absences: readonly Absence[],
): PresentedDay {
  const name = season === undefined ? undefined : schedule.seasons[season]?.name;
  const own = byOverride ? schedule.overrides.find((one) => one.on === on)?.label : undefined;
  return {
    on,
    ranges: formatRanges(ranges),
    kind: byOverride ? "override" : closure ? "closure" : name === undefined ? "usual" : "season",
    closure: closure?.kind ?? null,
    label: own ?? closure?.label ?? name ?? "",
    onCall: onCallDay(schedule, on, reserved, absences),
  };
}

/** A night on call goes on after the last day; where somebody travels, a day is another stretch of time than at home. */
const absencesAround = (tx: Tx, scope: TenantScope, { professionalId }: ScheduleInHouse, span: DateSpan) =>
  absencesOf(tx, scope, [professionalId], {
    from: startOfDay(addDays(span.from, -1), UTC),
    until: startOfDay(addDays(span.until, 3), UTC),
  });

function dayRoutes(api: Api, db: Database): void {
  api.implement("listOpenDays", async ({ caller, params: { professionalId }, query, language }) => {
    assertOwn(caller, professionalId);
    const span = readPeriod(query);
    return db.inTenant(caller.scope, async (tx) => {
      const [schedule] = await schedulesOf(tx, caller.scope, [professionalId], span.from);
      if (!schedule) throw new ProblemError("NOT_FOUND");
      const hours = engineHours(schedule, schedule.house, span.from, language);
      const absences = schedule.onCall.length === 0 ? [] : await absencesAround(tx, caller.scope, schedule, span);
      const items = openDays(hours, span).map((day) => presentDay(schedule, day, absences));
      return { zone: schedule.zone, items };
    });
  });
}

export function availabilityRoutes(api: Api, deps: HoursDeps): void {
  const { db, clock } = deps;
  teamRoutes(api, db);
  houseRoutes(api, deps);
  dayRoutes(api, db);
  labourRoutes(api, db);
  hoursRequestRoutes(api, deps);
  const present = (scope: TenantScope, professionalId: string): Promise<Schedule> =>
    db.inTenant(scope, async (tx) => {
      const now = clock.now();
      // Today is another date elsewhere: read from a day before, then go by the professional's own calendar.
      const [schedule] = await schedulesOf(tx, scope, [professionalId], addDays(dateOf(now, UTC), -1));
      if (!schedule) throw new ProblemError("NOT_FOUND");
      const today = dateOf(now, schedule.zone);
      const overrides = schedule.overrides.filter(({ on }) => on >= today);
      return {
        professionalId,
        zone: schedule.zone,
        ...presentParts(schedule),
        overrides: overrides.map(({ on, ranges, label }) => ({ on, ranges: formatRanges(ranges), label })),
        version: schedule.version,
      };
    });
  /** Who approves changes hours, also their own, without being asked. */
  const change = async (
    caller: MemberCaller,
    professionalId: string,
    edit: HoursEdit,
    version?: number,
  ): Promise<Schedule> => {
    assertOwn(caller, professionalId);
    const { scope, accountId: byAccountId } = caller;
    const asked = { professionalId, edit, byAccountId, ...(version === undefined ? {} : { version }) };
    await changeHours(deps, scope, asked, !caller.can("schedule.approve"));
    return present(scope, professionalId);
  };

  api.implement("getSchedule", async ({ caller, params }) => {
    assertOwn(caller, params.professionalId);
    return present(caller.scope, params.professionalId);
  });

  api.implement("replaceWeeklyHours", ({ caller, params, body }) => {
    const parts = { zone: readZone("zone", body.zone), weekly: parseWeekly(body.weekly), ...readParts(body) };
    return change(caller, params.professionalId, { parts, days: [] }, body.version);
  });

  api.implement("putOverride", ({ caller, params, body }) => {
    const day = { on: readDate("on", params.on), ranges: parseRanges(body.ranges), label: body.label };
    return change(caller, params.professionalId, { parts: {}, days: [day] });
  });

  api.implement("changeOverrides", ({ caller, params: { professionalId }, body }) => {
    const days = body.days.map(({ on, ranges, label }, index) => ({
      on: readDate(`days.${index}.on`, on),
      ranges: ranges && parseRanges(ranges),
      label,
    }));
    return change(caller, professionalId, { parts: {}, days });
  });

  api.implement("deleteOverride", ({ caller, params }) => {
    const day = { on: readDate("on", params.on), ranges: null, label: "" };
    return change(caller, params.professionalId, { parts: {}, days: [day] });
  });
}
