/** Signed links of the waiting list: to one's place in the line, and to a time that is kept for one. */
import { createHash } from "node:crypto";
import { addDays, startOfDay, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import type { KeyRing } from "../../../platform/keys.ts";
import { signRow, verifyRow, type Verified } from "../../../platform/row-links.ts";

const PLACE = "waiting";
const OFFER = "waiting-offer";

/** It can be looked at for a month after the dates. */
export const waitingLink = (
  keys: KeyRing,
  businessId: string,
  entry: { readonly id: string; readonly untilOn: PlainDate; readonly zone: Zone },
): string => signRow(keys, { businessId, rowId: entry.id }, startOfDay(addDays(entry.untilOn, 31), entry.zone), PLACE);

/** @throws ProblemError LINK_NOT_VALID */
export const verifyWaitingLink = (keys: KeyRing, token: string, now: Instant): Verified =>
  verifyRow(keys, token, PLACE, now);

export const offerLink = (
  keys: KeyRing,
  businessId: string,
  offer: { readonly id: string; readonly endsAt: Instant },
): string => signRow(keys, { businessId, rowId: offer.id }, offer.endsAt, OFFER);

/** @throws ProblemError LINK_NOT_VALID */
export const verifyOfferLink = (keys: KeyRing, token: string, now: Instant): Verified =>
  verifyRow(keys, token, OFFER, now);

/** Whose hold the time of an offer is. */
export const visitorOf = (offerId: string): Buffer => createHash("sha256").update(`waiting-offer:${offerId}`).digest();
