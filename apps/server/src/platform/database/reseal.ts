/**
 * Sealing anew, with the first key of the ring, what an older one sealed: afterwards the older one can be dropped. The
 * columns are found in the catalogue by their ending, so that none is forgotten. Batches are transactions of their own,
 * and a value that somebody changes meanwhile is left to them: stopped anywhere, run twice, it does no harm.
 */
import { sql } from "kysely";
import { actingAs } from "../acting.ts";
import type { KeyRing } from "../keys.ts";
import type { Log } from "../log.ts";
import type { Place } from "../vault.ts";
import { sqlFor, type Database, type Tx } from "./database.ts";
import type { TenantScope } from "./scope.ts";

const BATCH = 500;
const NO_ID = "00000000-0000-0000-0000-000000000000";

export interface SealedColumn {
  readonly table: string;
  /** With its ending. */
  readonly column: string;
  /** The column that says which row of the business, or of all, it is. */
  readonly id: string;
  readonly isTenant: boolean;
}

/** Every column that is named `…_sealed`. @throws Error when a row of one has no id of its own. */
export async function sealedColumns(tx: Tx): Promise<SealedColumn[]> {
  const rows = await tx.all(sql<{ table: string; column: string; key: string[] }>`
    select c.relname as table, a.attname as column,
      array(select k.attname::text from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'vault'
      and a.attname like '%\\_sealed' and a.atttypid = 'bytea'::regtype
    order by 1, 2`);
  return rows.map(({ table, column, key }) => {
    const [id, ...more] = key.filter((name) => name !== "business_id");
    if (id === undefined || more.length > 0)
      throw new Error(`${table}.${column} can't be sealed anew: no id of its own`);
    return { table, column, id, isTenant: key.includes("business_id") };
  });
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

interface Batch {
  readonly last: string | undefined;
  readonly sealed: number;
  /** Ids of the rows that no key of the ring opens. */
  readonly lost: readonly string[];
}

async function resealBatch(
  tx: Tx,
  { table, column, id }: SealedColumn,
  businessId: string | null,
  currentId: number,
  after: string,
): Promise<Batch> {
  const inside = businessId === null ? sql`true` : sql`t.business_id = ${businessId}::uuid`;
  const rows = await tx.all(sql<Row>`
    select t.${sql.ref(id)}::text as id, t.${sql.ref(column)} as sealed from ${sql.table(table)} t
    where ${inside} and t.${sql.ref(id)} > ${after}::uuid and get_byte(t.${sql.ref(column)}, 0) <> ${currentId}::int
    order by t.${sql.ref(id)} limit ${BATCH}`);
  const lost: string[] = [];
  const fresh = rows.flatMap(({ id: row, sealed }) => {
    const place: Place = { table, column: column.replace(/_sealed$/, ""), businessId, id: row };
    try {
      return [{ row, was: sealed, now: tx.vault.seal(tx.vault.open(sealed, place), place) }];
    } catch {
      lost.push(row);
      return [];
    }
  });
  if (fresh.length > 0) {
    await tx.run(sql`
      update ${sql.table(table)} t set ${sql.ref(column)} = fresh.now
      from unnest(${fresh.map(({ row }) => row)}::uuid[], ${fresh.map(({ was }) => was)}::bytea[],
        ${fresh.map(({ now }) => now)}::bytea[]) as fresh(row, was, now)
      where ${inside} and t.${sql.ref(id)} = fresh.row and t.${sql.ref(column)} = fresh.was`);
  }
  return { last: rows.length === BATCH ? rows.at(-1)?.id : undefined, sealed: fresh.length, lost };
}

export interface ResealDeps {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly log: Log;
  readonly businesses: () => AsyncIterable<TenantScope>;
}

interface Tally {
  sealed: number;
  lost: number;
}

/** Seals all of a column, here or in one business. */
async function resealColumn({ db, keys, log }: ResealDeps, one: SealedColumn, scope: TenantScope | null, tally: Tally) {
  for (let after: string | undefined = NO_ID; after !== undefined;) {
    const from: string = after;
    const work = (tx: Tx): Promise<Batch> => resealBatch(tx, one, scope?.businessId ?? null, keys.currentId, from);
    const batch: Batch = await (scope ? db.inTenant(scope, work) : db.inGlobal(work));
    after = batch.last;
    tally.sealed += batch.sealed;
    tally.lost += batch.lost.length;
    const where = { table: one.table, column: one.column, businessId: scope?.businessId };
    if (batch.sealed > 0) log.info({ ...where, key: keys.currentId, sealed: tally.sealed }, "sealed anew");
    if (batch.lost.length > 0) log.error({ ...where, ids: batch.lost.slice(0, 20) }, "no key of the ring opens these");
  }
}

/** The audit log knows it by this name (`is_resealed`): nothing that it tells of is changed. */
export const RESEAL = "vault.reseal";

/** Finds what an older key sealed, and seals it with the first. Nothing to do while the ring has but one. */
export const reseal = (deps: ResealDeps): Promise<void> =>
  actingAs({ kind: "job", act: RESEAL }, async () => (deps.keys.isRotating ? resealAll(deps) : undefined));

async function resealAll(deps: ResealDeps): Promise<void> {
  const { db, keys, log } = deps;
  const tally: Tally = { sealed: 0, lost: 0 };
  const columns = await db.inGlobal(async (tx) => {
    await resealIndexKey(tx);
    return sealedColumns(tx);
  });
  for (const one of columns.filter(({ isTenant }) => !isTenant)) await resealColumn(deps, one, null, tally);
  const ofBusinesses = columns.filter(({ isTenant }) => isTenant);
  for await (const scope of deps.businesses()) {
    for (const one of ofBusinesses) await resealColumn(deps, one, scope, tally);
  }
  if (tally.lost > 0) return;
  await db.inGlobal((tx) => tx.run(sqlFor.updateTable("vault").set({ resealed_key: keys.currentId })));
  log.info({ key: keys.currentId, sealed: tally.sealed }, "everything is sealed with the first key of the ring");
}

async function resealIndexKey(tx: Tx): Promise<void> {
  const { kept } = await tx.one(sqlFor.selectFrom("vault").select("index_key_sealed as kept").forUpdate());
  if (tx.vault.isStale(kept))
    await tx.run(sqlFor.updateTable("vault").set({ index_key_sealed: tx.vault.sealedIndexKey() }));
}

/** For whoever wants to drop an old key: undefined while the ring has but one. */
export async function resealed(db: Database, keys: KeyRing): Promise<"resealed" | "resealing" | undefined> {
  if (!keys.isRotating) return undefined;
  const { known } = await db.reads.one(sqlFor.selectFrom("vault").select("resealed_key as known"));
  return known === keys.currentId ? "resealed" : "resealing";
}
