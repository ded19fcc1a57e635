/** Seats that are kept for a while: by a form that is filled in, or an offer to somebody who waits. */
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** By session; those of `mine` do not count. */
export async function heldSeats(
  tx: Tx,
  { businessId }: Pick<TenantScope, "businessId">,
  groupIds: readonly string[],
  { now, mine }: { readonly now: Instant; readonly mine?: Buffer | undefined },
): Promise<Map<string, number>> {
  const rows = await tx.all(sql<{ id: string; seats: number }>`
    select group_session_id as id, sum(seats)::int as seats from hold
    where business_id = ${businessId} and group_session_id = any(${[...groupIds]}::uuid[]) and expires_at > ${sqlInstant(now)}
      and visitor_hash is distinct from ${mine ?? null}::bytea
    group by 1`);
  return new Map(rows.map((row) => [row.id, row.seats]));
}
