import { instant } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { constraintOf } from "../../../../platform/database/errors.ts";
import { mintTenantScope } from "../../../../platform/database/scope.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { parentOf, rowsOf, sandboxesSince, sandboxOf } from "../queries.ts";
import { copyRows, insertSandbox, markReady, retireSandbox } from "../store.ts";

export const FILL_SANDBOX = "tenancy.fill-sandbox";
const DAY_MS = 86_400_000;
/** What a reset leaves behind stays until it is purged: nobody makes hundreds. */
const MOST_A_DAY = 20;

/** A table that a sandbox begins with a copy of, and the columns that stay empty in it. */
export interface CopiedTable {
  readonly table: string;
  readonly blank?: readonly string[];
}

/** Makes the sandbox of a business, unless it has one. Of two at once, one is made. */
export async function ensureSandbox(db: Database, clock: Clock, parentId: string): Promise<void> {
  if (await sandboxOf(db.reads, parentId)) return;
  const now = clock.now();
  if ((await sandboxesSince(db.reads, parentId, instant(now - DAY_MS))) >= MOST_A_DAY)
    throw new ProblemError("TOO_MANY_REQUESTS");
  const sandbox = mintTenantScope(newId());
  try {
    await db.inTenant(sandbox, async (tx) => {
      await insertSandbox(tx, sandbox, parentId, now);
      await enqueue(tx, sandbox, FILL_SANDBOX, {});
    });
  } catch (error) {
    if (constraintOf(error) !== "business_one_sandbox") throw error;
  }
}

/** Retires the sandbox, if there is one, and makes the next: its ids are those of the business, as before. */
export async function resetSandbox(db: Database, clock: Clock, parentId: string): Promise<void> {
  const old = await sandboxOf(db.reads, parentId);
  if (old) {
    const scope = mintTenantScope(old.id);
    await db.inTenant(scope, (tx) => retireSandbox(tx, scope, clock.now()));
  }
  await ensureSandbox(db, clock, parentId);
}

/** Copies what a sandbox begins with. Two transactions: no one sees two businesses. */
export async function fillSandbox(
  db: Database,
  clock: Clock,
  sandboxId: string,
  tables: readonly CopiedTable[],
): Promise<void> {
  const parentId = await parentOf(db.reads, sandboxId);
  if (parentId === undefined) return;
  const [parent, sandbox] = [mintTenantScope(parentId), mintTenantScope(sandboxId)];
  const copies = await db.inTenant(parent, async (tx) => {
    const read: unknown[][] = [];
    for (const { table } of tables) read.push(await rowsOf(tx, parent, table));
    return read;
  });
  await db.inTenant(sandbox, async (tx) => {
    for (const [index, { table, blank = [] }] of tables.entries())
      await copyRows(tx, sandbox, table, copies[index] ?? [], Object.fromEntries(blank.map((name) => [name, null])));
    await markReady(tx, sandbox, clock.now());
  });
}
