/** How an offer ends: taken, left to the next, or over. At most one of these, whoever is first. */
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { serviceGivenBy } from "../../../catalogue/index.ts";
import { contactById } from "../../../contacts/index.ts";
import { lockResources } from "../../../team/index.ts";
import { bookWithin } from "../../book.ts";
import { CONTACT } from "../../rules.ts";
import { waitingEnded, waitingLapsed, waitingTaken } from "../events.ts";
import { offerNext } from "../next.ts";
import { phoneOfEntry } from "../phones.ts";
import { lockEntry, lockOffer, offerById, openOffersTo, type StoredOffer } from "../queries.ts";
import { closeOffer, deleteEntry, dropOfferHolds, setEntryState } from "../store.ts";
import { withdrawOffersTo } from "../withdraw.ts";

/** The offer, whose time is locked and then its row. @throws ProblemError LINK_NOT_VALID */
async function beginAnswer(tx: Tx, scope: TenantScope, offerId: string): Promise<StoredOffer> {
  const seen = await offerById(tx, scope, offerId);
  if (!seen) throw new ProblemError("LINK_NOT_VALID");
  await lockResources(tx, scope, [seen.professionalId]);
  return (await lockOffer(tx, scope, offerId)) ?? seen;
}

const isOpen = ({ state, expiresAt }: StoredOffer, now: Instant): boolean => state === "open" && now < expiresAt;

/**
 * Books the time that is kept, for whoever it is kept. Taken already, it stays as it is.
 * @throws ProblemError LINK_NOT_VALID, OFFER_OVER, SLOT_REFUSED, SLOT_TAKEN, LIMIT_REACHED, ALREADY_THERE
 */
export const acceptOffer = (db: Database, clock: Clock, scope: TenantScope, offerId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const offer = await beginAnswer(tx, scope, offerId);
    if (offer.state === "accepted") return;
    const entry = await lockEntry(tx, scope, offer.entryId);
    if (!isOpen(offer, now) || entry?.state !== "waiting") throw new ProblemError("OFFER_OVER");
    const { professionalId, startsAt } = offer;
    const service = await serviceGivenBy(tx, scope, professionalId, entry.serviceId);
    const { email } = await contactById(tx, scope, offer.contactId);
    if (!service || email === null) throw new ProblemError("LINK_NOT_VALID");
    const given = await phoneOfEntry(tx, scope, entry.id);
    const { bookingId } = await bookWithin(tx, clock, scope, {
      professionalId,
      service,
      startsAt,
      seats: entry.seats,
      person: { contactId: offer.contactId, bookedByContactId: null },
      note: "",
      phone: given?.phone,
      actor: CONTACT,
      holdId: offerId,
    });
    await closeOffer(tx, scope, offerId, { state: "accepted", bookingId }, now);
    await setEntryState(tx, scope, entry.id, "booked", now);
    await announce(tx, scope, clock, waitingTaken, { offerId });
  });

/** Leaves it to the next, and keeps one's place. Declined already, it stays so. @throws ProblemError LINK_NOT_VALID, OFFER_OVER */
export const declineOffer = (db: Database, clock: Clock, scope: TenantScope, offerId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const offer = await beginAnswer(tx, scope, offerId);
    if (offer.state === "declined") return;
    if (!isOpen(offer, now)) throw new ProblemError("OFFER_OVER");
    await end(tx, clock, scope, offer, "declined");
  });

/** The term is over. One that was answered meanwhile is left alone: it can run at any time, and twice. */
export const lapseOffer = (db: Database, clock: Clock, scope: TenantScope, offerId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    if (!(await offerById(tx, scope, offerId))) return;
    const offer = await beginAnswer(tx, scope, offerId);
    if (offer.state === "open" && clock.now() >= offer.expiresAt) await end(tx, clock, scope, offer, "lapsed");
  });

async function end(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  offer: StoredOffer,
  state: "declined" | "lapsed",
): Promise<void> {
  await closeOffer(tx, scope, offer.id, { state }, clock.now());
  await dropOfferHolds(tx, scope, [offer.id]);
  await announce(tx, scope, clock, waitingLapsed, { offerId: offer.id });
  await offerNext(tx, clock, scope, [offer]);
}

/** Ends a place in the line: what was offered to it goes to the next. One that ended already is left alone. */
export async function endEntry(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  entryId: string,
  state: "left" | "removed" | "ended",
): Promise<void> {
  const now = clock.now();
  const open = await openOffersTo(tx, scope, [entryId]);
  const people = new Set(open.map(({ professionalId }) => professionalId));
  if (people.size > 0) await lockResources(tx, scope, [...people]);
  const entry = await lockEntry(tx, scope, entryId);
  if (entry?.state === "unconfirmed") await deleteEntry(tx, scope, entryId);
  if (entry?.state !== "waiting") return;
  await setEntryState(tx, scope, entryId, state, now);
  await announce(tx, scope, clock, waitingEnded, { entryId, because: state });
  const freed = (await withdrawOffersTo(tx, scope, entryId, now)).filter((one) => people.has(one.professionalId));
  await offerNext(tx, clock, scope, freed);
}
