import type { Asset, Composition } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export const insertSkill = (
  tx: Tx,
  { businessId }: TenantScope,
  skill: { readonly id: string; readonly name: string },
  now: Instant,
): Promise<void> =>
  tx.run(sql`insert into skill (business_id, id, name, created_at)
    values (${businessId}, ${skill.id}, ${skill.name}, ${toIso(now)}) on conflict do nothing`);

/** @returns whether it was there. @throws DatabaseError 23503 when a part of a service asks for it. */
export const deleteSkill = async (tx: Tx, { businessId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor.deleteFrom("skill").where("business_id", "=", businessId).where("id", "=", id).returning("id"),
  )) !== undefined;

/** Only what changes is written. */
export async function writeSkills(
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  skillIds: readonly string[],
): Promise<void> {
  const wanted = sql`${[...skillIds]}::uuid[]`;
  await tx.run(sql`delete from professional_skill
    where business_id = ${businessId} and professional_id = ${professionalId} and skill_id <> all(${wanted})`);
  await tx.run(sql`insert into professional_skill (business_id, professional_id, skill_id)
    select ${businessId}, ${professionalId}, unnest(${wanted}) on conflict do nothing`);
}

export type AssetAsk = Pick<Asset, "name" | "description" | "siteId" | "units">;

export async function insertAsset(
  tx: Tx,
  { businessId }: TenantScope,
  { id, kind, ...asset }: AssetAsk & Pick<Asset, "id" | "kind">,
  now: Instant,
): Promise<void> {
  const created_at = toIso(now);
  await tx.run(sqlFor.insertInto("resource").values({ business_id: businessId, id, kind, created_at }));
  await tx.run(
    sqlFor.insertInto("asset").values({
      business_id: businessId,
      id,
      name: asset.name,
      description: asset.description,
      site_id: asset.siteId,
      units: asset.units,
      version: 0,
      created_at,
      updated_at: created_at,
    }),
  );
}

export const updateAsset = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  asset: AssetAsk,
  now: Instant,
): Promise<void> =>
  tx.run(sql`update asset set name = ${asset.name}, description = ${asset.description}, site_id = ${asset.siteId},
    units = ${asset.units}, version = version + 1, updated_at = ${toIso(now)}
    where business_id = ${businessId} and id = ${id}`);

/** Null: it is taken out again. */
export const putAssetAway = (tx: Tx, { businessId }: TenantScope, id: string, at: Instant | null, now: Instant) =>
  tx.run(sql`update asset set archived_at = ${at === null ? null : toIso(at)}, version = version + 1, updated_at = ${toIso(now)}
    where business_id = ${businessId} and id = ${id} and (archived_at is null) <> (${at === null})`);

/** In place of what the service took before. */
export async function writeComposition(
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  { kind, roles, parts }: Omit<Composition, "version">,
): Promise<void> {
  await tx.run(sql`delete from service_role where business_id = ${businessId} and service_id = ${serviceId}`);
  await tx.run(sql`delete from service_part where business_id = ${businessId} and service_id = ${serviceId}`);
  await tx.run(sql`update service set composition = ${kind}, version = version + 1
    where business_id = ${businessId} and id = ${serviceId}`);
  for (const [position, role] of roles.entries()) await insertRole(tx, businessId, { ...role, serviceId, position });
  for (const [position, part] of parts.entries()) {
    await tx.run(
      sqlFor.insertInto("service_part").values({
        business_id: businessId,
        service_id: serviceId,
        position,
        part_service_id: part.serviceId,
        gap_least_minutes: part.gapLeastMinutes,
        gap_most_minutes: part.gapMostMinutes,
      }),
    );
  }
}

type NewRole = Composition["roles"][number] & { readonly serviceId: string; readonly position: number };

async function insertRole(tx: Tx, businessId: string, role: NewRole): Promise<void> {
  const id = newId();
  await tx.run(
    sqlFor.insertInto("service_role").values({
      business_id: businessId,
      id,
      service_id: role.serviceId,
      kind: role.kind,
      name: role.name,
      position: role.position,
      least: role.least,
      most: role.most,
      share_basis_points: role.shareBasisPoints,
    }),
  );
  await tx.run(sql`insert into service_role_skill (business_id, role_id, skill_id)
    select ${businessId}, ${id}, unnest(${[...role.skillIds]}::uuid[])`);
  await tx.run(sql`insert into service_role_candidate (business_id, role_id, resource_id, position, substitute)
    select ${businessId}, ${id}, named.id, named.at, named.at > ${role.resourceIds.length}
    from unnest(${[...role.resourceIds, ...role.substituteIds]}::uuid[]) with ordinality as named (id, at)`);
}
