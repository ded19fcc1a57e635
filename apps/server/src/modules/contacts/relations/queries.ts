/** Who books for whom. */
import type { RelationKind } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { contactById, type Contact } from "../queries.ts";

export interface StoredRelation {
  readonly id: string;
  readonly kind: RelationKind;
  readonly managerId: string;
  readonly dependantId: string;
  readonly managerName: string;
  readonly dependantName: string;
  /** The person has no address of their own. */
  readonly managerManaged: boolean;
  readonly dependantManaged: boolean;
  readonly endedAt: Instant | null;
  readonly version: number;
}

const relations = ({ businessId }: TenantScope) => sql<StoredRelation>`
  select r.id, r.kind, r.manager_id as "managerId", r.dependant_id as "dependantId", m.name as "managerName",
    d.name as "dependantName", m.managed as "managerManaged", d.managed as "dependantManaged", r.ended_at as "endedAt", r.version
  from contact_relation r
  join contact m on m.business_id = r.business_id and m.id = r.manager_id
  join contact d on d.business_id = r.business_id and d.id = r.dependant_id
  where r.business_id = ${businessId}`;

export const relationById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredRelation | undefined> =>
  tx.maybe(sql<StoredRelation>`${relations(scope)} and r.id = ${id}`);

/** On either side of a contact, as they were made. */
export const relationPage = (
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredRelation[]> =>
  tx.all(sql<StoredRelation>`${relations(scope)} and (r.manager_id = ${contactId} or r.dependant_id = ${contactId})
    and (${after ?? null}::uuid is null or r.id > ${after ?? null}::uuid) order by r.id limit ${limit}`);

/** Whom a person books for, as they were first. */
export const dependantsOf = (
  tx: Tx,
  scope: TenantScope,
  managerId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredRelation[]> =>
  tx.all(sql<StoredRelation>`${relations(scope)} and r.manager_id = ${managerId}
    and (${after ?? null}::uuid is null or r.id > ${after ?? null}::uuid) order by r.id limit ${limit}`);

/** Somebody of this name whom the person books for: accents and capitals don't count. Somebody erased has no name. */
export const dependantNamed = (
  tx: Tx,
  scope: TenantScope,
  managerId: string,
  name: string,
): Promise<StoredRelation | undefined> =>
  tx.maybe(sql<StoredRelation>`${relations(scope)} and r.manager_id = ${managerId}
    and d.name_key = name_key(${name}) and d.erased_at is null order by r.id limit 1`);

/** Who may speak for somebody in law, as to what is kept about them; never an employer or a school. */
const LEGAL: readonly RelationKind[] = ["parent", "guardian"];

/** Parent or guardian of somebody without an address; the first one first. An ended relation still says who that is. */
export async function guardianOf(tx: Tx, scope: TenantScope, dependantId: string): Promise<Contact | undefined> {
  const row = await tx.maybe(sql<{ id: string }>`
    select m.id from contact_relation r
    join contact d on d.business_id = r.business_id and d.id = r.dependant_id and d.managed
    join contact m on m.business_id = r.business_id and m.id = r.manager_id and m.erased_at is null and not m.managed
    where r.business_id = ${scope.businessId} and r.dependant_id = ${dependantId} and r.kind = any(${[...LEGAL]}::text[])
    order by r.ended_at nulls first, r.id limit 1`);
  return row && contactById(tx, scope, row.id);
}

/** Whether this person may speak for that one, who has no address. */
export async function isGuardianOf(
  tx: Tx,
  scope: TenantScope,
  managerId: string,
  dependantId: string,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    select from contact_relation r
    join contact d on d.business_id = r.business_id and d.id = r.dependant_id and d.managed and d.erased_at is null
    where r.business_id = ${scope.businessId} and r.manager_id = ${managerId} and r.dependant_id = ${dependantId}
      and r.kind = any(${[...LEGAL]}::text[])`);
  return row !== undefined;
}

/** Those without an address whom nobody could be reached for any more, were this person gone. */
export async function reachedOnlyThrough(tx: Tx, { businessId }: TenantScope, managerId: string): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`
    select d.id from contact_relation r
    join contact d on d.business_id = r.business_id and d.id = r.dependant_id and d.managed and d.erased_at is null
    where r.business_id = ${businessId} and r.manager_id = ${managerId} and not exists (
      select from contact_relation o
      join contact m on m.business_id = o.business_id and m.id = o.manager_id and m.erased_at is null
      where o.business_id = r.business_id and o.dependant_id = d.id and o.manager_id <> ${managerId})
    order by d.id`);
  return rows.map(({ id }) => id);
}
