import type { OpenDay as PresentedDay, Schedule } from "@creneau/contract";
import { addDays, dateOf, openDays, zone, type OpenDay } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { readDate, readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { avatarUrlOf, teamPage } from "../team/index.ts";
import { businessById } from "../tenancy/index.ts";
import { changeOverrides, deleteOverride, putOverride } from "./commands/edit-overrides.ts";
import { replaceWeeklyHours } from "./commands/replace-weekly-hours.ts";
import { engineHours } from "./hours.ts";
import { houseRoutes, readPeriod } from "./house/routes.ts";
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
function presentDay(schedule: ScheduleInHouse, { on, ranges, closure, byOverride, season }: OpenDay): PresentedDay {
  const name = season === undefined ? undefined : schedule.seasons[season]?.name;
  const own = byOverride ? schedule.overrides.find((one) => one.on === on)?.label : undefined;
  return {
    on,
    ranges: formatRanges(ranges),
    kind: byOverride ? "override" : closure ? "closure" : name === undefined ? "usual" : "season",
    closure: closure?.kind ?? null,
    label: own ?? closure?.label ?? name ?? "",
  };
}

function dayRoutes(api: Api, db: Database): void {
  api.implement("listOpenDays", async ({ caller, params: { professionalId }, query, language }) => {
    assertOwn(caller, professionalId);
    const span = readPeriod(query);
    return db.inTenant(caller.scope, async (tx) => {
      const [schedule] = await schedulesOf(tx, caller.scope, [professionalId], span.from);
      if (!schedule) throw new ProblemError("NOT_FOUND");
      const hours = engineHours(schedule, schedule.house, span.from, language);
      return { zone: schedule.zone, items: openDays(hours, span).map((day) => presentDay(schedule, day)) };
    });
  });
}

export function availabilityRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  teamRoutes(api, db);
  houseRoutes(api, { db, clock });
  dayRoutes(api, db);
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

  api.implement("getSchedule", async ({ caller, params }) => {
    assertOwn(caller, params.professionalId);
    return present(caller.scope, params.professionalId);
  });

  api.implement("replaceWeeklyHours", async ({ caller, params, body }) => {
    assertOwn(caller, params.professionalId);
    const hours = {
      professionalId: params.professionalId,
      zone: readZone("zone", body.zone),
      weekly: parseWeekly(body.weekly),
      ...readParts(body),
    };
    await replaceWeeklyHours(db, clock, caller.scope, hours, body.version);
    return present(caller.scope, params.professionalId);
  });

  api.implement("putOverride", async ({ caller, params, body }) => {
    const { professionalId } = params;
    assertOwn(caller, professionalId);
    await present(caller.scope, professionalId);
    const override = {
      professionalId,
      on: readDate("on", params.on),
      ranges: parseRanges(body.ranges),
      label: body.label,
    };
    await putOverride(db, caller.scope, override);
    return present(caller.scope, professionalId);
  });

  api.implement("changeOverrides", async ({ caller, params: { professionalId }, body }) => {
    assertOwn(caller, professionalId);
    await present(caller.scope, professionalId);
    const days = body.days.map(({ on, ranges, label }, index) => ({
      on: readDate(`days.${index}.on`, on),
      ranges: ranges && parseRanges(ranges),
      label,
    }));
    await changeOverrides(db, caller.scope, professionalId, days);
    return present(caller.scope, professionalId);
  });

  api.implement("deleteOverride", async ({ caller, params }) => {
    assertOwn(caller, params.professionalId);
    await deleteOverride(db, caller.scope, params.professionalId, readDate("on", params.on));
    return present(caller.scope, params.professionalId);
  });
}
