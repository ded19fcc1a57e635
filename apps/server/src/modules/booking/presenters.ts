import type { Booking, BookingDetail, OpenProposal } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { MemberCaller } from "../../platform/http/call.ts";
import type { ListedBooking } from "./lists.ts";
import type { StoredProposal } from "./proposals/queries.ts";
import type { StoredChange } from "./queries.ts";
import { statusNow } from "./rules.ts";
import type { Span } from "./store.ts";

export const presentSpan = ({ startsAt, endsAt }: Span) => ({ startsAt: toIso(startsAt), endsAt: toIso(endsAt) });

export const presentPrice = ({ priceMinor, priceCurrency }: Pick<ListedBooking, "priceMinor" | "priceCurrency">) =>
  priceMinor === null || priceCurrency === null ? null : { amountMinor: priceMinor, currency: priceCurrency };

/** As a member may see it: contact data only with the permission. */
export const presentBooking = (booking: ListedBooking, caller: Pick<MemberCaller, "can">, now: Instant): Booking => ({
  id: booking.id,
  reference: booking.reference,
  status: statusNow(booking, now),
  ...presentSpan(booking),
  service: { id: booking.serviceId, name: booking.serviceName, mode: booking.mode },
  price: presentPrice(booking),
  professional: { id: booking.professionalId, displayName: booking.professionalName, zone: booking.professionalZone },
  contact: {
    id: booking.contactId,
    name: booking.contactName,
    zone: booking.contactZone,
    email: caller.can("contact.read") ? booking.contactEmail : null,
  },
  bookedBy:
    booking.bookedByContactId === null || booking.bookedByName === null
      ? null
      : { id: booking.bookedByContactId, name: booking.bookedByName },
  series:
    booking.seriesId === null
      ? null
      : { id: booking.seriesId, place: booking.seriesPlace ?? 1, of: booking.seriesSize ?? 1 },
  groupId: booking.groupSessionId,
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
  hosts: change.hosts,
});

export const presentProposal = ({ id, state, answerBy, reason, options }: StoredProposal): OpenProposal => ({
  id,
  state,
  answerBy: toIso(answerBy),
  reason,
  options: options.map((option) => ({
    id: option.id,
    ...presentSpan(option),
    professional: { id: option.professionalId, displayName: option.professionalName },
    held: option.held,
  })),
});
