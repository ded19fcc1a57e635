/**
 * The address at which each mail comes back, a mail's own: `bounces+code@…`. The code says which delivery it is and is signed,
 * in letters that mail servers keep whatever they do to capitals. 64 letters are all that stands before an @ (RFC 5321): the
 * code leaves eleven of them to the settings.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { readReturned } from "../../../platform/mail/returned.ts";
import { businessIdBeginning, doorScope } from "../../tenancy/index.ts";
import type { InstallationCarriers } from "./installation.ts";
import type { Ref } from "./refs.ts";
import { takeOne } from "./reports.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const [BUSINESS_BYTES, DELIVERY_BYTES, MAC_BYTES] = [8, 16, 8];
const CODE_LETTERS = Math.ceil(((BUSINESS_BYTES + DELIVERY_BYTES + MAC_BYTES) * 8) / 5);

const hexOf = (id: string): string => id.replaceAll("-", "");

/** Five bits a letter (RFC 4648, base 32, without padding). */
function toLetters(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function fromLetters(letters: string): Buffer {
  const bits = Array.from(letters, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

const macOf = (keys: KeyRing, body: Uint8Array): Buffer =>
  createHmac("sha256", keys.steadySecret("mail-return")).update(body).digest().subarray(0, MAC_BYTES);

/** @param address where returned mail arrives: `bounces@mail.example`. */
export function returnAddress(keys: KeyRing, address: string, { businessId, deliveryId }: Ref): string {
  const business = Buffer.from(hexOf(businessId), "hex").subarray(0, BUSINESS_BYTES);
  const body = Buffer.concat([business, Buffer.from(hexOf(deliveryId), "hex")]);
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${toLetters(Buffer.concat([body, macOf(keys, body)]))}${address.slice(at)}`;
}

interface Named {
  /** The first half of the business's id, in hexadecimal. */
  readonly business: string;
  readonly deliveryId: string;
}

/** @returns undefined for an address that we never made */
function readReturnAddress(keys: KeyRing, address: string): Named | undefined {
  const code = new RegExp(`\\+([${LETTERS}]{${CODE_LETTERS}})@`, "i").exec(address)?.[1]?.toLowerCase();
  if (code === undefined) return undefined;
  const bytes = fromLetters(code);
  const body = bytes.subarray(0, BUSINESS_BYTES + DELIVERY_BYTES);
  if (!timingSafeEqual(bytes.subarray(body.length), macOf(keys, body))) return undefined;
  const id = body.subarray(BUSINESS_BYTES).toString("hex");
  return {
    business: body.subarray(0, BUSINESS_BYTES).toString("hex"),
    deliveryId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
  };
}

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly carriers: Pick<InstallationCarriers, "returns">;
}

type ReturnOutcome = "taken" | "not-signed" | "unreadable" | "not-ours";

/** A mail that came back, as the mail server handed it over. The same again changes nothing. */
export async function takeReturned(deps: Deps, secret: string, body: Buffer): Promise<ReturnOutcome> {
  const { db, clock, keys, carriers } = deps;
  if (carriers.returns === undefined || !isSame(carriers.returns.secret, secret)) return "not-signed";
  const returned = await readReturned(body);
  if (!returned) return "unreadable";
  const named = returned.sentTo.map((address) => readReturnAddress(keys, address)).find((one) => one !== undefined);
  const businessId = named && (await businessIdBeginning(db.reads, named.business));
  if (!named || businessId === undefined) return "not-ours";
  const { news } = returned;
  if (!news) return "taken";
  const scope = doorScope({ businessId, channel: "email" });
  await db.inTenant(scope, (tx) =>
    takeOne(tx, scope, { deliveryId: named.deliveryId }, { ...news, ref: "" }, clock.now()),
  );
  return "taken";
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHmac("sha256", "same").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
