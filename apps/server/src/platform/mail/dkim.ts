/** Keys that sign mail (RFC 6376, RFC 8301: RSA, 2048 bits, which every receiver knows). */
import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";

export interface DkimPair {
  /** PEM. */
  readonly privateKey: string;
  /** As the DNS shows it: base64 of the SubjectPublicKeyInfo. */
  readonly publicKey: string;
}

const makePair = promisify(generateKeyPair);

/** Takes the processor for a moment, beside the loop of events. */
export async function newDkimPair(): Promise<DkimPair> {
  const { privateKey, publicKey } = await makePair("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { privateKey, publicKey: publicKey.toString("base64") };
}
