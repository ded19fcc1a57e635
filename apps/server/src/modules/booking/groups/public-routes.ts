/** Group sessions as anybody sees them: how many seats are left, never who has them. */
import { addDays, dateOf, instant, startOfDay } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { readDate, readZone } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { publicScope } from "../../tenancy/index.ts";
import { findOfferOf } from "../offer.ts";
import { presentSpan } from "../presenters.ts";
import { groupPage, groupRulesOf } from "./queries.ts";

const LONGEST_DAYS = 62;
const MOST = 200;

export function publicGroupRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  api.implement("listPublicGroups", async ({ params, query }) => {
    const { scope, business } = await publicScope(db, params.business);
    const now = clock.now();
    const zone = readZone("zone", query.zone ?? business.zone);
    const from = query.from === undefined ? dateOf(now, zone) : readDate("from", query.from);
    const to = query.to === undefined ? addDays(from, 6) : readDate("to", query.to);
    if (to < from || to > addDays(from, LONGEST_DAYS - 1))
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "to", message: "no-such-period" }] });
    return db.inTenant(scope, async (tx) => {
      const { professional, service } = await findOfferOf(tx, scope, params.professional, query.service);
      const rules = await groupRulesOf(tx, scope, service.id);
      const listed = await groupPage(tx, scope, {
        from: instant(Math.max(now, startOfDay(from, zone))),
        until: startOfDay(addDays(to, 1), zone),
        now,
        professionalId: professional.id,
        serviceId: service.id,
        all: false,
        limit: MOST,
      });
      const latest = now + service.noticeMinutes * 60_000;
      return {
        seatsPerBooking: rules?.seatsPerBooking ?? null,
        items: listed.map((group) => {
          const seatsLeft = Math.max(0, group.seats - group.seatsTaken - group.seatsHeld);
          const { id, seats } = group;
          return { id, ...presentSpan(group), seats, seatsLeft, bookable: seatsLeft > 0 && group.startsAt >= latest };
        }),
      };
    });
  });
}
