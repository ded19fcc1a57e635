/**
 * Purging: a run is written down first, one for each kind, with the moment up to which it goes; then it is gone on with, batch
 * by batch, until nothing is left. Killed between two batches, the next job goes on with the same run, up to the same moment.
 */
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { isPurged, type DataKind, type PurgedKind } from "../../../platform/retention.ts";
import { chosenTerms, countOld, lockRun, oldestOf, runsById, unfinishedRuns, type StoredRun } from "../queries.ts";
import { automaticDays, cutoff, usualTerm, type Term } from "../retention-rules.ts";
import { advanceRun, insertRun, writeCheck } from "../store.ts";

export const PURGE_JOB = "privacy.purge";
/** In one transaction. */
const BATCH = 100;

export interface PurgeDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly kinds: readonly DataKind[];
}

/** Writes down a run for each kind of which something is to go. @returns their ids. */
async function openRuns(
  tx: Tx,
  scope: TenantScope,
  kinds: readonly PurgedKind[],
  ask: { readonly now: Instant; readonly daysOf: (term: Term) => number; readonly byAccountId: string | null },
): Promise<string[]> {
  const { now, daysOf, byAccountId } = ask;
  const terms = await chosenTerms(tx, scope);
  const opened: string[] = [];
  for (const kind of kinds) {
    const days = daysOf(terms.get(kind.code) ?? usualTerm(kind));
    const before = cutoff(days, now);
    const { count } = await countOld(tx, scope, kind, { before, now });
    if (count === 0) continue;
    const id = await insertRun(tx, scope, { kind: kind.code, days, before, byAccountId }, now);
    if (id !== undefined) opened.push(id);
  }
  return opened;
}

/** A person purges these kinds by their terms, at once. @throws ProblemError INVALID_INPUT for a kind that is never purged. */
export function purgeNow(
  { db, clock, kinds }: PurgeDeps,
  scope: TenantScope,
  codes: readonly string[],
  byAccountId: string,
): Promise<StoredRun[]> {
  const chosen = kinds.filter(isPurged).filter(({ code }) => codes.includes(code));
  if (chosen.length !== new Set(codes).size)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "kinds", message: "never-purged" }] });
  return db.inTenant(scope, async (tx) => {
    const ids = await openRuns(tx, scope, chosen, { now: clock.now(), daysOf: ({ days }) => days, byAccountId });
    if (ids.length > 0) await enqueue(tx, scope, PURGE_JOB, { automatic: false });
    return runsById(tx, scope, ids);
  });
}

/** The daily purge: whatever is over its term, and whatever an earlier run left. */
export async function purgeByItself(deps: PurgeDeps, scope: TenantScope): Promise<void> {
  const { db, clock, kinds } = deps;
  await continueRuns(deps, scope);
  await db.inTenant(scope, (tx) => {
    const now = clock.now();
    const daysOf = (term: Term): number => automaticDays(term, now);
    return openRuns(tx, scope, kinds.filter(isPurged), { now, daysOf, byAccountId: null });
  });
  await continueRuns(deps, scope);
  await db.inTenant(scope, (tx) => writeCheck(tx, scope, clock.now()));
}

/** Goes on with every run that is not finished. */
export async function continueRuns(deps: PurgeDeps, scope: TenantScope): Promise<void> {
  const runs = await deps.db.inTenant(scope, (tx) => unfinishedRuns(tx, scope));
  for (const run of runs) {
    // A kind that this version no longer knows has nothing to remove.
    const kind = deps.kinds.filter(isPurged).find(({ code }) => code === run.kind);
    while (await deps.db.inTenant(scope, (tx) => nextBatch(tx, deps.clock, scope, run, kind)));
  }
}

/** @returns whether there may be more. */
async function nextBatch(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { id, before }: StoredRun,
  kind: PurgedKind | undefined,
): Promise<boolean> {
  if (!(await lockRun(tx, scope, id))) return false;
  const now = clock.now();
  const ids = kind ? await oldestOf(tx, scope, kind, { before, now }, BATCH) : [];
  if (ids.length > 0) await kind?.remove(tx, scope, ids, { before, now });
  const more = ids.length === BATCH;
  await advanceRun(tx, scope, id, { removed: ids.length, finishedAt: more ? null : now });
  return more;
}
