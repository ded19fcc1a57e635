/** What anybody may see: who can be booked, and when. */
import { addDays, dateOf, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import type { Handler } from "../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { readDate, readZone } from "../../platform/http/readers.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { zonesOf } from "../availability/index.ts";
import { giversOf, publicServiceOf } from "../catalogue/index.ts";
import { cardOf, directoryOf } from "../team/index.ts";
import { publicScope } from "../tenancy/index.ts";
import { castOf } from "./cast.ts";
import { chainDays } from "./chain.ts";
import { stillLinked, verifyBookingLink } from "./links.ts";
import { sessionsHeld } from "./lists.ts";
import { mineWhileMoving } from "./moving.ts";
import { findOffer, findOfferOf, offersOf } from "./offer.ts";
import { presentSpan } from "./presenters.ts";
import { nextSlot, nextSlots, nextSlotsOf, slotDays } from "./slots.ts";
import { assertLength, lengthOf } from "./terms/terms.ts";

const LONGEST_PERIOD_DAYS = 62;

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
}

export function directoryRoutes(api: Api, deps: Deps): void {
  api.implement("listPublicProfessionals", listProfessionals(deps));
  api.implement("getPublicProfessional", getProfessional(deps));
  api.implement("listPublicSlots", listSlots(deps));
  api.implement("listPublicServiceSlots", listServiceSlots(deps));
}

/** Of a row in the directory: the soonest first, then by id, so that a page has a last row to go on from. */
type Place = readonly [startsAt: number, id: string];

const inOrder = (a: Place, b: Place): number => a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);

const listProfessionals =
  ({ db, clock }: Deps): Handler<"listPublicProfessionals"> =>
  async ({ params, query }) => {
    const { scope, business } = await publicScope(db, params.business);
    const after = decodeCursor(z.tuple([z.number(), z.string()]), query.cursor);
    const rows = await db.inTenant(scope, async (tx) => {
      const found = await directoryOf(tx, scope, { field: query.field, search: query.search });
      const service =
        query.service === undefined ? undefined : (await findOffer(tx, scope, undefined, query.service)).service;
      const givers = service && new Set(await giversOf(tx, scope, service.id, "public"));
      const people = givers ? found.filter(({ id }) => givers.has(id)) : found;
      const ids = people.map((person) => person.id);
      const next = service
        ? await nextSlotsOf(tx, scope, clock.now(), service, ids)
        : await nextSlots(tx, scope, clock.now(), ids);
      const zones = await zonesOf(tx, scope, ids);
      return people.map((person) => ({
        person,
        next: next.get(person.id),
        zone: zones.get(person.id) ?? business.zone,
      }));
    });
    const placeOf = ({ next, person }: (typeof rows)[number]): Place => [
      next?.startsAt ?? Number.MAX_SAFE_INTEGER,
      person.id,
    ];
    const coming = rows
      .toSorted((a, b) => inOrder(placeOf(a), placeOf(b)))
      .filter((row) => after === undefined || inOrder(placeOf(row), after) > 0);
    return pageOf(coming.slice(0, query.limit + 1), query.limit, placeOf, ({ person, next, zone }) => ({
      ...cardOf(person, zone),
      nextSlot: next ? presentSpan(next) : null,
    }));
  };

const getProfessional =
  ({ db, clock }: Deps): Handler<"getPublicProfessional"> =>
  async ({ params }) => {
    const { scope, business } = await publicScope(db, params.business);
    return db.inTenant(scope, async (tx) => {
      const { professional, services } = await offersOf(tx, scope, params.professional);
      const [main] = services;
      const { next, zone = business.zone } = main
        ? await nextSlot(
            tx,
            scope,
            clock.now(),
            main,
            await castOf(tx, scope, main, { professionalId: professional.id, audience: "public" }),
          )
        : {};
      return {
        ...cardOf(professional, zone),
        bio: professional.bio,
        sessionsHeld: await sessionsHeld(tx, scope, professional.id, clock.now()),
        linkedinUrl: professional.linkedinUrl,
        services: services.map(publicServiceOf),
        nextSlot: next ? presentSpan(next) : null,
      };
    });
  };

const listSlots =
  ({ db, clock, keys }: Deps): Handler<"listPublicSlots"> =>
  async ({ params, query, language }) => {
    const { scope, business } = await publicScope(db, params.business);
    const now = clock.now();
    const period = periodOf(query, business.zone, now);
    const moving = query.moving === undefined ? undefined : verifyBookingLink(keys, query.moving, now);
    if (moving && moving.businessId !== scope.businessId) throw new ProblemError("LINK_NOT_VALID");
    const found = await db.inTenant(scope, async (tx) => {
      const { professional, service } = await findOfferOf(tx, scope, params.professional, query.service);
      assertLength(service, query.durationMinutes);
      if (moving) await stillLinked(tx, scope, moving.rowId);
      const mine = await mineWhileMoving(tx, scope, moving?.rowId, professional.id, language);
      const cast = await castOf(tx, scope, service, { professionalId: professional.id, audience: "public" });
      return slotDays(tx, scope, now, { service, cast, ...period, ...lengthOf(query), ...mine });
    });
    return presentDays(period, found);
  };

const listServiceSlots =
  ({ db, clock }: Deps): Handler<"listPublicServiceSlots"> =>
  async ({ params, query }) => {
    const { scope, business } = await publicScope(db, params.business);
    const now = clock.now();
    const period = periodOf(query, business.zone, now);
    const found = await db.inTenant(scope, async (tx) => {
      const { service } = await findOffer(tx, scope, undefined, params.service);
      if (service.composition === "combined")
        return chainDays(tx, scope, now, { service, audience: "public", ...period });
      assertLength(service, query.durationMinutes);
      const cast = await castOf(tx, scope, service, { audience: "public" });
      return slotDays(tx, scope, now, { service, cast, ...period, ...lengthOf(query) });
    });
    return presentDays(period, found);
  };

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly zone: Zone;
}

interface PeriodAsk {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly zone?: string | undefined;
}

function periodOf(query: PeriodAsk, businessZone: string, now: Instant): Period {
  const zone = readZone("zone", query.zone ?? businessZone);
  const from = query.from === undefined ? dateOf(now, zone) : readDate("from", query.from);
  const to = query.to === undefined ? addDays(from, 6) : readDate("to", query.to);
  assertPeriod(from, to);
  return { from, to, zone };
}

const presentDays = (period: Period, { days, next }: Awaited<ReturnType<typeof slotDays>>) => ({
  ...period,
  days: days.map(({ on, slots }) => ({ on, slots: slots.map(presentSpan) })),
  nextSlot: next ? presentSpan(next) : null,
});

function assertPeriod(from: PlainDate, to: PlainDate): void {
  if (to < from || to > addDays(from, LONGEST_PERIOD_DAYS - 1)) {
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "to", message: "no-such-period" }] });
  }
}
