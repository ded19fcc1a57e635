/** Signed links: who holds one may act on one booking, or give one hold back, until the link ends. */
import type { Instant } from "@creneau/scheduling";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { signRow, verifyRow, type Verified } from "../../platform/row-links.ts";
import { contactById } from "../contacts/index.ts";
import { signedScope } from "../tenancy/index.ts";
import type { Party } from "./behalf/party.ts";
import { bookingById, type StoredBooking } from "./queries.ts";

const BOOKING = "booking-link";
const HOLD = "hold";

export const bookingLink = (keys: KeyRing, businessId: string, bookingId: string, endsAt: Instant): string =>
  signRow(keys, { businessId, rowId: bookingId }, endsAt, BOOKING);

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export const verifyBookingLink = (keys: KeyRing, token: string, now: Instant): Verified =>
  verifyRow(keys, token, BOOKING, now);

export interface LinkedTo {
  readonly scope: TenantScope;
  readonly booking: StoredBooking;
}

/**
 * The booking that a link opens.
 * @throws ProblemError LINK_NOT_VALID when forged, altered or over, or when the booking is gone or the person was erased since.
 */
export async function openBookingLink(db: Database, keys: KeyRing, token: string, now: Instant): Promise<LinkedTo> {
  const verified = verifyBookingLink(keys, token, now);
  const scope = signedScope(verified);
  return { scope, booking: await db.inTenant(scope, (tx) => stillLinked(tx, scope, verified.rowId)) };
}

/** @throws ProblemError LINK_NOT_VALID when the booking is gone, or the person was erased since: their links are nobody's. */
export async function stillLinked(tx: Tx, scope: TenantScope, bookingId: string): Promise<StoredBooking> {
  const booking = await bookingById(tx, scope, bookingId);
  if (!booking) throw new ProblemError("LINK_NOT_VALID");
  const { erasedAt } = await contactById(tx, scope, booking.contactId);
  if (erasedAt !== null) throw new ProblemError("LINK_NOT_VALID");
  return booking;
}

/**
 * The people of an earlier booking, by its link: who holds it may book for them again.
 * @throws ProblemError LINK_NOT_VALID, also for one of another business.
 */
export async function partyOfLink(
  tx: Tx,
  scope: TenantScope,
  keys: KeyRing,
  token: string,
  now: Instant,
): Promise<Party> {
  const { businessId, rowId } = verifyBookingLink(keys, token, now);
  if (businessId !== scope.businessId) throw new ProblemError("LINK_NOT_VALID");
  const { contactId, bookedByContactId } = await stillLinked(tx, scope, rowId);
  return { contactId, bookedByContactId };
}

export const holdToken = (keys: KeyRing, businessId: string, holdId: string, endsAt: Instant): string =>
  signRow(keys, { businessId, rowId: holdId }, endsAt, HOLD);

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export const verifyHold = (keys: KeyRing, token: string, now: Instant): Verified => verifyRow(keys, token, HOLD, now);

const PROPOSAL = "proposal-link";

export const proposalLink = (keys: KeyRing, businessId: string, proposalId: string, endsAt: Instant): string =>
  signRow(keys, { businessId, rowId: proposalId }, endsAt, PROPOSAL);

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export const verifyProposalLink = (keys: KeyRing, token: string, now: Instant): Verified =>
  verifyRow(keys, token, PROPOSAL, now);
