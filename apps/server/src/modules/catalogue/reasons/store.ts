import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface ReasonAsk {
  readonly name: string;
  readonly hint: string;
  readonly online: boolean;
  /** None: all. */
  readonly serviceIds: readonly string[];
}

const lastPosition = ({ businessId }: TenantScope) =>
  sql`(select coalesce(max(position), -1) + 1 from reason where business_id = ${businessId})`;

async function writeServices(tx: Tx, { businessId }: TenantScope, id: string, ids: readonly string[]): Promise<void> {
  const wanted = sql`${[...ids]}::uuid[]`;
  await tx.run(sql`delete from reason_service
    where business_id = ${businessId} and reason_id = ${id} and service_id <> all(${wanted})`);
  await tx.run(sql`insert into reason_service (business_id, reason_id, service_id)
    select ${businessId}, ${id}, unnest(${wanted}) on conflict do nothing`);
}

export async function insertReason(
  tx: Tx,
  scope: TenantScope,
  { id, createdAt, ...ask }: ReasonAsk & { readonly id: string; readonly createdAt: Instant },
): Promise<void> {
  await tx.run(sql`insert into reason (business_id, id, name, hint, position, online, version, created_at)
    values (${scope.businessId}, ${id}, ${ask.name}, ${ask.hint}, ${lastPosition(scope)}, ${ask.online}, 0, ${toIso(createdAt)})`);
  await writeServices(tx, scope, id, ask.serviceIds);
}

export async function updateReason(tx: Tx, scope: TenantScope, id: string, ask: ReasonAsk): Promise<void> {
  await tx.run(sql`update reason
    set name = ${ask.name}, hint = ${ask.hint}, online = ${ask.online}, version = version + 1
    where business_id = ${scope.businessId} and id = ${id}`);
  await writeServices(tx, scope, id, ask.serviceIds);
}

/** @throws DatabaseError 23503 when a booking has it. */
export const deleteReason = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from reason where business_id = ${businessId} and id = ${id}`);

export const archiveReason = (tx: Tx, { businessId }: TenantScope, id: string, at: Instant): Promise<void> =>
  tx.run(sql`update reason set archived_at = ${toIso(at)}, version = version + 1
    where business_id = ${businessId} and id = ${id} and archived_at is null`);

export const restoreReason = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(sql`update reason set archived_at = null, position = ${lastPosition(scope)}, version = version + 1
    where business_id = ${scope.businessId} and id = ${id} and archived_at is not null`);

/** Only what moves is written. */
export const writeOrder = (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<void> =>
  tx.run(sql`update reason r set position = wanted.at - 1
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, at)
    where r.business_id = ${businessId} and r.id = wanted.id and r.position <> wanted.at - 1`);
