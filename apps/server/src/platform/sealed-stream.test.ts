import { createDecipheriv, scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import {
  keyOfPassphrase,
  NotOpened,
  openStream,
  PIECE_BYTES,
  sealStream,
  type PassphraseKey,
} from "./sealed-stream.ts";

const TAG_BYTES = 16;
const HEADER_BYTES = 42;
const WORDS = "quatre chevaux sur la plage";
/** As a file says it whose key cost little: what is tried here is not how long guessing takes. */
const passphrase: PassphraseKey = (() => {
  const salt = Buffer.alloc(16, "salt");
  const header = Buffer.concat([
    Buffer.from("creneau-sealed-1"),
    Buffer.from([10, 1, 1]),
    salt,
    Buffer.alloc(7, "nonce"),
  ]);
  return { key: scryptSync(WORDS, salt, 32, { N: 1024, r: 1, p: 1 }), header };
})();

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const textOf = (length: number): Buffer => Buffer.alloc(length, "Rendez-vous de 10 h. ");
const sealed = (length: number): Promise<Buffer> => all(sealStream(inChunks(textOf(length), 10_000), passphrase));
const opened = (bytes: Buffer, words = WORDS): Promise<Buffer> => all(openStream(inChunks(bytes, 7_001), words));

test.each([0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])(
  "%i bytes come back as they were",
  async (length) => {
    const bytes = await sealed(length);
    expect(bytes).toHaveLength(HEADER_BYTES + length + Math.max(1, Math.ceil(length / PIECE_BYTES)) * TAG_BYTES);
    expect((await opened(bytes)).equals(textOf(length))).toBe(true);
  },
);

test("the same passphrase in other Unicode letters opens it, another one does not", async () => {
  const key = await keyOfPassphrase("cinq petites chèvres");
  const bytes = await all(sealStream(inChunks(textOf(100), 10), key));
  expect((await opened(bytes, "cinq petites che\u0300vres")).equals(textOf(100))).toBe(true);
  await expect(opened(bytes, "cinq petites chevres")).rejects.toThrow(NotOpened);
});

test("a stranger opens it by what docs/export-format.md says", async () => {
  const bytes = await all(sealStream(inChunks(textOf(100), 10), await keyOfPassphrase(WORDS)));
  expect(bytes.toString("latin1", 0, 16)).toBe("creneau-sealed-1");
  const [logN = 0, r = 0, p = 0] = bytes.subarray(16, 19);
  const key = scryptSync(WORDS, bytes.subarray(19, 35), 32, { N: 2 ** logN, r, p, maxmem: 2 ** 30 });
  const nonce = Buffer.concat([bytes.subarray(35, 42), Buffer.from([0, 0, 0, 0, 1])]);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce)
    .setAAD(bytes.subarray(0, 42))
    .setAuthTag(bytes.subarray(-16));
  expect(Buffer.concat([decipher.update(bytes.subarray(42, -16)), decipher.final()]).equals(textOf(100))).toBe(true);
});

test("pieces that are moved, repeated, left out, cut off or changed do not open", async () => {
  const bytes = await sealed(3 * PIECE_BYTES);
  const header = bytes.subarray(0, HEADER_BYTES);
  const piece = (number: number): Buffer =>
    bytes.subarray(
      HEADER_BYTES + number * (PIECE_BYTES + TAG_BYTES),
      HEADER_BYTES + (number + 1) * (PIECE_BYTES + TAG_BYTES),
    );
  const made = (...numbers: number[]): Buffer => Buffer.concat([header, ...numbers.map(piece)]);
  expect(made(0, 1, 2).equals(bytes)).toBe(true);
  for (const numbers of [[1, 0, 2], [0, 0, 1, 2], [0, 2], [0, 1], [2], [], [0, 1, 2, 2]])
    await expect(opened(made(...numbers))).rejects.toThrow(NotOpened);
  for (const at of [0, 17, 20, 38, 50, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(opened(changed)).rejects.toThrow(NotOpened);
  }
  await expect(opened(bytes.subarray(0, -1))).rejects.toThrow(NotOpened);
  await expect(opened(bytes.subarray(0, 30))).rejects.toThrow(NotOpened);
});

test("a file that asks for more memory than is reasonable is not tried", async () => {
  const greedy = Buffer.from(await sealed(10));
  greedy[16] = 30;
  await expect(opened(greedy)).rejects.toMatchObject({ why: "not-sealed" });
});
