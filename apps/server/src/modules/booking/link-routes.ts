/** What whoever has the signed link of a booking may do with it. */
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { readInstant } from "../../platform/http/readers.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { cancelBooking } from "./commands/cancel-booking.ts";
import { moveBooking } from "./commands/move-booking.ts";
import { linkedBooking } from "./linked.ts";
import { openBookingLink } from "./links.ts";
import { CONTACT } from "./rules.ts";

export interface LinkDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The calendar file of a booking, made by those who write messages. */
  readonly calendarFile: (scope: TenantScope, bookingId: string) => Promise<string>;
}

export function linkRoutes(api: Api, { db, clock, keys, calendarFile }: LinkDeps): void {
  const open = async (link: string) => {
    const { scope, booking } = await openBookingLink(db, keys, link, clock.now());
    return { scope, bookingId: booking.id };
  };
  const show = (scope: TenantScope, bookingId: string) =>
    db.inTenant(scope, (tx) => linkedBooking(tx, scope, keys, bookingId));

  api.implement("getBookingByLink", async ({ params }) => {
    const { scope, bookingId } = await open(params.link);
    return show(scope, bookingId);
  });
  api.implement("cancelBookingByLink", async ({ params, body, language }) => {
    const { scope, bookingId } = await open(params.link);
    await cancelBooking(db, clock, scope, { bookingId, actor: CONTACT, reason: body.reason, language });
    return show(scope, bookingId);
  });
  api.implement("moveBookingByLink", async ({ params, body, language }) => {
    const { scope, bookingId } = await open(params.link);
    const startsAt = readInstant("startsAt", body.startsAt);
    await moveBooking(db, clock, scope, { bookingId, actor: CONTACT, reason: body.reason, language, startsAt });
    return show(scope, bookingId);
  });
  api.implement("getCalendarFileByLink", async ({ params, reply }) => {
    const { scope, bookingId } = await open(params.link);
    reply.header("content-disposition", 'attachment; filename="rendez-vous.ics"');
    return calendarFile(scope, bookingId);
  });
}
