/** The registry of personal data, put together: whose parts, in which order, and what is in no part and why. */
import type { Instant } from "@creneau/scheduling";
import { auditPersonalPart } from "../modules/audit/index.ts";
import {
  bookingIdsOf,
  bookingPersonalPart,
  cancelBookingsOf,
  comingBookingsOf,
  contactIdsOf,
  meetsContact,
  phonePersonalPart,
  openBookingLink,
  waitingPersonalPart,
} from "../modules/booking/index.ts";
import {
  consentPersonalPart,
  contactPersonalPart,
  eraseWithin,
  isGuardianOf,
  relationPersonalPart,
  type BookingsOfPeople,
  type PersonMail,
  type RightsDeps,
} from "../modules/contacts/index.ts";
import { letterPersonalPart, messagePersonalPart } from "../modules/messages/index.ts";
import { webhookPersonalPart } from "../modules/webhooks/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database, Tx } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import type { KeyRing } from "../platform/keys.ts";
import type { PersonalPart } from "../platform/personal-data.ts";

/** In the order in which they erase: what finds its own by the address goes before the contact itself. */
export const personalParts: readonly PersonalPart[] = [
  consentPersonalPart,
  relationPersonalPart,
  contactPersonalPart,
  phonePersonalPart,
  bookingPersonalPart,
  waitingPersonalPart,
  messagePersonalPart,
  letterPersonalPart,
  webhookPersonalPart,
  auditPersonalPart(bookingIdsOf),
];

/**
 * Tables of a business that lead to a person, or hold something sealed, and that no part answers for. Each one more is a
 * decision to write down.
 */
export const notOfPersons: Readonly<Record<string, string>> = {
  carrier: "whose service carries the business's messages, and what opens it: nobody is in it",
  carrier_test: "a message that a member sent to themselves, forgotten as soon as it went",
  dkim_key: "what signs the business's mail: nobody is in it",
  webhook_endpoint: "where the business has its own systems told, and what signs it: nobody is in it",
  business_export: "what the whole business was at a moment, encrypted by a key of its own, and gone after a few days",
  booking_part: "who of the team, and which room, a booking took: whose booking it is, the booking says",
  hours_request: "hours that a professional asked for, and why: a member, not somebody outside the business",
  leave: "when a professional is away, and why: a member, not somebody outside the business",
  leave_change: "what happened to an absence of a professional: a member, not somebody outside the business",
  occupancy: "that a professional's time is taken: whose booking took it is said by the booking",
  reaccommodation:
    "for whose absence bookings are told of: the reason that is sent lies with each proposal, and is theirs",
  reaccommodation_item:
    "which times could be offered for a booking: those that were are in its proposal, which is theirs",
  series_change_booking: "which bookings were changed together: whose they are is said by the bookings",
  invitation: "addresses of people invited to the team: members, not people outside the business",
  suppression_import: "a list that a member sent in, sealed until its lines are done, then gone",
};

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly siteUrl: (tx: Tx, businessId: string) => Promise<string>;
  readonly send: (scope: TenantScope, mail: PersonMail) => Promise<void>;
}

const bookingsOfPeople = (clock: Clock): BookingsOfPeople => ({
  coming: (tx, scope, contactId) => comingBookingsOf(tx, clock, scope, contactId),
  cancel: (tx, scope, ask) => cancelBookingsOf(tx, clock, scope, ask),
});

export const meetings = { contactIds: contactIdsOf, meets: meetsContact };

export function rightsFrom({ db, clock, keys, siteUrl, send }: Deps) {
  const rights: RightsDeps = {
    db,
    clock,
    keys,
    parts: personalParts,
    bookings: bookingsOfPeople(clock),
    siteUrl,
    send,
  };
  return {
    ...rights,
    meetings,
    personOf: async (link: string) => {
      const { scope, booking } = await openBookingLink(db, keys, link, clock.now());
      const { contactId, bookedByContactId } = booking;
      if (bookedByContactId === null) return { scope, contactId };
      // A parent asks about their child; an employer or a school about themselves.
      const isTheirs = await db.inTenant(scope, (tx) => isGuardianOf(tx, scope, bookedByContactId, contactId));
      return { scope, contactId: isTheirs ? contactId : bookedByContactId };
    },
  };
}

/** Erases a person whose term is over. @throws ProblemError BOOKINGS_TO_COME while there are any */
export const personErasure =
  ({ clock, keys }: Pick<Deps, "clock" | "keys">) =>
  (tx: Tx, scope: TenantScope, contactId: string, now: Instant): Promise<void> => {
    const ask = { contactId, ground: "no-longer-needed", accountId: null, cancelBookings: false } as const;
    return eraseWithin(tx, { parts: personalParts, bookings: bookingsOfPeople(clock), keys }, scope, ask, now);
  };
