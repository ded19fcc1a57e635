/**
 * Bytes of any length, encrypted as they pass: AES-256-GCM in pieces of one size, each numbered, the last one marked as
 * such (the STREAM construction, Hoang, Reyhanitabar, Rogaway, Vizár 2015). A piece that was altered, moved or left out
 * does not open, and neither does a stream that was cut off. docs/export-format.md describes the file for strangers.
 */
import { createCipheriv, createDecipheriv, scrypt } from "node:crypto";
import { randomBytes } from "./chance.ts";

const TAG_BYTES = 16;
const PREFIX_BYTES = 7;
export const PIECE_BYTES = 64 * 1024;
const MAGIC = Buffer.from("creneau-sealed-1");
const SALT_BYTES = 16;

/** What a passphrase is turned into a key with (RFC 7914). Written into the file, so that later ones may cost more. */
interface Cost {
  /** Of the memory: 2 to this power blocks of 1 KiB with r = 8. */
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}
/** 64 MiB and about a fifth of a second: what OWASP asks for. */
const COST: Cost = { logN: 16, r: 8, p: 2 };
/** A file that asks for more would keep whoever opens it busy for as long as it likes. */
const MOST: Cost = { logN: 18, r: 8, p: 4 };

/** The stream can't be opened: it was altered, cut off, or the key or passphrase is another. */
export class NotOpened extends Error {
  readonly why: "not-sealed" | "altered" | "cut-off";

  constructor(why: NotOpened["why"]) {
    super(`sealed stream: ${why}`);
    this.why = why;
  }
}

/** Pieces of one stream. A key is used for one stream only, or the prefix is drawn by lot. */
export class Pieces {
  readonly #key: Buffer;
  readonly #prefix: Buffer;
  readonly #about: Buffer;

  /** @param about is bound into every piece: a header, or what the stream belongs to */
  constructor(key: Buffer, prefix: Buffer, about: Buffer) {
    this.#key = key;
    this.#prefix = prefix;
    this.#about = about;
  }

  #nonce(number: number, last: boolean): Buffer {
    const tail = Buffer.alloc(5);
    tail.writeUInt32BE(number);
    tail[4] = last ? 1 : 0;
    return Buffer.concat([this.#prefix, tail]);
  }

  seal(bytes: Buffer, number: number, last: boolean): Buffer {
    const cipher = createCipheriv("aes-256-gcm", this.#key, this.#nonce(number, last));
    cipher.setAAD(this.#about);
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws NotOpened */
  open(sealed: Buffer, number: number, last: boolean): Buffer {
    if (sealed.length < TAG_BYTES) throw new NotOpened("cut-off");
    const decipher = createDecipheriv("aes-256-gcm", this.#key, this.#nonce(number, last));
    decipher.setAAD(this.#about);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new NotOpened("altered");
    }
  }
}

export const newPiecesKey = (): Buffer => randomBytes(32);

/** Pieces whose key is never used again. */
export const piecesOf = (key: Buffer, about: string): Pieces =>
  new Pieces(key, Buffer.alloc(PREFIX_BYTES), Buffer.from(about));

/** Cuts a stream into pieces of one size; the last may be shorter, and is told apart. */
export async function* inPieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly number: number; readonly last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of source) {
    waiting.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    if (length <= size) continue;
    let all = Buffer.concat(waiting);
    // The last piece is known only at the end: a full one waits until something follows it.
    for (; all.length > size; all = all.subarray(size))
      yield { bytes: all.subarray(0, size), number: number++, last: false };
    waiting = [all];
    length = all.length;
  }
  yield { bytes: Buffer.concat(waiting), number, last: true };
}

/** A passphrase, made into a key; with the header that says how. */
export interface PassphraseKey {
  readonly key: Buffer;
  readonly header: Buffer;
}

const derive = (passphrase: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** logN, r, p, maxmem: 160 * r * 2 ** logN };
    scrypt(passphrase.normalize("NFKC"), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

export async function keyOfPassphrase(passphrase: string): Promise<PassphraseKey> {
  const salt = randomBytes(SALT_BYTES);
  const cost = Buffer.from([COST.logN, COST.r, COST.p]);
  const header = Buffer.concat([MAGIC, cost, salt, randomBytes(PREFIX_BYTES)]);
  return { key: await derive(passphrase, salt, COST), header };
}

const HEADER_BYTES = MAGIC.length + 3 + SALT_BYTES + PREFIX_BYTES;

/** Whether a file begins like one that a passphrase protects. */
export const isSealedStream = (beginning: Buffer): boolean => beginning.subarray(0, MAGIC.length).equals(MAGIC);
export const SEALED_STREAM_BEGINNING_BYTES = MAGIC.length;

export async function* sealStream(
  source: AsyncIterable<Uint8Array>,
  { key, header }: PassphraseKey,
): AsyncGenerator<Buffer> {
  const pieces = new Pieces(key, header.subarray(-PREFIX_BYTES), header);
  yield header;
  for await (const { bytes, number, last } of inPieces(source, PIECE_BYTES)) yield pieces.seal(bytes, number, last);
}

/** @throws NotOpened: whatever was given out before it is not to be used. */
export async function* openStream(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  let header = Buffer.alloc(0);
  async function* body(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      const missing = HEADER_BYTES - header.length;
      if (missing > 0) header = Buffer.concat([header, chunk.subarray(0, missing)]);
      if (chunk.length > missing) yield chunk.subarray(Math.max(0, missing));
    }
  }
  let pieces: Pieces | undefined;
  for await (const { bytes, number, last } of inPieces(body(), PIECE_BYTES + TAG_BYTES)) {
    pieces ??= await piecesAfter(header, passphrase);
    yield pieces.open(bytes, number, last);
  }
}

async function piecesAfter(header: Buffer, passphrase: string): Promise<Pieces> {
  if (header.length < HEADER_BYTES || !isSealedStream(header)) throw new NotOpened("not-sealed");
  const [logN = 0, r = 0, p = 0] = header.subarray(MAGIC.length, MAGIC.length + 3);
  if (logN < 10 || r < 1 || p < 1 || logN > MOST.logN || r > MOST.r || p > MOST.p) throw new NotOpened("not-sealed");
  const salt = header.subarray(MAGIC.length + 3, MAGIC.length + 3 + SALT_BYTES);
  const key = await derive(passphrase, salt, { logN, r, p });
  return new Pieces(key, header.subarray(-PREFIX_BYTES), header);
}
