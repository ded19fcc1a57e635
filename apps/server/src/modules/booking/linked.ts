/** A booking as its signed link shows it. */
import type { LinkedBooking, ServicePolicy } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { zonesOf } from "../availability/index.ts";
import {
  changeableUntil,
  freeUntil,
  policyOf,
  publicPolicyOf,
  publicServiceOf,
  serviceById,
} from "../catalogue/index.ts";
import { choicesLink, contactById } from "../contacts/index.ts";
import { cardOf, professionalById } from "../team/index.ts";
import { businessById } from "../tenancy/index.ts";
import { answersOf } from "./answers/queries.ts";
import { reachedOf } from "./behalf/party.ts";
import { chainOf, wholeOf } from "./chained.ts";
import { bookingLink, proposalLink } from "./links.ts";
import { presentPrice, presentSpan } from "./presenters.ts";
import { openProposalOf } from "./proposals/queries.ts";
import { stateNow } from "./proposals/rules.ts";
import { bookingById, changesOf, type StoredBooking } from "./queries.ts";
import { linkEnd, statusNow } from "./rules.ts";
import { seriesBeside } from "./series/linked.ts";

/** @throws ProblemError NOT_FOUND */
export async function linkedBooking(
  tx: Tx,
  scope: TenantScope,
  keys: KeyRing,
  bookingId: string,
  now: Instant,
): Promise<LinkedBooking> {
  const booking = await bookingById(tx, scope, bookingId);
  if (!booking) throw new ProblemError("NOT_FOUND");
  const business = await businessById(tx, scope.businessId);
  const service = await serviceById(tx, scope, booking.serviceId);
  const professional = await professionalById(tx, scope, booking.professionalId);
  if (!service || !professional) throw new ProblemError("NOT_FOUND");
  const contact = await contactById(tx, scope, booking.contactId);
  const reached = booking.bookedByContactId === null ? contact : await contactById(tx, scope, reachedOf(booking));
  const zone = (await zonesOf(tx, scope, [professional.id])).get(professional.id) ?? business.zone;
  const changes = booking.status === "cancelled" ? await changesOf(tx, scope, bookingId) : [];
  const cancelled = changes.find(({ what }) => what === "cancelled" || what === "declined");
  return {
    whole: await wholeOf(tx, scope, booking),
    chain: await chainOf(tx, scope, booking, now),
    series: await seriesBeside(tx, scope, keys, booking, now),
    reference: booking.reference,
    status: statusNow(booking, now),
    ...presentSpan(booking),
    zone: reached.zone,
    business: { slug: business.slug, name: business.name },
    service: publicServiceOf(service),
    mode: booking.mode,
    price: presentPrice(booking),
    seats: booking.seats,
    professional: cardOf(professional, zone),
    contactName: contact.name,
    bookedByName: booking.bookedByContactId === null ? null : reached.name,
    note: booking.note,
    reason: booking.reasonName,
    // The link may be in more hands than one: what was kept from the team is not told by it.
    answers: (await answersOf(tx, scope, booking)).filter(({ readers }) => readers === "team"),
    link: bookingLink(keys, scope.businessId, bookingId, linkEnd(booking.endsAt)),
    ...presentChanging(await policyOf(tx, scope, service.id), booking, now),
    proposalLink: await openProposalLink(tx, scope, keys, booking, now),
    cancelledBy: cancelled ? (cancelled.by === "contact" ? "contact" : "business") : null,
    choicesLink: reached.email === null ? null : choicesLink(keys, scope.businessId, reached.id, booking.endsAt),
  };
}

/** What one may still change, until when, and what it costs. A request binds nobody yet. */
function presentChanging(policy: ServicePolicy, booking: StoredBooking, now: Instant) {
  const { startsAt, moves } = booking;
  const asked = statusNow(booking, now) === "requested";
  const free = freeUntil(policy, startsAt);
  return {
    policy: publicPolicyOf(policy),
    changeableUntil: toIso(asked ? (booking.respondBy ?? startsAt) : changeableUntil(policy, startsAt)),
    freeUntil: free === null || asked ? null : toIso(free),
    movesLeft: policy.mostMoves === null ? null : Math.max(0, policy.mostMoves - moves),
    respondBy: asked && booking.respondBy !== null ? toIso(booking.respondBy) : null,
  };
}

async function openProposalLink(
  tx: Tx,
  scope: TenantScope,
  keys: KeyRing,
  booking: StoredBooking,
  now: Instant,
): Promise<string | null> {
  const proposal = await openProposalOf(tx, scope, booking.id);
  if (!proposal || stateNow(proposal, now) !== "open") return null;
  return proposalLink(keys, scope.businessId, proposal.id, linkEnd(booking.endsAt));
}
