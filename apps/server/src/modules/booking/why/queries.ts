import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** What people, rooms and equipment are called. */
export async function resourceNames(
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = sql`${[...ids]}::uuid[]`;
  const rows = await tx.all(sql<{ id: string; name: string }>`
    select id, display_name as name from professional where business_id = ${businessId} and id = any(${wanted})
    union all
    select id, name from asset where business_id = ${businessId} and id = any(${wanted})`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What services are called that are booked at all. */
export async function namesOfServices(
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.all(sql<{ id: string; name: string }>`
    select id, name from service
    where business_id = ${businessId} and id = any(${[...ids]}::uuid[]) and archived_at is null order by name`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
