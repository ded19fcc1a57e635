/** For whoever runs the installation, at the command line: a business into a file, and a file into a business. */
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { KeyRing } from "../../platform/keys.ts";
import {
  isSealedStream,
  keyOfPassphrase,
  SEALED_STREAM_BEGINNING_BYTES,
  sealStream,
} from "../../platform/sealed-stream.ts";
import { sealLog } from "../audit/index.ts";
import { publicScope } from "../tenancy/index.ts";
import { Archive } from "./archive/read.ts";
import { spool } from "./archive/spool.ts";
import { makeArchive } from "./archive/write.ts";
import type { ImportReport } from "./arrival/report.ts";
import { importBusiness, type ImportDeps } from "./commands/import-business.ts";
import type { Manifest } from "./format.ts";

export interface ExportToFile {
  readonly slug: string;
  readonly path: string;
  readonly passphrase: string | undefined;
}

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly productVersion: string;
}

/** The file gets its name when it is whole. @throws ProblemError NOT_FOUND for an unknown business */
export async function exportToFile(deps: Deps, { slug, path, passphrase }: ExportToFile): Promise<Manifest> {
  const { db, clock, keys, productVersion } = deps;
  const { scope } = await publicScope(db, slug);
  await sealLog(db, clock, scope);
  const draft = `${path}.part`;
  const file = await open(draft, "w", 0o600);
  try {
    const manifest = await db.inSnapshot(scope, async (tx) => {
      const made = await makeArchive(tx, scope, { keys, now: clock.now(), productVersion });
      const bytes = passphrase === undefined ? made.bytes : sealStream(made.bytes, await keyOfPassphrase(passphrase));
      for await (const chunk of bytes as AsyncIterable<Buffer>) await file.write(chunk);
      return made.manifest();
    });
    await file.sync();
    await file.close();
    await rename(draft, path);
    return manifest;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

export interface ImportFromFile {
  readonly path: string;
  readonly slug: string | undefined;
  readonly passphrase: string | undefined;
  readonly withMessages: boolean;
}

/** Whoever sits at the machine has room for it. */
const MOST_BYTES = 64 * 1024 * 1024 * 1024;

async function opened(file: FileHandle, folder: string, passphrase: string | undefined): Promise<FileHandle> {
  const beginning = Buffer.alloc(SEALED_STREAM_BEGINNING_BYTES);
  await file.read(beginning, 0, beginning.length, 0);
  if (!isSealedStream(beginning)) return file;
  const source = file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>;
  return spool(folder, source, { passphrase, mostBytes: MOST_BYTES });
}

/** @throws Refusal */
export async function importFromFile(
  deps: ImportDeps & { readonly folder: string },
  { path, slug, passphrase, withMessages }: ImportFromFile,
): Promise<ImportReport> {
  const file = await open(path, "r");
  try {
    const plain = await opened(file, deps.folder, passphrase);
    try {
      return await importBusiness(deps, await Archive.open(plain, { mostBytes: MOST_BYTES }), { slug, withMessages });
    } finally {
      if (plain !== file) await plain.close();
    }
  } finally {
    await file.close();
  }
}
