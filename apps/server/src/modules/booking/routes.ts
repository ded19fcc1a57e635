/** The back office: bookings of a business, and the professionals they are with. */
import type { BookingDetail } from "@creneau/contract";
import { addDays, instant } from "@creneau/scheduling";
import { z } from "zod";
import { because } from "../../platform/acting.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { readDate, readInstant, readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { zonesOf } from "../availability/index.ts";
import { serviceGivenBy, servicesGivenBy } from "../catalogue/index.ts";
import { contactIfAny } from "../contacts/index.ts";
import { professionalById } from "../team/index.ts";
import { businessById } from "../tenancy/index.ts";
import { shownTo } from "./answers/policy.ts";
import { answersOf } from "./answers/queries.ts";
import { bookSession } from "./commands/book-session.ts";
import { cancelBooking } from "./commands/cancel-booking.ts";
import { moveBooking } from "./commands/move-booking.ts";
import { formAsk } from "./form-ask.ts";
import { mineWhileMoving } from "./moving.ts";
import { presentBooking, presentChange, presentSpan } from "./presenters.ts";
import { bookingById, bookingPage, bookingPageOf, changesOf, listedBooking, meetsContact } from "./queries.ts";
import { judgedSlots } from "./slots.ts";
import { refusalSentences } from "./texts.ts";

const LONGEST_DAYS = 7;
const LONGEST_PERIOD_MS = 400 * 86_400_000;

export interface BookingDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** What was and will be sent about a booking: those who write messages know. */
  readonly messagesOf: (tx: Tx, scope: TenantScope, bookingId: string) => Promise<BookingDetail["messages"]>;
}

export function bookingRoutes(api: Api, deps: BookingDeps): void {
  slotRoutes(api, deps);
  readRoutes(api, deps);
  changeRoutes(api, deps);
}

async function detailOf(deps: BookingDeps, caller: MemberCaller, bookingId: string): Promise<BookingDetail> {
  const { scope } = caller;
  return deps.db.inTenant(scope, async (tx) => {
    const booking = await listedBooking(tx, scope, bookingId);
    if (!booking) throw new ProblemError("NOT_FOUND");
    assertOwn(caller, booking.professionalId);
    return {
      ...presentBooking(booking, caller),
      note: booking.note,
      reason: booking.reasonName,
      ...shownTo(caller, booking.professionalId, await answersOf(tx, scope, booking)),
      history: (await changesOf(tx, scope, bookingId)).map(presentChange),
      messages: await deps.messagesOf(tx, scope, bookingId),
    };
  });
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
        after,
        limit: query.limit + 1,
      }),
    );
    return pageOf(
      rows,
      query.limit,
      (row) => [row.startsAt, row.id],
      (row) => presentBooking(row, caller),
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
      (row) => presentBooking(row, caller),
    );
  });

  api.implement("getBooking", ({ caller, params }) => detailOf(deps, caller, params.bookingId));
}

function slotRoutes(api: Api, { db, clock }: BookingDeps): void {
  api.implement("listSlots", async ({ caller, params, query, language }) => {
    const { scope } = caller;
    const { professionalId } = params;
    assertOwn(caller, professionalId);
    const from = readDate("from", query.from);
    const to = query.to === undefined ? from : readDate("to", query.to);
    if (to < from || to > addDays(from, LONGEST_DAYS - 1)) {
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "to", message: "no-such-period" }] });
    }
    return db.inTenant(scope, async (tx) => {
      const professional = await professionalById(tx, scope, professionalId);
      const service =
        query.serviceId === undefined
          ? (await servicesGivenBy(tx, scope, professionalId))[0]
          : await serviceGivenBy(tx, scope, professionalId, query.serviceId);
      if (!professional || !service) throw new ProblemError("NOT_FOUND");
      const zone = (await zonesOf(tx, scope, [professionalId])).get(professionalId);
      const shownIn = zone ?? readZone("zone", (await businessById(tx, scope.businessId)).zone);
      const mine = await mineWhileMoving(tx, scope, query.movingBookingId, professionalId, language);
      const judged = await judgedSlots(tx, scope, clock.now(), {
        service,
        professionalId,
        from,
        to,
        zone: shownIn,
        ...mine,
      });
      return {
        zone: shownIn,
        items: judged.map(({ verdict, reasons }) => ({
          ...presentSpan(verdict),
          offered: verdict.offered,
          because: verdict.offered ? null : verdict.because,
          reasons: reasons.map((because) => ({ because, sentence: refusalSentences[language][because] })),
        })),
      };
    });
  });
}

function changeRoutes(api: Api, deps: BookingDeps): void {
  const { db, clock } = deps;
  const actorOf = (caller: MemberCaller) => ({ by: "business", accountId: caller.accountId }) as const;

  /** @throws ProblemError NOT_FOUND for a booking that is not the caller's to change. */
  const assertMine = async (caller: MemberCaller, bookingId: string): Promise<void> => {
    const booking = await db.inTenant(caller.scope, (tx) => bookingById(tx, caller.scope, bookingId));
    if (!booking) throw new ProblemError("NOT_FOUND");
    assertOwn(caller, booking.professionalId);
  };

  api.implement("bookForContact", async ({ caller, body, once, language }) => {
    const { scope } = caller;
    assertOwn(caller, body.professionalId);
    const business = await db.inTenant(scope, (tx) => businessById(tx, scope.businessId));
    const { name, email, locale } = body.contact;
    const person = {
      name,
      email,
      locale: locale ?? language,
      zone: readZone("contact.zone", body.contact.zone ?? business.zone),
    };
    const { professionalId, serviceId, note } = body;
    const startsAt = readInstant("startsAt", body.startsAt);
    const form = formAsk("team", body, language);
    const ask = { professionalId, serviceId, startsAt, person, note, form, actor: actorOf(caller) };
    return detailOf(deps, caller, await bookSession(db, clock, scope, async () => ask, once));
  });

  api.implement("cancelBooking", async ({ caller, params, body, language }) => {
    const { bookingId } = params;
    await assertMine(caller, bookingId);
    const { reason } = body;
    await because(reason, () =>
      cancelBooking(db, clock, caller.scope, { bookingId, actor: actorOf(caller), reason, language }),
    );
    return detailOf(deps, caller, bookingId);
  });

  api.implement("moveBooking", async ({ caller, params, body, language }) => {
    const { bookingId } = params;
    await assertMine(caller, bookingId);
    const startsAt = readInstant("startsAt", body.startsAt);
    const { reason } = body;
    await because(reason, () =>
      moveBooking(db, clock, caller.scope, { bookingId, actor: actorOf(caller), reason, language, startsAt }),
    );
    return detailOf(deps, caller, bookingId);
  });
}
