import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";

export interface Attempts {
  readonly count: number;
  /** The epoch: there is no wait. */
  readonly openAt: Instant;
  readonly lastAt: Instant;
}

/** Locks the count under this key, making it when it is not there. */
export async function lockAttempts(tx: Tx, key: Buffer, now: Instant): Promise<Attempts> {
  return tx.one(sql<Attempts>`
    insert into attempt (key, count, open_at, last_at) values (${key}, 0, 'epoch', ${toIso(now)})
    on conflict (key) do update set key = excluded.key
    returning count, open_at as "openAt", last_at as "lastAt"`);
}

export const putAttempts = (tx: Tx, key: Buffer, { count, openAt, lastAt }: Attempts): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("attempt")
      .set({ count, open_at: toIso(openAt), last_at: toIso(lastAt) })
      .where("key", "=", key),
  );

/** One fewer: it succeeded. */
export const takeBackAttempt = (tx: Tx, key: Buffer): Promise<void> =>
  tx.run(sql`update attempt set count = greatest(count - 1, 0), open_at = 'epoch' where key = ${key}`);

export const deleteAttempts = (tx: Tx, key: Buffer): Promise<void> =>
  tx.run(sqlFor.deleteFrom("attempt").where("key", "=", key));

export const deleteAttemptsBefore = (tx: Tx, before: Instant): Promise<void> =>
  tx.run(sqlFor.deleteFrom("attempt").where("last_at", "<", sqlInstant(before)));
