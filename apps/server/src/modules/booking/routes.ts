/** The back office: bookings of a business, and the professionals they are with. */
import { instant } from "@creneau/scheduling";
import { z } from "zod";
import { because } from "../../platform/acting.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { readInstant, readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { zonesOf } from "../availability/index.ts";
import { serviceGivenBy, servicesGivenBy } from "../catalogue/index.ts";
import { contactIfAny } from "../contacts/index.ts";
import { professionalById } from "../team/index.ts";
import { businessById } from "../tenancy/index.ts";
import { readBooker } from "./behalf/booker.ts";
import { castOf } from "./cast.ts";
import { bookSession } from "./commands/book-session.ts";
import { cancelBooking } from "./commands/cancel-booking.ts";
import { moveBooking } from "./commands/move-booking.ts";
import { assertMine, detailOf, memberActor, type BookingDeps } from "./detail.ts";
import { answerFileRoutes } from "./files/routes.ts";
import { formAsk } from "./form-ask.ts";
import { lifecycleRoutes } from "./lifecycle-routes.ts";
import { bookingPage, bookingPageOf } from "./lists.ts";
import { mineWhileMoving } from "./moving.ts";
import { outsideRoutes } from "./outside/routes.ts";
import { presentBooking, presentSpan } from "./presenters.ts";
import { meetsContact } from "./queries.ts";
import { seriesRoutes } from "./series/routes.ts";
import { bookableService, readPeriod, serviceSlotRoutes } from "./service-slots.ts";
import { judgedSlots } from "./slots.ts";
import { assertLength, lengthOf } from "./terms/terms.ts";
import { toldSentences } from "./texts.ts";
import { plannedHoldRoutes } from "./visits/routes.ts";

const LONGEST_PERIOD_MS = 400 * 86_400_000;

export type { BookingDeps };

export function bookingRoutes(api: Api, deps: BookingDeps): void {
  slotRoutes(api, deps);
  serviceSlotRoutes(api, deps);
  outsideRoutes(api, deps);
  readRoutes(api, deps);
  changeRoutes(api, deps);
  lifecycleRoutes(api, deps);
  plannedHoldRoutes(api, deps);
  answerFileRoutes(api, deps);
  seriesRoutes(api, deps);
}

function readRoutes(api: Api, deps: BookingDeps): void {
  api.implement("listBookings", async ({ caller, query }) => {
    const from = readInstant("from", query.from);
    const until = readInstant("until", query.until);
    if (until <= from || until - from > LONGEST_PERIOD_MS) {
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "until", message: "no-such-period" }] });
    }
    const professionalId = caller.seesAll ? query.professionalId : (caller.professionalId ?? "");
    if (query.professionalId !== undefined) assertOwn(caller, query.professionalId);
    if (professionalId === "") return { items: [], nextCursor: null };
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    const rows = await deps.db.inTenant(caller.scope, (tx) =>
      bookingPage(tx, caller.scope, {
        from,
        until,
        professionalId,
        status: query.status,
        now: deps.clock.now(),
        after,
        limit: query.limit + 1,
      }),
    );
    return pageOf(
      rows,
      query.limit,
      (row) => [row.startsAt, row.id],
      (row) => presentBooking(row, caller, deps.clock.now()),
    );
  });

  api.implement("listContactBookings", async ({ caller, params, query }) => {
    const { scope } = caller;
    const { when } = query;
    if (!caller.seesAll && caller.professionalId === undefined) throw new ProblemError("NOT_FOUND");
    const professionalId = caller.seesAll ? undefined : caller.professionalId;
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    const rows = await deps.db.inTenant(scope, async (tx) => {
      const now = deps.clock.now();
      const known = await contactIfAny(tx, scope, params.contactId);
      const ask = { when, now, professionalId, after, limit: query.limit + 1 };
      const found = await bookingPageOf(tx, scope, params.contactId, ask);
      const isMet = professionalId === undefined || (await meetsContact(tx, scope, professionalId, params.contactId));
      if (!known || !isMet) throw new ProblemError("NOT_FOUND");
      return found;
    });
    return pageOf(
      rows,
      query.limit,
      (row) => [row.startsAt, row.id],
      (row) => presentBooking(row, caller, deps.clock.now()),
    );
  });

  api.implement("getBooking", ({ caller, params }) => detailOf(deps, caller, params.bookingId));
}

function slotRoutes(api: Api, { db, clock }: BookingDeps): void {
  api.implement("listSlots", async ({ caller, params, query, language }) => {
    const { scope } = caller;
    const { professionalId } = params;
    assertOwn(caller, professionalId);
    const { from, to } = readPeriod(query);
    return db.inTenant(scope, async (tx) => {
      const professional = await professionalById(tx, scope, professionalId);
      const service =
        query.serviceId === undefined
          ? (await servicesGivenBy(tx, scope, professionalId))[0]
          : await serviceGivenBy(tx, scope, professionalId, query.serviceId);
      if (!professional || !service) throw new ProblemError("NOT_FOUND");
      if (query.movingBookingId === undefined) assertLength(service, query.durationMinutes);
      const zone = (await zonesOf(tx, scope, [professionalId])).get(professionalId);
      const shownIn = zone ?? readZone("zone", (await businessById(tx, scope.businessId)).zone);
      const mine = await mineWhileMoving(tx, scope, query.movingBookingId, professionalId, language);
      const judged = await judgedSlots(tx, scope, clock.now(), {
        service,
        cast: await castOf(tx, scope, service, { professionalId, audience: "team" }),
        from,
        to,
        zone: shownIn,
        ...lengthOf(query),
        ...mine,
      });
      return {
        zone: shownIn,
        items: judged.map(({ verdict, reasons }) => ({
          ...presentSpan(verdict),
          offered: verdict.offered,
          because: verdict.offered ? null : verdict.because,
          reasons: reasons.map(({ because, telling }) => ({ because, sentence: toldSentences[language][telling] })),
        })),
      };
    });
  });
}

function changeRoutes(api: Api, deps: BookingDeps): void {
  const { db, clock } = deps;
  api.implement("bookForContact", async ({ caller, body, once, language }) => {
    const { scope } = caller;
    // Whoever may book for themselves alone says that it is with them.
    assertOwn(caller, body.professionalId ?? "");
    const { professionalId, serviceId, note, textMessages } = body;
    const texts = { phone: textMessages?.phone, textsAgreedBy: textMessages?.agreedBy };
    const startsAt = readInstant("startsAt", body.startsAt);
    const form = formAsk("team", body, language);
    const asking = async (tx: Tx) => {
      const service = await bookableService(tx, scope, { serviceId, professionalId });
      const terms = { mode: body.mode, birthDate: body.birthDate, priceSeen: body.priceSeen, language };
      const person = { ...(await readBooker(tx, scope, body.contact, language)), forWhom: body.forWhom };
      const said = { person, note, form, terms, ...texts };
      const what = { service, startsAt, ...said, ...lengthOf(body), actor: memberActor(caller) };
      return professionalId === undefined ? what : { ...what, professionalId };
    };
    return detailOf(deps, caller, await bookSession(db, clock, scope, asking, once));
  });

  api.implement("cancelBooking", async ({ caller, params, body, language }) => {
    const { bookingId } = params;
    await assertMine(deps, caller, bookingId);
    const { reason } = body;
    await because(reason, () =>
      cancelBooking(db, clock, caller.scope, { bookingId, actor: memberActor(caller), reason, language }),
    );
    return detailOf(deps, caller, bookingId);
  });

  api.implement("moveBooking", async ({ caller, params, body, language }) => {
    const { bookingId } = params;
    await assertMine(deps, caller, bookingId);
    const startsAt = readInstant("startsAt", body.startsAt);
    const { reason } = body;
    await because(reason, () =>
      moveBooking(db, clock, caller.scope, { bookingId, actor: memberActor(caller), reason, language, startsAt }),
    );
    return detailOf(deps, caller, bookingId);
  });
}
