import type { Reason } from "@creneau/contract";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface StoredReason extends Reason {
  readonly position: number;
}

const reasons = ({ businessId }: TenantScope) => sql`
  select r.id, r.name, r.hint, r.online, r.position, r.version, r.archived_at is not null as archived,
    array(select s.service_id::text from reason_service s
      where s.business_id = r.business_id and s.reason_id = r.id order by s.service_id) as "serviceIds"
  from reason r where r.business_id = ${businessId}`;

export const reasonById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredReason | undefined> =>
  tx.maybe(sql<StoredReason>`${reasons(scope)} and r.id = ${id}`);

/** In their order. */
export function reasonPage(
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly archived: boolean;
    readonly after: readonly [position: number, id: string] | undefined;
    readonly limit: number;
  },
): Promise<StoredReason[]> {
  const [position, id] = ask.after ?? [-1, "00000000-0000-0000-0000-000000000000"];
  return tx.all(sql<StoredReason>`${reasons(scope)}
    and (r.archived_at is not null) = ${ask.archived} and (r.position, r.id) > (${position}, ${id}::uuid)
    order by r.position, r.id limit ${ask.limit}`);
}

/** Those one may choose for a service; the public, of those that are online. */
export const reasonsFor = (
  tx: Tx,
  scope: TenantScope,
  serviceId: string,
  audience: "public" | "team",
): Promise<StoredReason[]> =>
  tx.all(sql<StoredReason>`${reasons(scope)}
    and r.archived_at is null and (r.online or ${audience === "team"})
    and (not exists (select from reason_service s where s.business_id = r.business_id and s.reason_id = r.id)
      or exists (select from reason_service s
        where s.business_id = r.business_id and s.reason_id = r.id and s.service_id = ${serviceId}))
    order by r.position, r.id limit 200`);

export async function currentReasonIds(tx: Tx, { businessId }: TenantScope): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`
    select id from reason where business_id = ${businessId} and archived_at is null order by position, id`);
  return rows.map(({ id }) => id);
}
