import type { Instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";

/**
 * A place in the order in which entries are sealed: what came from another installation first (an era below 0), then
 * transactions as they were numbered, entries as they were written.
 */
export interface Mark {
  readonly era: number;
  readonly transaction: string;
  readonly seq: number;
}

/** No business moves that often. */
const BEFORE_ALL_ERAS = -1_000_000;
export const BEGINNING: Mark = { era: BEFORE_ALL_ERAS, transaction: "0", seq: 0 };

export interface Line {
  readonly mark: Mark;
  readonly text: string;
}

export interface Seal {
  readonly number: number;
  readonly until: Mark;
  readonly entries: number;
  readonly hash: Buffer;
  readonly sealedAt: Instant;
  /** In which the instants of its lines are written. */
  readonly zone: string;
}

/** What is sealed from now on says its instants in UTC, wherever the database is. */
export const SEALING_ZONE = "UTC";

/** The next lines after a mark, of transactions that nothing older can join any more. */
export async function linesAfter(
  tx: Tx,
  scope: TenantScope,
  after: Mark,
  zone: string,
  limit: number,
): Promise<Line[]> {
  await tx.run(sql`select set_config('TimeZone', ${zone}, true)`);
  const rows = await tx.all(sql<{ era: number; transaction: string; seq: number; line: string }>`
    select era, transaction_id::text as transaction, seq, audit_line(audit_entry) as line
    from audit_entry
    where business_id = ${scope.businessId}
      and (era, transaction_id, seq) > (${after.era}::int, ${after.transaction}::xid8, ${after.seq}::bigint)
      and (era < 0 or transaction_id < pg_snapshot_xmin(pg_current_snapshot()))
    order by era, transaction_id, seq
    limit ${limit}`);
  return rows.map(({ era, transaction, seq, line }) => ({ mark: { era, transaction, seq }, text: line }));
}

/** The seals from a number on, in order. */
export async function sealsFrom(tx: Tx, scope: TenantScope, number: number, limit: number): Promise<Seal[]> {
  const rows = await tx.all(
    sealColumns()
      .where("business_id", "=", scope.businessId)
      .where("number", ">=", number)
      .orderBy("number")
      .limit(limit),
  );
  return rows.map(readSeal);
}

export async function lastSeal(tx: Tx, scope: TenantScope): Promise<Seal | undefined> {
  const row = await tx.maybe(
    sealColumns().where("business_id", "=", scope.businessId).orderBy("number", "desc").limit(1),
  );
  return row && readSeal(row);
}

/** From here on, this transaction can't write. */
export const readOnly = (tx: Tx): Promise<void> => tx.run(sql`set transaction read only`);

export interface EntryFilter {
  readonly before: number | undefined;
  readonly limit: number;
  readonly subject: string | undefined;
  readonly subjectId: string | undefined;
  readonly actorId: string | undefined;
  readonly act: string | undefined;
  readonly from: Instant | undefined;
  readonly until: Instant | undefined;
}

/** Newest first. */
export function entriesOf(tx: Tx, scope: TenantScope, filter: EntryFilter) {
  return tx.all(
    sqlFor
      .selectFrom("audit_entry")
      .leftJoin("account", (join) =>
        join.onRef("account.id", "=", "audit_entry.actor_id").on("audit_entry.actor_kind", "=", "account"),
      )
      .leftJoin("api_key", (join) =>
        join
          .onRef("api_key.business_id", "=", "audit_entry.business_id")
          .onRef("api_key.id", "=", "audit_entry.actor_id")
          .on("audit_entry.actor_kind", "=", "key"),
      )
      .select([
        "seq",
        "at",
        "actor_kind as actorKind",
        "actor_id as actorId",
        sql<string | null>`coalesce(account.name, api_key.name)`.as("actorName"),
        "act",
        "why",
        "origin",
        "request_id as requestId",
        "operation",
        "subject",
        "subject_id as subjectId",
        "before",
        "after",
      ])
      .where("audit_entry.business_id", "=", scope.businessId)
      .where(matching(filter))
      .orderBy("seq", "desc")
      .limit(filter.limit),
  );
}

/** One text for every filter: what is not asked is null. */
function matching({ before, subject, subjectId, actorId, act, from, until }: EntryFilter): RawBuilder<boolean> {
  return sql<boolean>`seq < coalesce(${before ?? null}::bigint, 9223372036854775807)
    and (${subject ?? null}::text is null or subject = ${subject ?? null})
    and (${subjectId ?? null}::uuid is null or subject_id = ${subjectId ?? null})
    and (${actorId ?? null}::uuid is null or actor_id = ${actorId ?? null})
    and (${act ?? null}::text is null or act = ${act ?? null})
    and (${from === undefined ? null : sqlInstant(from)}::timestamptz is null or at >= ${from === undefined ? null : sqlInstant(from)}::timestamptz)
    and (${until === undefined ? null : sqlInstant(until)}::timestamptz is null or at < ${until === undefined ? null : sqlInstant(until)}::timestamptz)`;
}

const sealColumns = () =>
  sqlFor
    .selectFrom("audit_seal")
    .select(["number", "until_era", "until_transaction", "until_seq", "entries", "hash", "sealed_at", "zone"]);

interface SealRow {
  readonly number: number;
  readonly until_era: number;
  readonly until_transaction: string;
  readonly until_seq: number;
  readonly entries: number;
  readonly hash: Buffer;
  readonly sealed_at: Instant;
  readonly zone: string;
}

const readSeal = (row: SealRow): Seal => ({
  number: row.number,
  until: { era: row.until_era, transaction: row.until_transaction, seq: row.until_seq },
  entries: row.entries,
  hash: row.hash,
  sealedAt: row.sealed_at,
  zone: row.zone,
});

/** What the log calls the rows that are about a person. */
const ABOUT_PEOPLE = sql`subject in ('contact', 'booking')`;

/** The next entries about these rows after one, oldest first. */
export async function entriesAbout(
  tx: Tx,
  scope: TenantScope,
  ids: readonly string[],
  after: string | undefined,
  limit: number,
) {
  const rows = await tx.all(sql<{
    seq: number;
    at: Instant;
    operation: string;
    subject: string;
    by: string;
    why: string | null;
  }>`
    select seq, at, operation, subject, actor_kind as by, why from audit_entry
    where business_id = ${scope.businessId} and ${ABOUT_PEOPLE} and subject_id = any (${[...ids]}::uuid[])
      and seq > ${after ?? 0}::bigint
    order by seq limit ${limit}`);
  return rows.map(({ seq, ...row }) => ({ ...row, id: String(seq) }));
}

export async function countEntriesAbout(tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from audit_entry
    where business_id = ${scope.businessId} and ${ABOUT_PEOPLE} and subject_id = any (${[...ids]}::uuid[])`);
  return count;
}
