import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { keyOfPassphrase, newPiecesKey } from "../../../../platform/sealed-stream.ts";
import { exportById, type ExportRow } from "../queries.ts";
import { insertExport } from "../store.ts";

export const EXPORT_JOB = "portability.export";

/** Asks for an export; the passphrase itself is not kept. @throws ProblemError EXPORT_UNDER_WAY */
export async function startExport(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: { readonly accountId: string; readonly passphrase: string | undefined },
): Promise<ExportRow> {
  const passphrase = ask.passphrase === undefined ? undefined : await keyOfPassphrase(ask.passphrase);
  return db.inTenant(scope, async (tx) => {
    const id = newId();
    const made = { id, accountId: ask.accountId, key: newPiecesKey(), passphrase };
    if (!(await insertExport(tx, scope, made, clock.now()))) throw new ProblemError("EXPORT_UNDER_WAY");
    await enqueue(tx, scope, EXPORT_JOB, { exportId: id }, { key: `export:${id}`, maxAttempts: 5 });
    const row = await exportById(tx, scope, id);
    if (!row) throw new Error("an export that was written is not there");
    return row;
  });
}
