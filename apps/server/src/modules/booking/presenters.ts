import type { Booking, BookingDetail } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { MemberCaller } from "../../platform/http/call.ts";
import type { ListedBooking, StoredChange } from "./queries.ts";
import type { Span } from "./store.ts";

export const presentSpan = ({ startsAt, endsAt }: Span) => ({ startsAt: toIso(startsAt), endsAt: toIso(endsAt) });

/** As a member may see it: contact data only with the permission. */
export const presentBooking = (booking: ListedBooking, caller: Pick<MemberCaller, "can">): Booking => ({
  id: booking.id,
  reference: booking.reference,
  status: booking.status,
  ...presentSpan(booking),
  service: { id: booking.serviceId, name: booking.serviceName, mode: booking.mode },
  professional: { id: booking.professionalId, displayName: booking.professionalName, zone: booking.professionalZone },
  contact: {
    id: booking.contactId,
    name: booking.contactName,
    zone: booking.contactZone,
    email: caller.can("contact.read") ? booking.contactEmail : null,
  },
  version: booking.version,
});

export const presentChange = (change: StoredChange): BookingDetail["history"][number] => ({
  at: toIso(change.at),
  what: change.what,
  by: change.by,
  byName: change.byName,
  reason: change.reason,
  from: change.from && presentSpan(change.from),
  to: change.to && presentSpan(change.to),
});
