import type { GroupDetail, GroupSeat, GroupSession } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { presentSpan } from "../presenters.ts";
import { statusNow } from "../rules.ts";
import type { ListedGroup, Seat } from "./queries.ts";
import { decidesAt } from "./rules.ts";

export const presentGroup = (group: ListedGroup): GroupSession => ({
  id: group.id,
  state: group.state,
  ...presentSpan(group),
  service: { id: group.serviceId, name: group.serviceName },
  professional: { id: group.professionalId, displayName: group.professionalName, zone: group.professionalZone },
  seats: group.seats,
  seatsTaken: group.seatsTaken,
  seatsHeld: group.seatsHeld,
  seatsMin: group.seatsMin,
  waiting: group.waiting,
  openedBy: group.openedBy,
  outcome: group.outcome,
  decidesAt: toIso(decidesAt(group.startsAt, group)),
  version: group.version,
});

type Viewer = Pick<MemberCaller, "can">;

const presentSeat = (seat: Seat, caller: Viewer, now: Instant): GroupSeat => ({
  bookingId: seat.bookingId,
  reference: seat.reference,
  status: statusNow(seat, now),
  contact: {
    id: seat.contactId,
    name: seat.contactName,
    email: caller.can("contact.read") ? seat.contactEmail : null,
  },
  seats: seat.seats,
  attended: seat.attended,
});

export const presentDetail = (
  group: ListedGroup,
  seats: readonly Seat[],
  caller: Viewer,
  now: Instant,
): GroupDetail => ({ ...presentGroup(group), people: seats.map((seat) => presentSeat(seat, caller, now)) });
