/**
 * The key ring: encrypts secrets at rest and signs links. The first key is used for new work, the others still open
 * and verify what they made, so that keys rotate without a pause: put the new one first, drop the old one when
 * nothing made with it is left.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { randomBytes } from "./chance.ts";

export interface Key {
  /** 1 to 255; written into all that the key makes. */
  readonly id: number;
  /** 32 bytes. */
  readonly secret: Buffer;
}

export class KeyRing {
  readonly #keys: readonly [Key, ...Key[]];
  readonly #derived = new Map<string, Buffer>();

  constructor(keys: readonly [Key, ...Key[]]) {
    if (new Set(keys.map((key) => key.id)).size < keys.length) throw new RangeError("two keys have the same id");
    this.#keys = keys;
  }

  /** A key of its own for each purpose (RFC 5869). */
  #derive(key: Key, purpose: string): Buffer {
    const name = `${key.id}:${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const made = Buffer.from(hkdfSync("sha256", key.secret, "creneau", purpose, 32));
    this.#derived.set(name, made);
    return made;
  }

  #byId(id: number | undefined): Key | undefined {
    return this.#keys.find((key) => key.id === id);
  }

  /** A password or the like, always the same for one purpose and the ring's oldest key. */
  steadySecret(purpose: string): string {
    const oldest = this.#keys.at(-1) ?? this.#keys[0];
    return this.#derive(oldest, purpose).toString("base64url");
  }

  /**
   * Encrypts (AES-256-GCM). `context` says what the secret belongs to: a sealed value copied elsewhere won't open.
   * @returns bytes: key id, 12 of nonce, 16 of tag, then the text.
   */
  seal(text: string, context: string): Buffer {
    const [key] = this.#keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.#derive(key, "seal"), nonce);
    cipher.setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([Buffer.of(key.id), nonce, cipher.getAuthTag(), body]);
  }

  /** @throws Error when the value was altered, belongs to another context, or its key is gone. */
  open(sealed: Uint8Array, context: string): string {
    const bytes = Buffer.from(sealed);
    const key = this.#byId(bytes[0]);
    if (!key) throw new Error("sealed with a key that is not in the ring");
    const decipher = createDecipheriv("aes-256-gcm", this.#derive(key, "seal"), bytes.subarray(1, 13));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(13, 29));
    return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString("utf8");
  }

  /** Of the first key: what is sealed now begins with this byte. */
  get currentId(): number {
    return this.#keys[0].id;
  }

  /** True while an older key is kept for what was made with it. */
  get isRotating(): boolean {
    return this.#keys.length > 1;
  }

  /** True when the value should be sealed again, since a newer key is first now. */
  isStale(sealed: Uint8Array): boolean {
    return sealed[0] !== this.#keys[0].id;
  }

  #mac(key: Key, body: Uint8Array, purpose: string): Buffer {
    return createHmac("sha256", this.#derive(key, `sign:${purpose}`))
      .update(body)
      .digest()
      .subarray(0, 16);
  }

  /** Signs bytes for one purpose. The token is base64url: key id, 16 bytes of HMAC-SHA256, the bytes themselves. */
  sign(body: Uint8Array, purpose: string): string {
    const [key] = this.#keys;
    return Buffer.concat([Buffer.of(key.id), this.#mac(key, body, purpose), body]).toString("base64url");
  }

  /** The bytes that were signed, or undefined if anything is wrong with the token. */
  verify(token: string, purpose: string): Buffer | undefined {
    const bytes = Buffer.from(token, "base64url");
    const key = this.#byId(bytes[0]);
    if (!key || bytes.length < 18) return undefined;
    const body = bytes.subarray(17);
    return timingSafeEqual(bytes.subarray(1, 17), this.#mac(key, body, purpose)) ? body : undefined;
  }
}

/** Reads `id:base64,id:base64`, the newest first. Throws RangeError with a sentence when it can't. */
export function parseKeyRing(text: string): KeyRing {
  const keys = text.split(",").map((part): Key => {
    const [id, secret] = part.trim().split(":");
    const bytes = Buffer.from(secret ?? "", "base64");
    const number = Number(id);
    if (!Number.isInteger(number) || number < 1 || number > 255)
      throw new RangeError("a key's id is a number, 1 to 255");
    if (bytes.length !== 32) throw new RangeError(`key ${number} must be 32 bytes in base64`);
    return { id: number, secret: bytes };
  });
  const [first, ...rest] = keys;
  if (!first) throw new RangeError("the key ring is empty");
  return new KeyRing([first, ...rest]);
}

/** A new ring of one key, in the form `parseKeyRing` reads. */
export const newKeyRingText = (): string => `1:${randomBytes(32).toString("base64")}`;
