import { instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Attempt } from "../../../../platform/jobs/jobs.ts";
import type { KeyRing } from "../../../../platform/keys.ts";
import {
  inPieces,
  newPiecesKey,
  piecesOf,
  sealStream,
  type PassphraseKey,
} from "../../../../platform/sealed-stream.ts";
import { sealLog } from "../../../audit/index.ts";
import { makeArchive } from "../../archive/write.ts";
import { PART_BYTES } from "../parts.ts";
import { beginExport, failExport, finishExport, putExportPart, type Run } from "../store.ts";

export interface ExportDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly productVersion: string;
}

const KEPT_MS = 7 * 86_400_000;
const Turned = z.object({ key: z.base64(), header: z.base64() });

function passphraseKey(text: string | undefined): PassphraseKey | undefined {
  if (text === undefined) return undefined;
  const { key, header } = Turned.parse(JSON.parse(text));
  return { key: Buffer.from(key, "base64"), header: Buffer.from(header, "base64") };
}

/**
 * Makes the export that was asked for. Killed amid it, the next attempt begins anew: nothing is offered before it is whole.
 * In memory are a batch of rows and a part.
 */
export async function makeExport(deps: ExportDeps, scope: TenantScope, id: string, attempt: Attempt): Promise<void> {
  const { db, clock } = deps;
  const run: Run = { id, run: newId() };
  const key = newPiecesKey();
  const begun = await db.inTenant(scope, (tx) => beginExport(tx, scope, run, key));
  if (!begun) return;
  try {
    await sealLog(db, clock, scope);
    const made = await writeParts(deps, scope, run, { key, passphrase: passphraseKey(begun.passphrase) });
    const expiresAt = instant(clock.now() + KEPT_MS);
    await db.inTenant(scope, (tx) => finishExport(tx, scope, run, { ...made, expiresAt }, clock.now()));
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (attempt.last) await db.inTenant(scope, (tx) => failExport(tx, scope, id, clock.now()));
    throw error;
  }
}

/** Another attempt has begun: this one's parts are gone. */
class Overtaken extends Error {}

interface Secrets {
  readonly key: Buffer;
  readonly passphrase: PassphraseKey | undefined;
}

/** In a transaction each, beside the one that reads. */
function writeParts(
  { db, clock, keys, productVersion }: ExportDeps,
  scope: TenantScope,
  run: Run,
  { key, passphrase }: Secrets,
): Promise<{ readonly sizeBytes: number; readonly digest: Buffer }> {
  const pieces = piecesOf(key, `business-export:${run.id}`);
  return db.inSnapshot(scope, async (tx) => {
    let reached = { done: 0, total: 0 };
    const progress = (done: number, total: number): void => void (reached = { done, total });
    const made = await makeArchive(tx, scope, { keys, now: clock.now(), productVersion, progress });
    let sizeBytes = 0;
    for await (const { bytes, number, last } of inPieces(
      passphrase ? sealStream(made.bytes, passphrase) : made.bytes,
      PART_BYTES,
    )) {
      const part = { number, bytes: pieces.seal(bytes, number, last) };
      if (!(await db.inTenant(scope, (other) => putExportPart(other, scope, run, part, reached))))
        throw new Overtaken();
      sizeBytes += bytes.length;
    }
    return { sizeBytes, digest: Buffer.from(made.manifest().digest, "hex") };
  });
}
