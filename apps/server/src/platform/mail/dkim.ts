/** Keys that sign mail (RFC 6376, RFC 8301: RSA, 2048 bits, which every receiver knows), and signing. */
import { createHash, createSign, generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { DkimKey } from "./outgoing.ts";

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

/**
 * Signed once more than they stand (RFC 6376 §8.15): with another From or Subject put on top, which is what mail programs show,
 * our signature is broken, and not lent to whoever put it there.
 */
const ONCE_MORE = ["from", "to", "cc", "subject", "date", "reply-to", "mime-version", "content-type"];
/**
 * Signed where they stand: a mail server on the way may add its own. Where one click ends a mail both headers must be signed
 * (RFC 8058 §4), or nobody shows the button.
 */
const SIGNED = ["message-id", "auto-submitted", "list-unsubscribe", "list-unsubscribe-post"];

/** "relaxed" (RFC 6376 §3.4.2): folded or not, with however many blanks. */
const relaxedHeader = (name: string, value: string): string =>
  `${name}:${value
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/^ | $/g, "")}`;

/** "relaxed" (RFC 6376 §3.4.4). */
function relaxedBody(body: string): string {
  const lines = body.replaceAll(/[ \t]+/g, " ").replaceAll(" \r\n", "\r\n");
  let end = lines.endsWith(" ") ? lines.length - 1 : lines.length;
  while (lines.endsWith("\r\n", end)) end -= 2;
  return end <= 0 ? "" : `${lines.slice(0, end)}\r\n`;
}

const folded = (text: string, pieces: RegExp): string => (text.match(pieces) ?? []).join("\r\n ");

/** Puts a signature before a mail as it is sent. Bytes stay bytes: each is one character here. */
export function withSignature(mail: Uint8Array, { domain, selector, privateKey }: DkimKey): Buffer {
  const whole = Buffer.from(mail.buffer, mail.byteOffset, mail.length).toString("latin1").replaceAll(/\r?\n/g, "\r\n");
  const end = whole.indexOf("\r\n\r\n");
  const stand = (end < 0 ? whole : whole.slice(0, end)).split(/\r\n(?![ \t])/).map((line) => {
    const at = line.indexOf(":");
    return { name: line.slice(0, at).trim().toLowerCase(), value: line.slice(at + 1) };
  });
  // Of several, the last is signed first: what is put on top later is left over.
  const those = (name: string) => stand.filter((header) => header.name === name).toReversed();
  const signed = [...ONCE_MORE, ...SIGNED].flatMap((name) => those(name));
  const names = [...signed.map(({ name }) => name), ...ONCE_MORE];
  const hash = createHash("sha256")
    .update(relaxedBody(end < 0 ? "" : whole.slice(end + 4)), "latin1")
    .digest("base64");
  const tags = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n h=${folded(names.join(":"), /.{1,60}(?::|$)/g)};\r\n bh=${hash};\r\n b=`;
  const signature = createSign("rsa-sha256")
    .update(
      [
        ...signed.map(({ name, value }) => relaxedHeader(name, value)),
        relaxedHeader("dkim-signature", ` ${tags}`),
      ].join("\r\n"),
      "latin1",
    )
    .sign(privateKey, "base64");
  return Buffer.from(`DKIM-Signature: ${tags}${folded(signature, /.{1,72}/g)}\r\n${whole}`, "latin1");
}
