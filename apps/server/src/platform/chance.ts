/** The one place that rolls dice. All of it is cryptographic. */
import { randomBytes, randomInt, randomUUIDv7 } from "node:crypto";

/** A new row's id: UUID version 7, so that ids sort by the time they were made. */
export const newId = (): string => randomUUIDv7();

/** An unguessable name of `bytes` random bytes, in base64url. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString("base64url");

/** A whole number of [least, most). */
export const randomBetween = (least: number, most: number): number => randomInt(least, most);

/** Letters and digits that are not mistaken for one another when read aloud (no I, O, 0, 1). */
const READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Seven characters, 34 thousand million possibilities: short enough to say on the phone, unique within a business. */
export const newReference = (): string => randomLetters(7);

/** Five bits a letter. */
export const randomLetters = (length: number): string =>
  Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join("");

/** From 0 to 1: so that what would happen at once does not. */
export const randomFraction = (): number => randomInt(1_000_001) / 1_000_000;

export { randomBytes };
