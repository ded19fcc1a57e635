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
export const signRow = (keys: KeyRing, row: Verified, endsAt: Instant, purpose: string): string =>
  signRowAbout(keys, { ...row, about: "" }, endsAt, purpose);

/** As `signRow`, and a word on what of the row it is about. */
export function signRowAbout(
  keys: KeyRing,
  { businessId, rowId, about }: Verified & { readonly about: string },
  endsAt: Instant,
  purpose: string,
): string {
  const end = Buffer.alloc(4);
  end.writeUInt32BE(Math.floor(endsAt / 1000));
  return keys.sign(Buffer.concat([uuidBytes(businessId), uuidBytes(rowId), end, Buffer.from(about)]), purpose);
}

/** @throws ProblemError LINK_NOT_VALID when forged, altered, over, or made for another purpose. */
export function verifyRow(keys: KeyRing, token: string, purpose: string, now: Instant): Verified {
  const { about, ...row } = verifyRowAbout(keys, token, purpose, now);
  if (about !== "") throw new ProblemError("LINK_NOT_VALID");
  return row;
}

/** As `verifyRow`, with the word that was signed along. @throws ProblemError LINK_NOT_VALID */
export function verifyRowAbout(
  keys: KeyRing,
  token: string,
  purpose: string,
  now: Instant,
): Verified & { readonly about: string } {
  const body = keys.verify(token, purpose);
  if (body === undefined || body.length < 36 || instant(body.readUInt32BE(32) * 1000) <= now)
    throw new ProblemError("LINK_NOT_VALID");
  return {
    businessId: uuidText(body.subarray(0, 16)),
    rowId: uuidText(body.subarray(16, 32)),
    about: body.toString("utf8", 36),
  };
}
