/** The link of an invitation: signed by the key ring, so that none is kept and none can be made by who reads the tables. */
import type { KeyRing } from "../../../platform/keys.ts";

const PURPOSE = "invitation";
const ID_BYTES = 16;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

export interface InvitationLink {
  readonly businessId: string;
  readonly invitationId: string;
  /** Which sending of it: the links of those before have ended. */
  readonly round: number;
}

export function invitationToken(keys: KeyRing, { businessId, invitationId, round }: InvitationLink): string {
  const body = Buffer.alloc(2 * ID_BYTES + 2);
  bytesOf(businessId).copy(body);
  bytesOf(invitationId).copy(body, ID_BYTES);
  body.writeUInt16BE(round, 2 * ID_BYTES);
  return keys.sign(body, PURPOSE);
}

/** What a link says, if we signed it. */
export function readInvitationToken(keys: KeyRing, token: string): InvitationLink | undefined {
  const body = keys.verify(token, PURPOSE);
  if (body?.length !== 2 * ID_BYTES + 2) return undefined;
  return {
    businessId: idOf(body.subarray(0, ID_BYTES)),
    invitationId: idOf(body.subarray(ID_BYTES, 2 * ID_BYTES)),
    round: body.readUInt16BE(2 * ID_BYTES),
  };
}

/** In the fragment, the token never reaches a server's log. */
export const invitationUrl = (publicUrl: string, token: string): string =>
  `${publicUrl}/app/invitation#jeton=${encodeURIComponent(token)}`;
