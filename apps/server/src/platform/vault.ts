/**
 * Field encryption: what is personal lies sealed in its row, and beside it, where it is searched or must be unique, a
 * blind index. Who reads the database alone, or a copy of it, learns neither.
 */
import { createHmac, hkdfSync } from "node:crypto";
import { randomBytes } from "./chance.ts";
import type { KeyRing } from "./keys.ts";

/** The field of one row: `column` without its ending, "email" for `email_sealed`. Null: a table of no business. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly businessId: string | null;
  readonly id: string;
}

export type BlindKind = "email" | "phone" | "network" | "device";

/** Whose index of global tables it is. */
export const ACCOUNTS = "accounts";

/** Names and ids of businesses hold neither a dot nor a colon, so that no two places read the same. */
const contextOf = ({ table, column, businessId, id }: Place): string =>
  `field:${table}.${column}:${businessId ?? ""}:${id}`;

const INDEX_KEY_CONTEXT = "vault:index-key";
const INDEX_KEY_BYTES = 32;
const INDEX_BYTES = 16;
const MOST_SCOPES_KEPT = 2000;

export class Vault {
  readonly #keys: KeyRing;
  readonly #indexKey: Buffer;
  readonly #scopeKeys = new Map<string, Buffer>();

  /** @param indexKey 32 bytes, the same for as long as the database lives: were it another, nothing would be found. */
  constructor(keys: KeyRing, indexKey: Buffer) {
    if (indexKey.length !== INDEX_KEY_BYTES) throw new RangeError(`the index key must be ${INDEX_KEY_BYTES} bytes`);
    this.#keys = keys;
    this.#indexKey = indexKey;
  }

  /** A new index key, as it is kept: sealed. */
  static newIndexKey(keys: KeyRing): Buffer {
    return keys.seal(randomBytes(INDEX_KEY_BYTES).toString("base64"), INDEX_KEY_CONTEXT);
  }

  /** @throws Error when the ring does not hold the key that the index key was sealed with. */
  static unlock(keys: KeyRing, sealedIndexKey: Uint8Array): Vault {
    return new Vault(keys, Buffer.from(keys.open(sealedIndexKey, INDEX_KEY_CONTEXT), "base64"));
  }

  /** The index key as it is to be kept from now on. */
  sealedIndexKey(): Buffer {
    return this.#keys.seal(this.#indexKey.toString("base64"), INDEX_KEY_CONTEXT);
  }

  /** Encrypts a field of one row. The row and column are bound into it: copied elsewhere it won't open. */
  seal(text: string, place: Place): Buffer {
    return this.#keys.seal(text, contextOf(place));
  }

  /** @throws Error when the value was altered, belongs to another field, or its key is gone. */
  open(sealed: Uint8Array, place: Place): string {
    return this.#keys.open(sealed, contextOf(place));
  }

  /** True when the value should be sealed again, since a newer key is first now. */
  isStale(sealed: Uint8Array): boolean {
    return this.#keys.isStale(sealed);
  }

  /** A key of its own for each scope and kind (RFC 5869). */
  #scopeKey(scope: string, kind: BlindKind | "request" | "secret"): Buffer {
    const name = `${kind}:${scope}`;
    const known = this.#scopeKeys.get(name);
    if (known) return known;
    const made = Buffer.from(hkdfSync("sha256", this.#indexKey, "creneau", `blind:${name}`, 32));
    if (this.#scopeKeys.size >= MOST_SCOPES_KEPT) this.#scopeKeys.clear();
    this.#scopeKeys.set(name, made);
    return made;
  }

  /**
   * Blind index, 16 bytes of HMAC-SHA-256: equal texts of one scope have equal indexes, nobody without the key can tell
   * which text; in another scope the same text has another one.
   * @param text an address in any case, or a phone number in E.164
   * @param scope a business's id, or ACCOUNTS
   */
  blind(text: string, scope: string, kind: BlindKind): Buffer {
    const normal = kind === "email" ? normalEmail(text) : text.trim();
    return createHmac("sha256", this.#scopeKey(scope, kind)).update(normal).digest().subarray(0, INDEX_BYTES);
  }

  /** Tells one request from another. A bare hash of what somebody typed could be guessed at. */
  fingerprint(request: Uint8Array, scope: string): Buffer {
    return createHmac("sha256", this.#scopeKey(scope, "request")).update(request).digest();
  }

  /**
   * A secret that can be told again for as long as its seed is kept, and by nobody after: 256 bits, as base64url. The seed
   * alone tells nothing of it.
   * @param seed 256 random bits @param scope a business's id
   */
  secretOf(seed: Uint8Array, scope: string): string {
    return createHmac("sha256", this.#scopeKey(scope, "secret")).update(seed).digest("base64url");
  }
}

/** Addresses are compared, and kept, in this form. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
