/** A booking as its signed link shows it. */
import type { LinkedBooking } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { zonesOf } from "../availability/index.ts";
import { publicServiceOf, serviceById } from "../catalogue/index.ts";
import { choicesLink, contactById } from "../contacts/index.ts";
import { cardOf, professionalById } from "../team/index.ts";
import { businessById } from "../tenancy/index.ts";
import { answersOf } from "./answers/queries.ts";
import { bookingLink } from "./links.ts";
import { presentSpan } from "./presenters.ts";
import { bookingById, changesOf } from "./queries.ts";
import { linkEnd } from "./rules.ts";

/** @throws ProblemError NOT_FOUND */
export async function linkedBooking(
  tx: Tx,
  scope: TenantScope,
  keys: KeyRing,
  bookingId: string,
): Promise<LinkedBooking> {
  const booking = await bookingById(tx, scope, bookingId);
  if (!booking) throw new ProblemError("NOT_FOUND");
  const business = await businessById(tx, scope.businessId);
  const service = await serviceById(tx, scope, booking.serviceId);
  const professional = await professionalById(tx, scope, booking.professionalId);
  if (!service || !professional) throw new ProblemError("NOT_FOUND");
  const contact = await contactById(tx, scope, booking.contactId);
  const zone = (await zonesOf(tx, scope, [professional.id])).get(professional.id) ?? business.zone;
  const cancelled = (await changesOf(tx, scope, bookingId)).find((change) => change.what === "cancelled");
  return {
    reference: booking.reference,
    status: booking.status,
    ...presentSpan(booking),
    zone: contact.zone,
    business: { slug: business.slug, name: business.name },
    service: publicServiceOf(service),
    professional: cardOf(professional, zone),
    contactName: contact.name,
    note: booking.note,
    reason: booking.reasonName,
    // The link may be in more hands than one: what was kept from the team is not told by it.
    answers: (await answersOf(tx, scope, booking)).filter(({ readers }) => readers === "team"),
    link: bookingLink(keys, scope.businessId, bookingId, linkEnd(booking.endsAt)),
    changeableUntil: toIso(booking.startsAt),
    cancelledBy: cancelled ? (cancelled.by === "contact" ? "contact" : "business") : null,
    choicesLink: contact.email === null ? null : choicesLink(keys, scope.businessId, contact.id, booking.endsAt),
  };
}
