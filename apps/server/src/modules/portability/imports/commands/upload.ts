import { instant } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { enqueueGlobal } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { newPiecesKey, piecesOf } from "../../../../platform/sealed-stream.ts";
import { importOf, secretsOfImport, type ImportRow } from "../queries.ts";
import { insertImport, putImportPart, queueImport, removeImport, type StartOfImport } from "../store.ts";

export const IMPORT_JOB = "portability.import";
/** Of a file that is sent: each but the last is this long. */
export const IMPORT_PART_BYTES = 4 * 1024 * 1024;
const KEPT_MS = 86_400_000;

async function mustBe(db: Database, accountId: string, id: string): Promise<ImportRow> {
  const row = await importOf(db.reads, accountId, id);
  if (!row) throw new ProblemError("NOT_FOUND");
  return row;
}

/** Begins to take a file, in parts. @throws ProblemError INVALID_INPUT when it is too large */
export async function openImport(
  db: Database,
  clock: Clock,
  mostBytes: number,
  ask: { readonly accountId: string; readonly fileName: string; readonly sizeBytes: number },
): Promise<ImportRow> {
  if (ask.sizeBytes > mostBytes)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "sizeBytes", message: "file-too-large" }] });
  const id = newId();
  const expiresAt = instant(clock.now() + KEPT_MS);
  await db.inGlobal((tx) => insertImport(tx, { ...ask, id, key: newPiecesKey(), expiresAt }, clock.now()));
  return mustBe(db, ask.accountId, id);
}

/** @throws ProblemError NOT_FOUND; INVALID_INPUT when the part is not as long as it must be */
export async function takePart(
  db: Database,
  accountId: string,
  id: string,
  { number, bytes }: { readonly number: number; readonly bytes: Buffer },
): Promise<void> {
  const { state, sizeBytes } = await mustBe(db, accountId, id);
  const begins = number * IMPORT_PART_BYTES;
  const length = Math.min(IMPORT_PART_BYTES, sizeBytes - begins);
  if (state !== "uploading" || bytes.length !== length || length <= 0)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "base64", message: "part-length" }] });
  await db.inGlobal(async (tx) => {
    const { key } = await secretsOfImport(tx, id);
    await putImportPart(tx, id, number, piecesOf(key, `business-import:${id}`).seal(bytes, number, false), length);
  });
}

/** @throws ProblemError NOT_FOUND; IMPORT_NOT_READY when parts are missing, or it is at work */
export async function startImport(db: Database, accountId: string, id: string, ask: StartOfImport): Promise<ImportRow> {
  await mustBe(db, accountId, id);
  await db.inGlobal(async (tx) => {
    if (!(await queueImport(tx, id, ask))) throw new ProblemError("IMPORT_NOT_READY");
    await enqueueGlobal(tx, IMPORT_JOB, { importId: id }, { key: `import:${id}`, maxAttempts: 3 });
  });
  return mustBe(db, accountId, id);
}

/** @throws ProblemError NOT_FOUND; IMPORT_NOT_READY while it is at work */
export async function dropImport(db: Database, accountId: string, id: string): Promise<void> {
  await mustBe(db, accountId, id);
  if (!(await db.inGlobal((tx) => removeImport(tx, accountId, id)))) throw new ProblemError("IMPORT_NOT_READY");
}
