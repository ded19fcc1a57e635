import { noticeKinds, noticeSubjects } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** More are counted as this many. */
const MOST_COUNTED = 100;

const Row = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  subjectType: z.enum(noticeSubjects),
  subjectId: z.string(),
  values: z.record(z.string(), z.string()),
  createdAt: z.number().transform(instant),
  readAt: z.number().transform(instant).nullable(),
});
export type StoredNotice = z.output<typeof Row>;

export interface Reader {
  readonly scope: TenantScope;
  readonly accountId: string;
}

/** The latest first. A kind that there is no longer has no words, and is not shown. */
export async function noticePage(
  tx: Tx,
  { scope, accountId }: Reader,
  ask: {
    readonly unread: boolean;
    readonly before: readonly [createdAt: Instant, id: string] | undefined;
    readonly limit: number;
  },
): Promise<StoredNotice[]> {
  let query = sqlFor
    .selectFrom("notice")
    .select([
      "id",
      "kind",
      "subject_type as subjectType",
      "subject_id as subjectId",
      "facts as values",
      "created_at as createdAt",
      "read_at as readAt",
    ])
    .where("business_id", "=", scope.businessId)
    .where("account_id", "=", accountId)
    .where(sql<boolean>`kind = any(${[...noticeKinds]}::text[])`);
  if (ask.unread) query = query.where("read_at", "is", null);
  if (ask.before) {
    const [at, id] = ask.before;
    query = query.where(sql<boolean>`(created_at, id) < (${sqlInstant(at)}, ${id}::uuid)`);
  }
  const rows = await tx.all(query.orderBy("created_at", "desc").orderBy("id", "desc").limit(ask.limit));
  return rows.map((row) => Row.parse(row));
}

/** How many are unread, and how many of those are about bookings: a hundred at most. */
export const countUnread = (
  tx: Tx,
  { scope, accountId }: Reader,
): Promise<{ readonly unread: number; readonly bookings: number }> =>
  tx.one(sql`
    select count(*) as unread, count(*) filter (where subject_type = 'booking') as bookings
    from (
      select subject_type from notice
      where business_id = ${scope.businessId} and account_id = ${accountId} and read_at is null
        and kind = any(${[...noticeKinds]}::text[])
      limit ${MOST_COUNTED}
    ) n`);
