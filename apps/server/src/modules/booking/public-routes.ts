/** What anybody may do, and whoever has a signed link. */
import { addDays, dateOf, toIso, type PlainDate } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { readDate, readInstant, readZone } from "../../platform/http/readers.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { zonesOf } from "../availability/index.ts";
import { publicServiceOf, servicesGivenBy, type Service } from "../catalogue/index.ts";
import { cardOf, directoryOf, professionalBySlug, type Professional } from "../team/index.ts";
import { publicScope, signedScope } from "../tenancy/index.ts";
import { bookSession } from "./commands/book-session.ts";
import { cancelBooking } from "./commands/cancel-booking.ts";
import { holdSlot, releaseHold } from "./commands/hold-slot.ts";
import { moveBooking } from "./commands/move-booking.ts";
import { linkedBooking } from "./linked.ts";
import { holdToken, verifyBookingLink, verifyHold } from "./links.ts";
import { presentSpan } from "./presenters.ts";
import { nextSlot, nextSlots, slotDays } from "./slots.ts";

const LONGEST_PERIOD_DAYS = 62;
const CONTACT = { by: "contact", accountId: null } as const;

export interface PublicBookingDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The calendar file of a booking, made by those who write messages. */
  readonly calendarFile: (scope: TenantScope, bookingId: string) => Promise<string>;
}

const online = (services: readonly Service[]): Service[] => services.filter((service) => service.allowOnlineBooking);

/** @throws ProblemError NOT_FOUND for whom the public does not see, or a service they do not give on line. */
async function findOffer(tx: Tx, scope: TenantScope, professionalSlug: string, serviceSlug: string | undefined) {
  const professional = await professionalBySlug(tx, scope, professionalSlug);
  if (!professional) throw new ProblemError("NOT_FOUND");
  const services = online(await servicesGivenBy(tx, scope, professional.id));
  const service = serviceSlug === undefined ? services[0] : services.find(({ slug }) => slug === serviceSlug);
  if (!service) throw new ProblemError("NOT_FOUND");
  return { professional, service, services };
}

export function publicBookingRoutes(api: Api, deps: PublicBookingDeps): void {
  directoryRoutes(api, deps);
  bookingRoutes(api, deps);
  linkRoutes(api, deps);
}

function directoryRoutes(api: Api, { db, clock, keys }: PublicBookingDeps): void {
  api.implement("listPublicProfessionals", async ({ params, query }) => {
    const { scope, business } = await publicScope(db, params.business);
    const after = decodeCursor(z.tuple([z.number(), z.string()]), query.cursor);
    const rows = await db.inTenant(scope, async (tx) => {
      const people = await directoryOf(tx, scope, { field: query.field, search: query.search });
      const ids = people.map((person) => person.id);
      const next = await nextSlots(tx, scope, clock.now(), ids);
      const zones = await zonesOf(tx, scope, ids);
      return people.map((person) => ({
        person,
        next: next.get(person.id),
        zone: zones.get(person.id) ?? business.zone,
      }));
    });
    type Row = (typeof rows)[number];
    const keyOf = ({ next, person }: Row) => [next?.startsAt ?? Number.MAX_SAFE_INTEGER, person.id] as const;
    const compare = (a: readonly [number, string], b: readonly [number, string]) =>
      a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
    const sorted = rows
      .toSorted((a, b) => compare(keyOf(a), keyOf(b)))
      .filter((row) => after === undefined || compare(keyOf(row), after) > 0);
    return pageOf(sorted.slice(0, query.limit + 1), query.limit, keyOf, ({ person, next, zone }) => ({
      ...cardOf(person, zone),
      nextSlot: next ? presentSpan(next) : null,
    }));
  });

  api.implement("getPublicProfessional", async ({ params }) => {
    const { scope, business } = await publicScope(db, params.business);
    return db.inTenant(scope, async (tx) => {
      const person: Professional | undefined = await professionalBySlug(tx, scope, params.professional);
      if (!person) throw new ProblemError("NOT_FOUND");
      const services = online(await servicesGivenBy(tx, scope, person.id));
      const [main] = services;
      const { next, zone = business.zone } = main ? await nextSlot(tx, scope, clock.now(), main, person.id) : {};
      return {
        ...cardOf(person, zone),
        bio: person.bio,
        linkedinUrl: person.linkedinUrl,
        services: services.map(publicServiceOf),
        nextSlot: next ? presentSpan(next) : null,
      };
    });
  });

  api.implement("listPublicSlots", async ({ params, query }) => {
    const { scope, business } = await publicScope(db, params.business);
    const now = clock.now();
    const zone = readZone("zone", query.zone ?? business.zone);
    const from = query.from === undefined ? dateOf(now, zone) : readDate("from", query.from);
    const to = query.to === undefined ? addDays(from, 6) : readDate("to", query.to);
    assertPeriod(from, to);
    const moving = query.moving === undefined ? undefined : verifyBookingLink(keys, query.moving, now);
    if (moving && moving.businessId !== scope.businessId) throw new ProblemError("LINK_NOT_VALID");
    const { days, next } = await db.inTenant(scope, async (tx) => {
      const { professional, service } = await findOffer(tx, scope, params.professional, query.service);
      const mine = moving ? { mine: { bookingId: moving.rowId } } : {};
      return slotDays(tx, scope, now, { service, professionalId: professional.id, from, to, zone, ...mine });
    });
    return {
      zone,
      from,
      to,
      days: days.map(({ on, slots }) => ({ on, slots: slots.map(presentSpan) })),
      nextSlot: next ? presentSpan(next) : null,
    };
  });
}

function assertPeriod(from: PlainDate, to: PlainDate): void {
  if (to < from || to > addDays(from, LONGEST_PERIOD_DAYS - 1)) {
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "to", message: "no-such-period" }] });
  }
}

function bookingRoutes(api: Api, { db, clock, keys }: PublicBookingDeps): void {
  api.implement("holdSlot", async ({ params, body }) => {
    const { scope } = await publicScope(db, params.business);
    const startsAt = readInstant("startsAt", body.startsAt);
    const { professional, service } = await db.inTenant(scope, (tx) =>
      findOffer(tx, scope, body.professional, body.service),
    );
    const ask = { professionalId: professional.id, serviceId: service.id, startsAt, visitor: body.visitor };
    const held = await holdSlot(db, clock, scope, ask);
    return {
      hold: holdToken(keys, scope.businessId, held.id, held.expiresAt),
      ...presentSpan(held),
      expiresAt: toIso(held.expiresAt),
    };
  });

  api.implement("releaseHold", async ({ params }) => {
    const { scope } = await publicScope(db, params.business);
    const hold = verifyHold(keys, params.hold, clock.now());
    if (hold.businessId !== scope.businessId) throw new ProblemError("LINK_NOT_VALID");
    await releaseHold(db, scope, hold.rowId);
    return undefined;
  });

  api.implement("bookSession", async ({ params, body, once, language }) => {
    const { scope, business } = await publicScope(db, params.business);
    const startsAt = readInstant("startsAt", body.startsAt);
    const zone = readZone("zone", body.zone ?? business.zone);
    const { professional, service } = await db.inTenant(scope, (tx) =>
      findOffer(tx, scope, body.professional, body.service),
    );
    if (body.durationMinutes !== undefined && body.durationMinutes !== service.durationMinutes) {
      const detail = service.lockedDurationMessage;
      throw new ProblemError("DURATION_LOCKED", detail ? { detail } : {});
    }
    const holdId = body.hold === undefined ? undefined : liveHold(keys, body.hold, scope, clock);
    const bookingId = await bookSession(
      db,
      clock,
      scope,
      {
        professionalId: professional.id,
        serviceId: service.id,
        startsAt,
        person: { name: body.name, email: body.email, locale: body.locale ?? language, zone },
        note: body.note,
        actor: CONTACT,
        ...(holdId === undefined ? {} : { holdId }),
      },
      once,
    );
    return db.inTenant(scope, (tx) => linkedBooking(tx, scope, keys, bookingId));
  });
}

/** A hold that is over keeps nothing, and hurts nothing: the time may still be free. */
function liveHold(keys: KeyRing, token: string, scope: TenantScope, clock: Clock): string | undefined {
  try {
    const hold = verifyHold(keys, token, clock.now());
    return hold.businessId === scope.businessId ? hold.rowId : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function linkRoutes(api: Api, { db, clock, keys, calendarFile }: PublicBookingDeps): void {
  const open = (link: string) => {
    const verified = verifyBookingLink(keys, link, clock.now());
    return { scope: signedScope(verified), bookingId: verified.rowId };
  };
  const show = (scope: TenantScope, bookingId: string) =>
    db.inTenant(scope, (tx) => linkedBooking(tx, scope, keys, bookingId));

  api.implement("getBookingByLink", async ({ params }) => {
    const { scope, bookingId } = open(params.link);
    return show(scope, bookingId);
  });
  api.implement("cancelBookingByLink", async ({ params, body, language }) => {
    const { scope, bookingId } = open(params.link);
    await cancelBooking(db, clock, scope, { bookingId, actor: CONTACT, reason: body.reason, language });
    return show(scope, bookingId);
  });
  api.implement("moveBookingByLink", async ({ params, body, language }) => {
    const { scope, bookingId } = open(params.link);
    const startsAt = readInstant("startsAt", body.startsAt);
    await moveBooking(db, clock, scope, { bookingId, actor: CONTACT, reason: body.reason, language, startsAt });
    return show(scope, bookingId);
  });
  api.implement("getCalendarFileByLink", async ({ params, reply }) => {
    const { scope, bookingId } = open(params.link);
    reply.header("content-disposition", 'attachment; filename="rendez-vous.ics"');
    return calendarFile(scope, bookingId);
  });
}
