import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Moment, OldData, PurgedKind } from "../../platform/retention.ts";
import type { Term } from "./retention-rules.ts";

/** The terms that were chosen, by kind. */
export async function chosenTerms(tx: Tx, { businessId }: TenantScope): Promise<ReadonlyMap<string, Term>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("retention_term")
      .select(["kind", "days", "held_days", "held_until", "version"])
      .where("business_id", "=", businessId),
  );
  return new Map(
    rows.map(({ kind, days, held_days, held_until, version }) => {
      const held = held_days === null || held_until === null ? null : { days: held_days, until: held_until };
      return [kind, { days, held, version }];
    }),
  );
}

const SAMPLES = 3;

export interface OldCount {
  readonly count: number;
  readonly oldest: readonly OldData[];
}

/** How much of a kind is to go, and the oldest of it. */
export async function countOld(tx: Tx, scope: TenantScope, kind: PurgedKind, moment: Moment): Promise<OldCount> {
  const oldest = await tx.all(sql<OldData & { readonly count: number }>`
    select id, at, count(*) over () as count from (${kind.find(scope, moment)}) as old order by at, id limit ${SAMPLES}`);
  return { count: oldest[0]?.count ?? 0, oldest: oldest.map(({ id, at }) => ({ id, at })) };
}

/** The oldest that are to go. */
export async function oldestOf(
  tx: Tx,
  scope: TenantScope,
  kind: PurgedKind,
  moment: Moment,
  limit: number,
): Promise<string[]> {
  const rows = await tx.all(
    sql<OldData>`select id, at from (${kind.find(scope, moment)}) as old order by at, id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

export interface StoredRun {
  readonly id: string;
  readonly kind: string;
  readonly days: number;
  readonly before: Instant;
  readonly byAccountId: string | null;
  readonly byName: string | null;
  readonly removed: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
}

const runs = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("purge_run as r")
    .leftJoin("account", "account.id", "r.by_account_id")
    .select(["r.id", "r.kind", "r.days", "r.before", "r.removed", "r.by_account_id as byAccountId"])
    .select(["account.name as byName", "r.started_at as startedAt", "r.finished_at as finishedAt"])
    .where("r.business_id", "=", businessId);

export const unfinishedRuns = (tx: Tx, scope: TenantScope): Promise<StoredRun[]> =>
  tx.all(runs(scope).where("r.finished_at", "is", null).orderBy("r.id"));

export const runsById = (tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<StoredRun[]> =>
  tx.all(
    runs(scope)
      .where((eb) => eb("r.id", "=", eb.fn.any(eb.val([...ids]))))
      .orderBy("r.id"),
  );

/** The latest first. */
export const runPage = (tx: Tx, scope: TenantScope, before: string | undefined, limit: number): Promise<StoredRun[]> =>
  tx.all(
    runs(scope)
      .$if(before !== undefined, (query) => query.where("r.id", "<", before ?? ""))
      .orderBy("r.id", "desc")
      .limit(limit),
  );

/** Whether this run is still to be gone on with; whoever asks next waits. */
export const lockRun = async (tx: Tx, { businessId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor
      .selectFrom("purge_run")
      .select("id")
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("finished_at", "is", null)
      .forUpdate(),
  )) !== undefined;

export const lastCheck = async (tx: Tx, { businessId }: TenantScope): Promise<Instant | null> =>
  (
    await tx.maybe(
      sqlFor.selectFrom("retention_check").select("checked_at as at").where("business_id", "=", businessId),
    )
  )?.at ?? null;
