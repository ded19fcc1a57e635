/** Signed links: who holds one may act on one booking, or give one hold back, until the link ends. */
import { instant, type Instant } from "@creneau/scheduling";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";

const BOOKING = "booking-link";
const HOLD = "hold";

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const uuidText = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** 16 bytes of business, 16 of row, 4 of end in seconds. */
function bodyOf(businessId: string, rowId: string, endsAt: Instant): Buffer {
  const end = Buffer.alloc(4);
  end.writeUInt32BE(Math.floor(endsAt / 1000));
  return Buffer.concat([uuidBytes(businessId), uuidBytes(rowId), end]);
}

export interface Verified {
  readonly businessId: string;
  readonly rowId: string;
}

function verify(keys: KeyRing, token: string, purpose: string, now: Instant): Verified {
  const body = keys.verify(token, purpose);
  if (body?.length !== 36 || instant(body.readUInt32BE(32) * 1000) <= now) throw new ProblemError("LINK_NOT_VALID");
  return { businessId: uuidText(body.subarray(0, 16)), rowId: uuidText(body.subarray(16, 32)) };
}

export const bookingLink = (keys: KeyRing, businessId: string, bookingId: string, endsAt: Instant): string =>
  keys.sign(bodyOf(businessId, bookingId, endsAt), BOOKING);

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export const verifyBookingLink = (keys: KeyRing, token: string, now: Instant): Verified =>
  verify(keys, token, BOOKING, now);

export const holdToken = (keys: KeyRing, businessId: string, holdId: string, endsAt: Instant): string =>
  keys.sign(bodyOf(businessId, holdId, endsAt), HOLD);

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export const verifyHold = (keys: KeyRing, token: string, now: Instant): Verified => verify(keys, token, HOLD, now);
