import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface CategoryAsk {
  readonly name: string;
  readonly colour: string | null;
}

/** The last in order. @throws DatabaseError 23505 when the name is taken. */
export const insertCategory = (
  tx: Tx,
  { businessId }: TenantScope,
  { id, name, colour, createdAt }: CategoryAsk & { readonly id: string; readonly createdAt: Instant },
): Promise<void> =>
  tx.run(sql`insert into service_category (business_id, id, name, colour, position, version, created_at)
    select ${businessId}, ${id}, ${name}, ${colour}, coalesce(max(position), -1) + 1, 0, ${toIso(createdAt)}
    from service_category where business_id = ${businessId}`);

/** @throws DatabaseError 23505 when the name is taken. */
export const updateCategory = (tx: Tx, { businessId }: TenantScope, id: string, ask: CategoryAsk): Promise<void> =>
  tx.run(sql`update service_category set name = ${ask.name}, colour = ${ask.colour}, version = version + 1
    where business_id = ${businessId} and id = ${id}`);

/** Its services are in none then, after those that were. */
export const deleteCategory = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`with moved as (
      update service s set category_id = null, version = version + 1, position = s.position + (
        select coalesce(max(o.position), -1) + 1 from service o where o.business_id = ${businessId} and o.category_id is null)
      where s.business_id = ${businessId} and s.category_id = ${id} returning 1)
    delete from service_category where business_id = ${businessId} and id = ${id} and (select count(*) from moved) >= 0`);

/** Only what moves is written. */
export const writeCategoryOrder = (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<void> =>
  tx.run(sql`update service_category c set position = wanted.at - 1
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, at)
    where c.business_id = ${businessId} and c.id = wanted.id and c.position <> wanted.at - 1`);
