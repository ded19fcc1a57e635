import { MOST_SUPPRESSION_LINES } from "@creneau/contract";
import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import { decodeCsv, parseCsv } from "../../../../platform/csv.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { importById, type StoredImport } from "../queries.ts";
import { addressesIn } from "../rules.ts";
import { advanceImport, insertImport, insertSuppressions } from "../store.ts";

export const IMPORT_JOB = "contacts.import-suppressions";
/** In one transaction. No more than that many lines are done within the request. */
const BATCH = 500;
const NAMED_LINES = 20;

export interface ImportAsk extends Pick<StoredImport, "channel" | "reason"> {
  readonly file: string;
  readonly byAccountId: string;
}

const Lines = z.array(z.tuple([z.int(), z.string().nullable()]));
const Kept = z.object({ id: z.string() });
const placeOf = ({ businessId }: TenantScope, id: string) =>
  ({ table: "suppression_import", column: "lines", businessId, id }) as const;

/** Reads the file and begins; what is short is done at once. @throws ProblemError INVALID_INPUT, IDEMPOTENCY_KEY_REUSED */
export function importList(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { file, channel, reason, byAccountId }: ImportAsk,
  key: Once,
): Promise<StoredImport> {
  const listed = addressesIn(parseCsv(decodeCsv(Buffer.from(file, "base64")).text));
  const refuse = (message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path: "file", message }] });
  if (listed.every(({ address }) => address === null)) throw refuse("no-address");
  if (listed.length > MOST_SUPPRESSION_LINES) throw refuse("too-many-lines");
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const work = async () => {
      const id = newId();
      const lines = JSON.stringify(listed.map(({ line, address }) => [line, address]));
      const linesSealed = tx.vault.seal(lines, placeOf(scope, id));
      await insertImport(tx, scope, { id, channel, reason, linesSealed, lines: listed.length, byAccountId }, now);
      if (listed.length <= BATCH) await nextBatch(tx, clock, scope, id);
      else await enqueue(tx, scope, IMPORT_JOB, { importId: id });
      return { id };
    };
    const { id } = await once(tx, scope, key, now, (stored) => Kept.parse(stored), work);
    return mustBe(await importById(tx, scope, id));
  });
}

/** Does what is left, a batch a transaction: killed between two, the next attempt goes on from there. */
export async function continueImport(db: Database, clock: Clock, scope: TenantScope, id: string): Promise<void> {
  while (await db.inTenant(scope, (tx) => nextBatch(tx, clock, scope, id)));
}

function mustBe(found: StoredImport | undefined): StoredImport {
  if (!found) throw new Error("an import that must exist is missing");
  return found;
}

/** @returns whether there is more. */
async function nextBatch(tx: Tx, clock: Clock, scope: TenantScope, id: string): Promise<boolean> {
  const before = await importById(tx, scope, id, { lock: true });
  if (!before?.linesSealed) return false;
  const lines = Lines.parse(JSON.parse(tx.vault.open(before.linesSealed, placeOf(scope, id))));
  const batch = lines.slice(before.done, before.done + BATCH);
  const addresses = batch.flatMap(([, address]) => address ?? []);
  const wrong = batch.flatMap(([line, address]) => (address === null ? [line] : []));
  const { channel, reason } = before;
  const facts = { channel, reason, source: "import", note: null } as const;
  const added = await insertSuppressions(tx, scope, addresses, facts, clock.now());
  const done = before.done + batch.length;
  const finished = done === lines.length;
  await advanceImport(tx, scope, {
    id,
    done,
    added: before.added + added,
    known: before.known + addresses.length - added,
    wrong: before.wrong + wrong.length,
    wrongLines: [...before.wrongLines, ...wrong].slice(0, NAMED_LINES),
    finishedAt: finished ? clock.now() : null,
  });
  return !finished;
}
