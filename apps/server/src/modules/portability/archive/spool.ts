/** A stream as a file that can be read from any place, and that is gone with the process: it has no name any more. */
import { mkdir, open, rm, type FileHandle } from "node:fs/promises";
import { randomToken } from "../../../platform/chance.ts";
import {
  isSealedStream,
  NotOpened,
  openStream,
  SEALED_STREAM_BEGINNING_BYTES,
} from "../../../platform/sealed-stream.ts";
import { Refusal } from "../refusal.ts";

/** Where personal data may lie in the clear for a moment: in the installation's own folder. */
async function namelessFile(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = `${folder}/import-${randomToken(12)}`;
  const file = await open(path, "wx+", 0o600);
  await rm(path);
  return file;
}

async function* chained(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** What was sealed with a passphrase is opened on the way. @throws Refusal */
async function* plain(source: AsyncIterable<Uint8Array>, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  const reading = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < SEALED_STREAM_BEGINNING_BYTES) {
    const next = await reading.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const all = chained(first, reading);
  if (!isSealedStream(Buffer.concat(first))) {
    yield* all;
    return;
  }
  if (passphrase === undefined) throw new Refusal("passphrase-needed");
  let opened = 0;
  try {
    for await (const piece of openStream(all, passphrase)) {
      opened++;
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof NotOpened)) throw error;
    // The first piece tells whether it is the passphrase; a later one, that the file was changed.
    throw new Refusal(opened === 0 ? "wrong-passphrase" : "cut-off", {}, { cause: error });
  }
}

/** @throws Refusal: too large, or not opened by this passphrase. Close the file when done. */
export async function spool(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  { passphrase, mostBytes }: { readonly passphrase: string | undefined; readonly mostBytes: number },
): Promise<FileHandle> {
  const file = await namelessFile(folder);
  try {
    let bytes = 0;
    for await (const chunk of plain(source, passphrase)) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new Refusal("too-large", { most: mostBytes });
      await file.write(chunk);
    }
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
