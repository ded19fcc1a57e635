/** Signed links to one row of one business: who holds one may do what its purpose says, until it ends. None is kept. */
import { instant, type Instant } from "@creneau/scheduling";
import type { KeyRing } from "./keys.ts";
import { ProblemError } from "./problem.ts";

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const uuidText = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** What a link says, once its signature held. */
export interface Verified {
  readonly businessId: string;
  readonly rowId: string;
}

/** 16 bytes of business, 16 of row, 4 of end in seconds. */
export function signRow(keys: KeyRing, { businessId, rowId }: Verified, endsAt: Instant, purpose: string): string {
  const end = Buffer.alloc(4);
  end.writeUInt32BE(Math.floor(endsAt / 1000));
  return keys.sign(Buffer.concat([uuidBytes(businessId), uuidBytes(rowId), end]), purpose);
}

/** @throws ProblemError LINK_NOT_VALID when forged, altered, over, or made for another purpose. */
export function verifyRow(keys: KeyRing, token: string, purpose: string, now: Instant): Verified {
  const body = keys.verify(token, purpose);
  if (body?.length !== 36 || instant(body.readUInt32BE(32) * 1000) <= now) throw new ProblemError("LINK_NOT_VALID");
  return { businessId: uuidText(body.subarray(0, 16)), rowId: uuidText(body.subarray(16, 32)) };
}
