/** Our names for messages, as providers tell them back: which business, which delivery; signed, so that nobody makes one up. */
import type { KeyRing } from "../../../platform/keys.ts";

export interface Ref {
  readonly businessId: string;
  readonly deliveryId: string;
}

const PURPOSE = "delivery-ref";
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

export const refOf = (keys: KeyRing, { businessId, deliveryId }: Ref): string =>
  keys.sign(Buffer.concat([bytesOf(businessId), bytesOf(deliveryId)]), PURPOSE);

export function readRef(keys: KeyRing, token: string): Ref | undefined {
  const body = token.length > 200 ? undefined : keys.verify(token, PURPOSE);
  return body?.length === 32
    ? { businessId: idOf(body.subarray(0, 16)), deliveryId: idOf(body.subarray(16)) }
    : undefined;
}
