import { instant, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** One part in the session of a service: so many different people, or assets. */
export interface ServiceRole {
  readonly id: string;
  readonly kind: "person" | "asset";
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Of what is paid, in hundredths of a percent, shared by whoever takes the part. */
  readonly shareBasisPoints: number;
  readonly skillIds: readonly string[];
  /** Those named, in their order; nobody named = everyone who gives the service. */
  readonly candidates: readonly { readonly resourceId: string; readonly substitute: boolean }[];
}

const Skills = z.array(z.string());
const Candidates = z.array(z.object({ resourceId: z.string(), substitute: z.boolean() }));

const skillsAsked = sql`coalesce((
  select json_agg(s.skill_id order by s.skill_id) from service_role_skill s
  where s.business_id = service_role.business_id and s.role_id = service_role.id), '[]'::json)`;

const candidatesOf = sql`coalesce((
  select json_agg(json_build_object('resourceId', c.resource_id, 'substitute', c.substitute) order by c.position, c.resource_id)
  from service_role_candidate c
  where c.business_id = service_role.business_id and c.role_id = service_role.id), '[]'::json)`;

/** The parts of the sessions of a service, in their order: the first for people leads. */
export async function rolesOf(tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<ServiceRole[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("service_role")
      .select(["id", "kind", "name", "least", "most", "share_basis_points as shareBasisPoints"])
      .select([skillsAsked.as("skillIds"), candidatesOf.as("candidates")])
      .where("business_id", "=", businessId)
      .where("service_id", "=", serviceId)
      .orderBy("position")
      .orderBy("id"),
  );
  return rows.map((row) => ({
    ...row,
    skillIds: Skills.parse(row.skillIds),
    candidates: Candidates.parse(row.candidates),
  }));
}

/** Who gives a service, in their order; to the public, only those it sees. */
export async function giversOf(
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  audience: "public" | "team",
): Promise<string[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("service_professional as given")
      .innerJoin("professional", (join) =>
        join
          .onRef("professional.business_id", "=", "given.business_id")
          .onRef("professional.id", "=", "given.professional_id"),
      )
      .select("professional.id")
      .where("given.business_id", "=", businessId)
      .where("given.service_id", "=", serviceId)
      .$if(audience === "public", (query) => query.where("professional.published", "=", true))
      .orderBy("professional.id")
      .limit(1000),
  );
  return rows.map(({ id }) => id);
}

/** The skills of each of these professionals who have any. */
export async function skillsOfEach(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("professional_skill")
      .select(["professional_id as id", "skill_id as skillId"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds])))),
  );
  const skills = new Map<string, string[]>();
  for (const { id, skillId } of rows) skills.set(id, [...(skills.get(id) ?? []), skillId]);
  return skills;
}

/** How many of each of these assets can be taken at once; those archived are not among them. */
export async function unitsOf(
  tx: Tx,
  { businessId }: TenantScope,
  assetIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("asset")
      .select(["id", "units"])
      .where("business_id", "=", businessId)
      .where("archived_at", "is", null)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...assetIds])))),
  );
  return new Map(rows.map(({ id, units }) => [id, units]));
}

export interface Skill {
  readonly id: string;
  readonly name: string;
}

export const skillPage = (
  tx: Tx,
  { businessId }: TenantScope,
  ask: { readonly after: readonly [name: string, id: string] | undefined; readonly limit: number },
): Promise<Skill[]> => {
  const [name, id] = ask.after ?? [];
  return tx.all(
    sqlFor
      .selectFrom("skill")
      .select(["id", "name"])
      .where("business_id", "=", businessId)
      .$if(name !== undefined, (query) =>
        query.where(sql<boolean>`(name_key(name), id) > (name_key(${name}), ${id}::uuid)`),
      )
      .orderBy(sql`name_key(name)`)
      .orderBy("id")
      .limit(ask.limit),
  );
};

export const skillByName = (tx: Tx, { businessId }: TenantScope, name: string): Promise<Skill | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("skill")
      .select(["id", "name"])
      .where("business_id", "=", businessId)
      .where(sql<boolean>`name_key(name) = name_key(${name})`),
  );

/** What a professional can do, by name. */
export const skillsOf = (tx: Tx, { businessId }: TenantScope, professionalId: string): Promise<Skill[]> =>
  tx.all(
    sqlFor
      .selectFrom("professional_skill as has")
      .innerJoin("skill", (join) =>
        join.onRef("skill.business_id", "=", "has.business_id").onRef("skill.id", "=", "has.skill_id"),
      )
      .select(["skill.id", "skill.name"])
      .where("has.business_id", "=", businessId)
      .where("has.professional_id", "=", professionalId)
      .orderBy(sql`name_key(skill.name)`)
      .limit(100),
  );

/** How many of these skills are there. */
export const countSkills = async (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<number> =>
  (
    await tx.one(
      sqlFor
        .selectFrom("skill")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("business_id", "=", businessId)
        .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))),
    )
  ).count;

export interface StoredAsset {
  readonly id: string;
  readonly kind: "person" | "room" | "equipment";
  readonly name: string;
  readonly description: string;
  readonly siteId: string | null;
  readonly units: number;
  readonly archivedAt: Instant | null;
  readonly version: number;
}

const assets = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("asset")
    .innerJoin("resource", (join) =>
      join.onRef("resource.business_id", "=", "asset.business_id").onRef("resource.id", "=", "asset.id"),
    )
    .select(["asset.id", "resource.kind", "name", "description", "site_id as siteId", "units"])
    .select(["archived_at as archivedAt", "version"])
    .where("asset.business_id", "=", businessId);

export const assetById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredAsset | undefined> =>
  tx.maybe(assets(scope).where("asset.id", "=", id));

export const assetPage = (
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly archived: boolean;
    readonly after: readonly [name: string, id: string] | undefined;
    readonly limit: number;
  },
): Promise<StoredAsset[]> => {
  const [name, id] = ask.after ?? [];
  return tx.all(
    assets(scope)
      .where("archived_at", ask.archived ? "is not" : "is", null)
      .$if(name !== undefined, (query) =>
        query.where(sql<boolean>`(name_key(name), asset.id) > (name_key(${name}), ${id}::uuid)`),
      )
      .orderBy(sql`name_key(name)`)
      .orderBy("asset.id")
      .limit(ask.limit),
  );
};

/** The highest of an asset's lanes that something to come takes; undefined when nothing does. */
export const highestLane = async (
  tx: Tx,
  { businessId }: TenantScope,
  assetId: string,
  now: Instant,
): Promise<number | undefined> =>
  (
    await tx.maybe(
      sqlFor
        .selectFrom("occupancy")
        .select("lane")
        .where("business_id", "=", businessId)
        .where("resource_id", "=", assetId)
        .where("starts_at", ">", sqlInstant(instant(now - 48 * 3_600_000)))
        .where("ends_at", ">", sqlInstant(now))
        .orderBy("lane", "desc")
        .limit(1),
    )
  )?.lane;

export interface StoredPart {
  readonly serviceId: string;
  readonly gapLeastMinutes: number;
  readonly gapMostMinutes: number;
}

/** The services that a combined one is made of, in their order. */
export const partsOf = (tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<StoredPart[]> =>
  tx.all(
    sqlFor
      .selectFrom("service_part")
      .select([
        "part_service_id as serviceId",
        "gap_least_minutes as gapLeastMinutes",
        "gap_most_minutes as gapMostMinutes",
      ])
      .where("business_id", "=", businessId)
      .where("service_id", "=", serviceId)
      .orderBy("position"),
  );

/** Which of these are people and which assets that can be had. */
export const kindsOf = async (
  tx: Tx,
  { businessId }: TenantScope,
  resourceIds: readonly string[],
): Promise<Map<string, "person" | "asset">> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom("resource")
      .select(["id", "kind"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...resourceIds])))),
  );
  return new Map(rows.map(({ id, kind }) => [id, kind === "person" ? "person" : "asset"]));
};
