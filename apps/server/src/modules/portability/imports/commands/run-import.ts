import type { Database } from "../../../../platform/database/database.ts";
import type { Attempt } from "../../../../platform/jobs/jobs.ts";
import { piecesOf } from "../../../../platform/sealed-stream.ts";
import { accountsOf } from "../../../identity/index.ts";
import { Archive } from "../../archive/read.ts";
import { spool } from "../../archive/spool.ts";
import { importBusiness, type ImportDeps } from "../../commands/import-business.ts";
import { Refusal } from "../../refusal.ts";
import { importById, importPart, secretsOfImport, type ImportRow } from "../queries.ts";
import { beginImport, endImport, finishImport, setImportProgress } from "../store.ts";
import { IMPORT_PART_BYTES } from "./upload.ts";

export interface RunDeps extends ImportDeps {
  /** For a file that lies there for a moment. */
  readonly folder: string;
  readonly mostBytes: number;
}

/** Unpacked, as many times as large as the file may be. */
const UNPACKED = 20;

async function* partsOf(db: Database, { id, sizeBytes }: ImportRow, key: Buffer): AsyncGenerator<Buffer> {
  const pieces = piecesOf(key, `business-import:${id}`);
  for (let number = 0; number * IMPORT_PART_BYTES < sizeBytes; number++) {
    const sealed = await importPart(db.reads, id, number);
    if (!sealed) throw new Refusal("cut-off");
    yield pieces.open(sealed, number, false);
  }
}

async function take(deps: RunDeps, row: ImportRow): Promise<void> {
  const { db, clock, folder, mostBytes } = deps;
  const { id, accountId, slug, withMessages } = row;
  const [account] = await accountsOf(db.reads, [accountId]);
  if (!account) return;
  const { key, passphrase } = await secretsOfImport(db.reads, id);
  const file = await spool(folder, partsOf(db, row, key), { passphrase, mostBytes });
  try {
    const archive = await Archive.open(file, { mostBytes: mostBytes * UNPACKED });
    await importBusiness(deps, archive, {
      slug: slug ?? undefined,
      withMessages,
      by: { accountId, email: account.email, importId: id },
      progress: (done, total) => db.inGlobal((tx) => setImportProgress(tx, id, done, total)),
      before: (tx, report) => finishImport(tx, id, report, clock.now()),
    });
  } finally {
    await file.close();
  }
}

/** Takes in the file that was sent. Run again after a kill, it finds either nothing of it there or that it is done. */
export async function runImport(deps: RunDeps, id: string, attempt: Attempt): Promise<void> {
  const { db, clock } = deps;
  const begun = await db.inGlobal((tx) => beginImport(tx, id));
  const row = begun ? await importById(db.reads, id) : undefined;
  if (!row) return;
  try {
    await take(deps, row);
  } catch (error) {
    if (error instanceof Refusal) {
      const refusal = { code: error.code, facts: error.facts };
      await db.inGlobal((tx) => endImport(tx, id, { state: "refused", refusal }, clock.now()));
      return;
    }
    if (attempt.last) await db.inGlobal((tx) => endImport(tx, id, { state: "failed" }, clock.now()));
    throw error;
  }
}
