import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { madeOnce } from "../../../../platform/http/idempotency.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { keyOfPassphrase, newPiecesKey } from "../../../../platform/sealed-stream.ts";
import { exportById, type ExportRow } from "../queries.ts";
import { insertExport } from "../store.ts";

export const EXPORT_JOB = "portability.export";

/** Asks for an export, once for a key; the passphrase itself is not kept. @throws ProblemError EXPORT_UNDER_WAY, IDEMPOTENCY_KEY_REUSED */
export async function startExport(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: { readonly accountId: string; readonly passphrase: string | undefined },
  key: Once,
): Promise<ExportRow> {
  const passphrase = ask.passphrase === undefined ? undefined : await keyOfPassphrase(ask.passphrase);
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const id = await madeOnce(tx, scope, key, now, async () => {
      const made = { id: newId(), accountId: ask.accountId, key: newPiecesKey(), passphrase };
      if (!(await insertExport(tx, scope, made, now))) throw new ProblemError("EXPORT_UNDER_WAY");
      await enqueue(tx, scope, EXPORT_JOB, { exportId: made.id }, { key: `export:${made.id}`, maxAttempts: 5 });
      return made.id;
    });
    const row = await exportById(tx, scope, id);
    // Asked for again within the day, and thrown away since.
    if (!row) throw new ProblemError("NOT_FOUND");
    return row;
  });
}
