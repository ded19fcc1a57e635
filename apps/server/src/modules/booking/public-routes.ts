/** What anybody may do: look, keep a time, book; and whoever has a signed link. */
import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
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
import { uploadRoutes } from "./files/routes.ts";
import { formAsk } from "./form-ask.ts";
import { linkRoutes, type LinkDeps } from "./link-routes.ts";
import { linkedBooking } from "./linked.ts";
import { holdToken, partyOfLink, verifyHold } from "./links.ts";
import { findOffer } from "./offer.ts";
import { presentSpan } from "./presenters.ts";
import { CONTACT } from "./rules.ts";
import { publicSeriesRoutes } from "./series/public-routes.ts";
import { assertLength, lengthOf } from "./terms/terms.ts";
import { visitRoutes } from "./visits/routes.ts";
import { visitorHash } from "./visits/visitor.ts";

export function publicBookingRoutes(api: Api, deps: LinkDeps): void {
  directoryRoutes(api, deps);
  api.implement("holdSlot", hold(deps));
  api.implement("releaseHold", release(deps));
  api.implement("bookSession", book(deps));
  publicSeriesRoutes(api, deps);
  linkRoutes(api, deps);
  visitRoutes(api, deps);
  uploadRoutes(api, deps);
}

const hold =
  ({ db, clock, keys }: LinkDeps): Handler<"holdSlot"> =>
  async ({ params, body }) => {
    const { scope } = await publicScope(db, params.business);
    const startsAt = readInstant("startsAt", body.startsAt);
    const held = await holdSlot(db, clock, scope, async (tx) => {
      const { professional, service } = await findOffer(tx, scope, body.professional, body.service);
      assertLength(service, body.durationMinutes);
      const whom = professional ? { professionalId: professional.id } : {};
      return { ...whom, ...lengthOf(body), service, startsAt, seats: body.seats, visitor: body.visitor };
    });
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
    const { name = "", email = "", forWhom } = body;
    const person = { name, email, locale: body.locale ?? language, zone, forWhom };
    const holdId = body.hold === undefined ? undefined : liveHold(keys, body.hold, scope, clock);
    const asking = async (tx: Tx) => {
      const { professional, service } = await findOffer(tx, scope, body.professional, body.service);
      return {
        ...(professional ? { professionalId: professional.id } : {}),
        service,
        startsAt,
        seats: body.seats,
        person: body.again === undefined ? person : await partyOfLink(tx, scope, keys, body.again, clock.now()),
        note: body.note,
        phone: body.phone,
        ...lengthOf(body),
        terms: { mode: body.mode, birthDate: body.birthDate, priceSeen: body.priceSeen, language },
        form: formAsk("public", body, language),
        actor: CONTACT,
        agreedTo: body.consents,
        ...(holdId === undefined ? {} : { holdId }),
        ...(body.visitor === undefined ? {} : { visitorHash: visitorHash(body.visitor) }),
      };
    };
    const bookingId = await bookSession(db, clock, scope, asking, once);
    // Read once the professional is free for others again.
    return db.inTenant(scope, (tx) => linkedBooking(tx, scope, keys, bookingId, clock.now()));
  };

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
