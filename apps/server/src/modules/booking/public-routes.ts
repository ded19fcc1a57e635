/** What anybody may do: look, keep a time, book; and whoever has a signed link. */
import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import type { Handler } from "../../platform/http/call.ts";
import { readInstant, readZone } from "../../platform/http/readers.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { publicScope } from "../tenancy/index.ts";
import { bookSession } from "./commands/book-session.ts";
import { holdSlot, releaseHold } from "./commands/hold-slot.ts";
import { directoryRoutes } from "./directory-routes.ts";
import { formAsk } from "./form-ask.ts";
import { linkRoutes, type LinkDeps } from "./link-routes.ts";
import { linkedBooking } from "./linked.ts";
import { holdToken, verifyHold } from "./links.ts";
import { findOffer } from "./offer.ts";
import { presentSpan } from "./presenters.ts";
import { CONTACT } from "./rules.ts";

export function publicBookingRoutes(api: Api, deps: LinkDeps): void {
  directoryRoutes(api, deps);
  api.implement("holdSlot", hold(deps));
  api.implement("releaseHold", release(deps));
  api.implement("bookSession", book(deps));
  linkRoutes(api, deps);
}

const hold =
  ({ db, clock, keys }: LinkDeps): Handler<"holdSlot"> =>
  async ({ params, body }) => {
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
  };

const release =
  ({ db, clock, keys }: LinkDeps): Handler<"releaseHold"> =>
  async ({ params }) => {
    const { scope } = await publicScope(db, params.business);
    const { businessId, rowId } = verifyHold(keys, params.hold, clock.now());
    if (businessId !== scope.businessId) throw new ProblemError("LINK_NOT_VALID");
    await releaseHold(db, scope, rowId);
    return undefined;
  };

const book =
  ({ db, clock, keys }: LinkDeps): Handler<"bookSession"> =>
  async ({ params, body, once, language }) => {
    const { scope, business } = await publicScope(db, params.business);
    const startsAt = readInstant("startsAt", body.startsAt);
    const zone = readZone("zone", body.zone ?? business.zone);
    const person = { name: body.name, email: body.email, locale: body.locale ?? language, zone };
    const holdId = body.hold === undefined ? undefined : liveHold(keys, body.hold, scope, clock);
    const bookingId = await bookSession(
      db,
      clock,
      scope,
      async (tx) => {
        const { professional, service } = await findOffer(tx, scope, body.professional, body.service);
        assertLength(service, body.durationMinutes);
        return {
          professionalId: professional.id,
          serviceId: service.id,
          startsAt,
          person,
          note: body.note,
          form: formAsk("public", body, language),
          actor: CONTACT,
          agreedTo: body.consents,
          ...(holdId === undefined ? {} : { holdId }),
        };
      },
      once,
    );
    return db.inTenant(scope, (tx) => linkedBooking(tx, scope, keys, bookingId));
  };

/** @throws ProblemError DURATION_LOCKED, in the tenant's own words when they have some. */
function assertLength(
  service: { readonly durationMinutes: number; readonly lockedDurationMessage: string },
  asked: number | undefined,
): void {
  if (asked === undefined || asked === service.durationMinutes) return;
  const detail = service.lockedDurationMessage;
  throw new ProblemError("DURATION_LOCKED", detail ? { detail } : {});
}

/** A hold that is over keeps nothing, and hurts nothing: the time may still be free. */
function liveHold(keys: KeyRing, token: string, scope: TenantScope, clock: Clock): string | undefined {
  try {
    const { businessId, rowId } = verifyHold(keys, token, clock.now());
    return businessId === scope.businessId ? rowId : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
