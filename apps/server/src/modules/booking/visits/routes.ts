/** What a visitor finds again, and what whoever plans sees of visitors: times, and never who. */
import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { readInstant } from "../../../platform/http/readers.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { publicScope } from "../../tenancy/index.ts";
import { bookingLink, holdToken } from "../links.ts";
import { presentSpan } from "../presenters.ts";
import { linkEnd } from "../rules.ts";
import { holdsOf, plannedHolds, recentBookingsOf } from "./queries.ts";
import { visitorHash } from "./visitor.ts";

const LONGEST_PERIOD_MS = 100 * 86_400_000;

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function visitRoutes(api: Api, { db, clock, keys }: Deps & { readonly keys: KeyRing }): void {
  api.implement("getVisit", async ({ params }) => {
    const { scope } = await publicScope(db, params.business);
    const { businessId } = scope;
    const hash = visitorHash(params.visitor);
    return db.inTenant(scope, async (tx) => {
      const now = clock.now();
      const holds = await holdsOf(tx, scope, hash, now);
      const bookings = await recentBookingsOf(tx, scope, hash, now);
      return {
        holds: holds.map(({ id, professional, service, expiresAt, ...span }) => ({
          hold: holdToken(keys, businessId, id, expiresAt),
          professional,
          service,
          ...presentSpan(span),
          expiresAt: toIso(expiresAt),
        })),
        bookings: bookings.map(({ id, reference, professional, service, ...span }) => ({
          link: bookingLink(keys, businessId, id, linkEnd(span.endsAt)),
          reference,
          professional,
          service,
          ...presentSpan(span),
        })),
      };
    });
  });
}

export function plannedHoldRoutes(api: Api, { db, clock }: Deps): void {
  api.implement("listHolds", async ({ caller, query }) => {
    const from = readInstant("from", query.from);
    const until = readInstant("until", query.until);
    if (until <= from || until - from > LONGEST_PERIOD_MS)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "until", message: "no-such-period" }] });
    if (query.professionalId !== undefined) assertOwn(caller, query.professionalId);
    const professionalId = caller.seesAll ? query.professionalId : (caller.professionalId ?? "");
    if (professionalId === "") return { items: [] };
    const rows = await db.inTenant(caller.scope, (tx) =>
      plannedHolds(tx, caller.scope, { from, until, now: clock.now(), professionalId }),
    );
    return {
      items: rows.map(({ id, professionalId: who, serviceName, expiresAt, ...span }) => ({
        id,
        professionalId: who,
        serviceName,
        ...presentSpan(span),
        expiresAt: toIso(expiresAt),
      })),
    };
  });
}
