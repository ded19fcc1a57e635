/** Group sessions among what takes somebody's time: their own span, and how full they are. */
import type { Group, Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { heldSeats } from "./held.ts";

interface Ask {
  readonly now: Instant;
  readonly mine?: { readonly holdVisitor?: Buffer } | undefined;
}

/** Of rows of occupancy, the sessions they are of. Nothing is asked when there are none. */
export async function groupsTaken(
  tx: Tx,
  { businessId }: Pick<TenantScope, "businessId">,
  rows: readonly { readonly groupId: string | null }[],
  { now, mine }: Ask,
): Promise<Map<string, Group>> {
  const ids = [...new Set(rows.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))];
  if (ids.length === 0) return new Map();
  const held = await heldSeats(tx, { businessId }, ids, { now, mine: mine?.holdVisitor });
  const found = await tx.all(sql<Group & { id: string }>`
    select id, starts_at as "startsAt", ends_at as "endsAt", service_id as "serviceId", seats_taken as "seatsTaken", seats
    from group_session where business_id = ${businessId} and id = any(${ids}::uuid[])`);
  return new Map(
    found.map(({ id, ...group }) => [
      id,
      { ...group, seatsTaken: Math.min(group.seats, group.seatsTaken + (held.get(id) ?? 0)) },
    ]),
  );
}
