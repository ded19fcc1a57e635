import type { NoticeSubject } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import { tell } from "../../../platform/live/signal.ts";
import type { Reader } from "./queries.ts";

const theirs = ({ scope, accountId }: Reader) =>
  sqlFor.updateTable("notice").where("business_id", "=", scope.businessId).where("account_id", "=", accountId);

/** The other browsers of the same person count anew. */
const tellRead = (tx: Tx, { scope, accountId }: Reader): Promise<void> =>
  tell(tx, scope, { type: "notice.read", account: accountId });

/** @returns whether there is such a notice of theirs. When it was first read stays. */
export async function markOne(
  tx: Tx,
  reader: Reader,
  id: string,
  { read, now }: { readonly read: boolean; readonly now: Instant },
): Promise<boolean> {
  const marked = await tx.maybe(
    theirs(reader)
      .set({ read_at: read ? sql<string>`coalesce(read_at, ${sqlInstant(now)})` : null })
      .where("id", "=", id)
      .returning("id"),
  );
  if (marked) await tellRead(tx, reader);
  return marked !== undefined;
}

/** All that came no later than this one. @returns whether there is such a notice of theirs */
export async function markUpTo(tx: Tx, reader: Reader, id: string, now: Instant): Promise<boolean> {
  const { scope, accountId } = reader;
  const last = await tx.maybe(
    sqlFor
      .selectFrom("notice")
      .select("created_at as createdAt")
      .where("business_id", "=", scope.businessId)
      .where("account_id", "=", accountId)
      .where("id", "=", id),
  );
  if (!last) return false;
  const marked = await tx.all(
    theirs(reader)
      .set({ read_at: toIso(now) })
      .where("read_at", "is", null)
      .where(sql<boolean>`(created_at, id) <= (${sqlInstant(last.createdAt)}, ${id}::uuid)`)
      .returning("id"),
  );
  if (marked.length > 0) await tellRead(tx, reader);
  return true;
}

/** All that is about one thing. */
export async function markAbout(
  tx: Tx,
  reader: Reader,
  subject: { readonly type: NoticeSubject; readonly id: string },
  now: Instant,
): Promise<void> {
  const marked = await tx.all(
    theirs(reader)
      .set({ read_at: toIso(now) })
      .where("read_at", "is", null)
      .where("subject_type", "=", subject.type)
      .where("subject_id", "=", subject.id)
      .returning("id"),
  );
  if (marked.length > 0) await tellRead(tx, reader);
}
