/** Reads the export of a business, and believes nothing of what it says: every size, name and hash is counted anew. */
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { fromFdPromise, type Entry, type ZipFile } from "yauzl";
import {
  contentsOf,
  digestOf,
  FORMAT,
  FORMAT_VERSION,
  isEntryName,
  MANIFEST,
  Manifest,
  README,
  tablePath,
} from "../format.ts";
import { readRow } from "../lines.ts";
import { Refusal } from "../refusal.ts";
import { type Row } from "../rules.ts";

export interface Caps {
  /** Of all that is in it, unpacked. */
  readonly mostBytes: number;
}

const MOST_ENTRIES = 100_000;
const MOST_MANIFEST_BYTES = 32 * 1024 * 1024;
const MOST_README_BYTES = 64 * 1024;
const MOST_LINE_BYTES = 4 * 1024 * 1024;
export const MOST_FILE_BYTES = 5 * 1024 * 1024;
/** Rows packed as often as that hold nothing anybody wrote. */
const MOST_SWELLING = 250;
const MAY_SWELL_BYTES = 1024 * 1024;
const FILE_KIND = 0o170000;
const REGULAR = 0o100000;

function check(entry: Entry, known: ReadonlyMap<string, Entry>): void {
  const what = entry.fileName.slice(0, 200);
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  const isOdd = kind !== 0 && kind !== REGULAR;
  if (
    !isEntryName(entry.fileName) ||
    known.has(entry.fileName) ||
    isOdd ||
    entry.isEncrypted() ||
    !entry.canDecodeFileData()
  )
    throw new Refusal("entry-not-allowed", { what });
  const swollen =
    entry.uncompressedSize > MAY_SWELL_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_SWELLING;
  if (swollen) throw new Refusal("swollen", { what });
}

async function entriesOf(zip: ZipFile, { mostBytes }: Caps): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_ENTRIES) throw new Refusal("too-many-entries", { most: MOST_ENTRIES });
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    check(entry, entries);
    bytes += entry.uncompressedSize;
    if (bytes > mostBytes) throw new Refusal("too-large", { most: mostBytes });
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** What the zip library throws is about the file: it is told as such. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("not-an-export", {}, { cause: error });
  }
}

function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal("manifest-unreadable", {}, { cause: error });
  }
  if (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === FORMAT &&
    "version" in value
  ) {
    if (typeof value.version === "number" && value.version > FORMAT_VERSION) throw new Refusal("newer-format");
  }
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) throw new Refusal("manifest-unreadable", {}, { cause: parsed.error });
  if (digestOf(contentsOf(parsed.data)).toString("hex") !== parsed.data.digest) throw new Refusal("digest-differs");
  return parsed.data;
}

export interface Line {
  readonly row: Row;
  /** In its table, the first is 1. */
  readonly number: number;
  readonly bytes: number;
}

export class Archive {
  readonly manifest: Manifest;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest) {
    this.#zip = zip;
    this.#entries = entries;
    this.manifest = manifest;
  }

  /** @throws Refusal */
  static open(file: FileHandle, caps: Caps): Promise<Archive> {
    return readable(async () => {
      const zip = await fromFdPromise(file.fd, { autoClose: false, lazyEntries: true, strictFileNames: true });
      const entries = await entriesOf(zip, caps);
      const about = entries.get(MANIFEST);
      if (!about) throw new Refusal("not-an-export");
      if (about.uncompressedSize > MOST_MANIFEST_BYTES)
        throw new Refusal("too-large", { what: MANIFEST, most: MOST_MANIFEST_BYTES });
      const manifest = parseManifest((await wholeOf(zip, about)).toString("utf8"));
      const archive = new Archive(zip, entries, manifest);
      archive.#assertComplete();
      await archive.#assertReadable();
      return archive;
    });
  }

  /** What the manifest names is there, once, in the size it says; and nothing else is. */
  #assertComplete(): void {
    const { tables, files } = this.manifest;
    const named = new Map<string, number>();
    for (const { path, bytes } of [...tables.map(({ name, bytes }) => ({ path: tablePath(name), bytes })), ...files]) {
      if (named.has(path)) throw new Refusal("entry-not-allowed", { what: path });
      named.set(path, bytes);
      const entry = this.#entries.get(path);
      if (!entry) throw new Refusal("entry-missing", { what: path });
      if (entry.uncompressedSize !== bytes) throw new Refusal("hash-differs", { what: path });
    }
    for (const path of this.#entries.keys())
      if (!named.has(path) && path !== MANIFEST && path !== README)
        throw new Refusal("entry-not-allowed", { what: path });
  }

  /** What the manifest does not hash is for people to read: as it was written, too. */
  async #assertReadable(): Promise<void> {
    const entry = this.#entries.get(README);
    if (!entry) return;
    if (entry.uncompressedSize > MOST_README_BYTES)
      throw new Refusal("too-large", { what: README, most: MOST_README_BYTES });
    if (crc32(await wholeOf(this.#zip, entry)) !== entry.crc32) throw new Refusal("hash-differs", { what: README });
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(path);
    if (!entry) throw new Refusal("entry-missing", { what: path });
    return entry;
  }

  /** The rows of a table; that they are those of the manifest is known at the end. @throws Refusal */
  async *lines(name: string, exact: boolean): AsyncGenerator<Line> {
    const told = this.manifest.tables.find((table) => table.name === name);
    if (!told) return;
    const hash = createHash("sha256");
    const stream = await readable(() => this.#zip.openReadStreamPromise(this.#entry(tablePath(name))));
    let rest: Buffer = Buffer.alloc(0);
    let number = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        hash.update(chunk);
        let from = 0;
        const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, from)) {
          yield lineOf(all.subarray(from, end), name, ++number, exact);
          from = end + 1;
        }
        rest = all.subarray(from);
        if (rest.length > MOST_LINE_BYTES) throw new Refusal("line-too-long", { what: name, line: number + 1 });
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal("hash-differs", { what: tablePath(name) }, { cause: error });
    }
    if (rest.length > 0 || number !== told.rows || hash.digest("hex") !== told.sha256)
      throw new Refusal("hash-differs", { what: tablePath(name) });
  }

  /** @throws Refusal when the bytes of a table are not those of the manifest: then its lines say nothing. */
  async assertIntact(name: string): Promise<void> {
    const told = this.manifest.tables.find((table) => table.name === name);
    const hash = createHash("sha256");
    try {
      const stream = await this.#zip.openReadStreamPromise(this.#entry(tablePath(name)));
      for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk);
    } catch (error) {
      throw new Refusal("hash-differs", { what: tablePath(name) }, { cause: error });
    }
    if (hash.digest("hex") !== told?.sha256) throw new Refusal("hash-differs", { what: tablePath(name) });
  }

  /** @throws Refusal */
  async file(path: string): Promise<Buffer> {
    const told = this.manifest.files.find((file) => file.path === path);
    if (!told) throw new Refusal("entry-missing", { what: path });
    if (told.bytes > MOST_FILE_BYTES) throw new Refusal("too-large", { what: path, most: MOST_FILE_BYTES });
    const bytes = await readable(() => wholeOf(this.#zip, this.#entry(path)));
    if (createHash("sha256").update(bytes).digest("hex") !== told.sha256)
      throw new Refusal("hash-differs", { what: path });
    return bytes;
  }
}

function lineOf(bytes: Buffer, what: string, number: number, exact: boolean): Line {
  if (bytes.length > MOST_LINE_BYTES) throw new Refusal("line-too-long", { what, line: number });
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { row: readRow(text, exact), number, bytes: bytes.length };
  } catch (error) {
    throw new Refusal("line-unreadable", { what, line: number }, { cause: error });
  }
}

async function wholeOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
