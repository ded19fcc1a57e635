/** From what modules announce to what is told outside. */
import type { Instant } from "@creneau/scheduling";
import type { z } from "zod";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { EventType, Reactions } from "../../platform/events.ts";
import {
  hoursChanged,
  hoursRequestDecided,
  hoursRequested,
  houseHoursChanged,
  leaveDecided,
  leaveRequested,
} from "../availability/index.ts";
import {
  bookingApproved,
  bookingAttended,
  bookingBooked,
  bookingCancelled,
  bookingCompleted,
  bookingDeclined,
  bookingExpired,
  bookingKept,
  bookingMoved,
  bookingNoShow,
  bookingProposed,
  bookingRequested,
  groupDropped,
  groupHeld,
  waitingAdded,
  waitingEnded,
  waitingLapsed,
  waitingOffered,
  waitingTaken,
} from "../booking/index.ts";
import { serviceCreated, serviceDeleted, serviceUpdated } from "../catalogue/index.ts";
import { contactChose, contactCreated, contactErased, contactUpdated } from "../contacts/index.ts";
import { tellOutside, type Telling } from "./commands/tell-outside.ts";
import type { WebhookDeps } from "./deps.ts";
import { bookingTold, type BookingAct } from "./payloads/bookings.ts";
import {
  choicesTold,
  contactTold,
  groupTold,
  hoursRequestTold,
  leaveTold,
  offerTold,
  serviceTold,
  waitingEndedTold,
  waitingTold,
} from "./payloads/others.ts";
import { told, type Told } from "./payloads/told.ts";

const bookingEvents = {
  booked: bookingBooked,
  requested: bookingRequested,
  approved: bookingApproved,
  declined: bookingDeclined,
  expired: bookingExpired,
  moved: bookingMoved,
  proposed: bookingProposed,
  kept: bookingKept,
  cancelled: bookingCancelled,
  completed: bookingCompleted,
  missed: bookingNoShow,
  attended: bookingAttended,
} as const satisfies Record<BookingAct, unknown>;

type Load<Payload> = (
  payload: Payload,
  scope: TenantScope,
  ...rest: [...Parameters<Telling["load"]>, happenedAt: Instant]
) => ReturnType<Telling["load"]>;

export function tellWhatHappens(deps: WebhookDeps, reactions: Reactions): void {
  const on = <Payload>(type: EventType<Payload>, load: Load<Payload>): void => {
    reactions.on(type, "webhooks.tell", (scope, payload, event) =>
      tellOutside(deps, scope, { event, load: (tx, now) => load(payload, scope, tx, now, event.at) }),
    );
  };
  for (const [act, type] of Object.entries(bookingEvents) as [BookingAct, EventType<{ bookingId: string }>][])
    on(type, ({ bookingId }, scope, tx, now, at) => bookingTold(tx, scope, act, bookingId, { now, at }));
  on(groupHeld, ({ groupId }, scope, tx, now) => groupTold(tx, scope, "group.held", groupId, now));
  on(groupDropped, ({ groupId }, scope, tx, now) => groupTold(tx, scope, "group.dropped", groupId, now));
  on(waitingAdded, ({ entryId }, scope, tx) => waitingTold(tx, scope, entryId));
  on(waitingEnded, ({ entryId, because }, scope, tx) => waitingEndedTold(tx, scope, entryId, because));
  on(waitingOffered, ({ offerId }, scope, tx) => offerTold(tx, scope, "waiting.offered", offerId));
  on(waitingTaken, ({ offerId }, scope, tx) => offerTold(tx, scope, "waiting.taken", offerId));
  on(waitingLapsed, ({ offerId }, scope, tx) => offerTold(tx, scope, "waiting.lapsed", offerId));
  on(leaveRequested, ({ leaveId }, scope, tx) => leaveTold(tx, scope, "leave.requested", leaveId));
  on(leaveDecided, ({ leaveId }, scope, tx) => leaveTold(tx, scope, "leave.decided", leaveId));
  on(contactCreated, ({ contactId }, scope, tx) => contactTold(tx, scope, "contact.created", contactId));
  on(contactUpdated, ({ contactId }, scope, tx) => contactTold(tx, scope, "contact.updated", contactId));
  on(contactChose, ({ contactId }, scope, tx) => choicesTold(tx, scope, contactId));
  on(contactErased, async ({ contactId }) => [told("contact.erased", { contactId })]);
  on(serviceCreated, ({ serviceId }, scope, tx) => serviceTold(tx, scope, "service.created", serviceId));
  on(serviceUpdated, ({ serviceId }, scope, tx) => serviceTold(tx, scope, "service.updated", serviceId));
  on(serviceDeleted, async ({ serviceId, name }) => [told("service.deleted", { serviceId, name })]);
  on(hoursChanged, async ({ professionalId, what, days }: z.output<typeof hoursChanged.payload>): Promise<Told[]> => [
    told("hours.changed", { professionalId, what, days }),
  ]);
  on(houseHoursChanged, async ({ what, version }) => [told("hours.house_changed", { what, version })]);
  on(hoursRequested, ({ requestId }, scope, tx) => hoursRequestTold(tx, scope, "hours.requested", requestId));
  on(hoursRequestDecided, ({ requestId }, scope, tx) =>
    hoursRequestTold(tx, scope, "hours.request_decided", requestId),
  );
}
