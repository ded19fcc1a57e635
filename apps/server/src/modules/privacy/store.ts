import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../platform/chance.ts";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { StoredRun } from "./queries.ts";
import type { Term } from "./retention-rules.ts";

/** @returns false when the term is not at `version` any more: nothing was written. */
export async function writeTerm(
  tx: Tx,
  { businessId }: TenantScope,
  kind: string,
  { days, held }: Omit<Term, "version">,
  version: number,
  now: Instant,
): Promise<boolean> {
  const written = {
    days,
    held_days: held?.days ?? null,
    held_until: held && toIso(held.until),
    version: version + 1,
    updated_at: toIso(now),
  };
  const query =
    version === 0
      ? sqlFor
          .insertInto("retention_term")
          .values({ business_id: businessId, kind, ...written })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
      : sqlFor
          .updateTable("retention_term")
          .set(written)
          .where("business_id", "=", businessId)
          .where("kind", "=", kind)
          .where("version", "=", version)
          .returning("version");
  return (await tx.maybe(query)) !== undefined;
}

/** @returns its id; undefined when one of this kind is under way. */
export async function insertRun(
  tx: Tx,
  { businessId }: TenantScope,
  run: Pick<StoredRun, "kind" | "days" | "before" | "byAccountId">,
  now: Instant,
): Promise<string | undefined> {
  const row = await tx.maybe(
    sqlFor
      .insertInto("purge_run")
      .values({
        business_id: businessId,
        id: newId(),
        kind: run.kind,
        days: run.days,
        before: toIso(run.before),
        by_account_id: run.byAccountId,
        started_at: toIso(now),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id"),
  );
  return row?.id;
}

export const advanceRun = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  { removed, finishedAt }: { readonly removed: number; readonly finishedAt: Instant | null },
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("purge_run")
      .set({ removed: sql`removed + ${removed}`, finished_at: finishedAt === null ? null : toIso(finishedAt) })
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );

export const writeCheck = (tx: Tx, { businessId }: TenantScope, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("retention_check")
      .values({ business_id: businessId, checked_at: toIso(now) })
      .onConflict((conflict) => conflict.column("business_id").doUpdateSet({ checked_at: toIso(now) })),
  );
