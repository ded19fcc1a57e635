import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface StoredCategory {
  readonly id: string;
  readonly name: string;
  readonly colour: string | null;
  readonly position: number;
  readonly serviceCount: number;
  readonly version: number;
}

const categories = ({ businessId }: TenantScope) => sql`
  select c.id, c.name, c.colour, c.position, c.version,
    (select count(*) from service s
      where s.business_id = c.business_id and s.category_id = c.id and s.archived_at is null) as "serviceCount"
  from service_category c where c.business_id = ${businessId}`;

export const categoryById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredCategory | undefined> =>
  tx.maybe(sql<StoredCategory>`${categories(scope)} and c.id = ${id}`);

/** In their order. */
export function categoryPage(
  tx: Tx,
  scope: TenantScope,
  ask: { readonly after: readonly [position: number, id: string] | undefined; readonly limit: number },
): Promise<StoredCategory[]> {
  const [position, id] = ask.after ?? [-1, "00000000-0000-0000-0000-000000000000"];
  return tx.all(sql<StoredCategory>`${categories(scope)} and (c.position, c.id) > (${position}, ${id}::uuid)
    order by c.position, c.id limit ${ask.limit}`);
}

export async function categoryIds(tx: Tx, { businessId }: TenantScope): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`
    select id from service_category where business_id = ${businessId} order by position, id`);
  return rows.map(({ id }) => id);
}

export async function categoriesByName(tx: Tx, { businessId }: TenantScope): Promise<Map<string, string>> {
  const rows = await tx.all(sql<{ id: string; name: string }>`
    select id, name from service_category where business_id = ${businessId} order by position, id`);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
