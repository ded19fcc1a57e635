/** Two installations in one story: another database, another ring; and what goes from one to the other. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inject } from "vitest";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import { exportToFile, importFromFile, type ImportReport } from "../modules/portability/index.ts";
import { migrate } from "../platform/database/migrate.ts";
import { newKeyRingText, parseKeyRing } from "../platform/keys.ts";
import { addressesOf } from "./addresses.ts";
import { keepJobsForLater } from "./later.ts";
import { makeDatabase, openWorld, type World, type WorldOptions } from "./world.ts";

/** With keys of its own: nothing that the other sealed opens here. */
export async function otherInstallation(options: Omit<WorldOptions, "keys"> = {}): Promise<World> {
  const name = await makeDatabase("template1");
  const keys = parseKeyRing(newKeyRingText());
  const addresses = addressesOf(inject("ownerUrl"), name);
  await migrate({ ...addresses, keys });
  await keepJobsForLater(addresses.ownerUrl);
  return openWorld(name, { ...options, keys });
}

export interface ImportOptions {
  readonly slug?: string;
  readonly passphrase?: string;
  readonly withMessages?: boolean;
}

/** A folder for files on their way. */
export class Van {
  readonly folder: string;
  #files = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Van> {
    return new Van(await mkdtemp(`${tmpdir()}/creneau-van-`));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /** @returns the path of the file */
  async load({ db, clock, keys }: World, slug: string, passphrase?: string): Promise<string> {
    const path = `${this.folder}/${this.#files++}.zip`;
    await exportToFile({ db, clock, keys, productVersion: "test" }, { slug, path, passphrase });
    return path;
  }

  unload({ db, clock, keys }: World, path: string, options: ImportOptions = {}): Promise<ImportReport> {
    const deps = { db, clock, keys, plan: "scale", folder: this.folder } as const;
    const { slug, passphrase, withMessages = false } = options;
    return importFromFile(deps, { path, slug, passphrase, withMessages });
  }

  async keep(bytes: Buffer): Promise<string> {
    const path = `${this.folder}/${this.#files++}.zip`;
    await writeFile(path, bytes);
    return path;
  }
}

export type Entries = Map<string, Buffer>;

/** What a zip holds, by name. */
export async function entriesOf(path: string): Promise<Entries> {
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true });
  const entries: Entries = new Map();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return entries;
}

/** The middle of the packed bytes of each entry that has some. */
export async function placesOf(path: string): Promise<number[]> {
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true });
  const places: number[] = [];
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    if (entry.uncompressedSize > 0) places.push(fileDataStart + Math.floor(entry.compressedSize / 2));
  }
  return places;
}

export function zipOf(entries: Entries, mode = 0o100600): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name, { mode });
  zip.end();
  return buffer(zip.outputStream as Readable);
}
