import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Service } from "./queries.ts";

/** What is written of a service; who gives it is apart. */
export type ServiceFields = Omit<
  Service,
  | "id"
  | "categoryName"
  | "prerequisiteName"
  | "currency"
  | "position"
  | "composition"
  | "grouped"
  | "reasonRequired"
  | "archived"
  | "version"
>;

const valuesOf = (service: ServiceFields) => ({
  slug: service.slug,
  name: service.name,
  description: service.description,
  category_id: service.categoryId,
  colour: service.colour,
  modes: [...service.modes],
  duration_minutes: service.durationMinutes,
  other_durations: [...new Set(service.durations)].filter((minutes) => minutes !== service.durationMinutes),
  locked_duration_message: service.lockedDurationMessage,
  step_minutes: service.stepMinutes,
  preparation_minutes: service.preparationMinutes,
  cleaning_minutes: service.cleaningMinutes,
  buffer_before_minutes: service.bufferBeforeMinutes,
  buffer_after_minutes: service.bufferAfterMinutes,
  notice_minutes: service.noticeMinutes,
  horizon_days: service.horizonDays,
  allow_online_booking: service.allowOnlineBooking,
  requires_approval: service.requiresApproval,
  price: JSON.stringify(service.price),
  valid_from: service.validFrom,
  valid_until: service.validUntil,
  most_per_day: service.mostPerDay,
  most_per_week: service.mostPerWeek,
  minimum_age: service.minimumAge,
  maximum_age: service.maximumAge,
  prerequisite_id: service.prerequisiteId,
  visits: service.visits,
  series_most: service.seriesMost,
  on_call_only: service.onCallOnly,
});

/** The last of its category. @throws DatabaseError 23505 when the slug is taken. */
export async function insertService(
  tx: Tx,
  scope: TenantScope,
  service: ServiceFields & {
    readonly id: string;
    readonly reasonRequired: boolean;
    readonly professionalIds: readonly string[];
    readonly createdAt: Instant;
  },
): Promise<void> {
  const { businessId } = scope;
  await tx.run(
    sqlFor.insertInto("service").values({
      business_id: businessId,
      id: service.id,
      ...valuesOf(service),
      position: afterLast(scope, service.categoryId),
      reason_required: service.reasonRequired,
      created_at: toIso(service.createdAt),
    }),
  );
  await addGivers(tx, scope, service.id, service.professionalIds);
}

const afterLast = ({ businessId }: TenantScope, categoryId: string | null) => sql<number>`(
  select coalesce(max(position), -1) + 1 from service
  where business_id = ${businessId} and category_id is not distinct from ${categoryId}::uuid)`;

/** @throws DatabaseError 23505 when the slug is taken. */
export const updateService = (tx: Tx, scope: TenantScope, id: string, service: ServiceFields): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("service")
      .set((eb) => ({
        ...valuesOf(service),
        // In another category, the last of it.
        position: sql<number>`case when category_id is not distinct from ${service.categoryId}::uuid then position
          else ${afterLast(scope, service.categoryId)} end`,
        version: eb("version", "+", 1),
      }))
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id),
  );

/** Each of them gives it, as the last of what they give. */
async function addGivers(
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  professionalIds: readonly string[],
): Promise<void> {
  for (const professionalId of professionalIds) {
    await tx.run(
      sqlFor.insertInto("service_professional").values(({ selectFrom, val }) => ({
        business_id: businessId,
        service_id: serviceId,
        professional_id: professionalId,
        position: selectFrom("service_professional")
          .select((eb) => eb.fn.coalesce(eb.fn.max("position"), val(-1)).as("last"))
          .where("business_id", "=", businessId)
          .where("professional_id", "=", professionalId),
      })),
    );
  }
}

/** These give it and nobody else; those who did go on as before. */
export async function writeGivers(
  tx: Tx,
  scope: TenantScope,
  serviceId: string,
  given: { readonly before: readonly string[]; readonly now: readonly string[] },
): Promise<void> {
  const gone = given.before.filter((id) => !given.now.includes(id));
  if (gone.length > 0)
    await tx.run(
      sqlFor
        .deleteFrom("service_professional")
        .where("business_id", "=", scope.businessId)
        .where("service_id", "=", serviceId)
        .where("professional_id", "in", gone),
    );
  const fresh = [...new Set(given.now)].filter((id) => !given.before.includes(id));
  await addGivers(tx, scope, serviceId, fresh);
}

/** @throws DatabaseError 23503 when a booking, a hold or another service refers to it. */
export const deleteService = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("service").where("business_id", "=", businessId).where("id", "=", id));

export const archiveService = (tx: Tx, { businessId }: TenantScope, id: string, at: Instant): Promise<void> =>
  tx.run(sql`update service set archived_at = ${toIso(at)}, version = version + 1
    where business_id = ${businessId} and id = ${id} and archived_at is null`);

export const restoreService = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`update service set archived_at = null, version = version + 1
    where business_id = ${businessId} and id = ${id} and archived_at is not null`);

/** In this order, in this category. Only what moves is written. */
export const writeServiceOrder = (
  tx: Tx,
  { businessId }: TenantScope,
  categoryId: string | null,
  ids: readonly string[],
): Promise<void> =>
  tx.run(sql`update service s set position = wanted.at - 1, category_id = ${categoryId}::uuid,
      version = version + case when s.category_id is distinct from ${categoryId}::uuid then 1 else 0 end
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, at)
    where s.business_id = ${businessId} and s.id = wanted.id
      and (s.position <> wanted.at - 1 or s.category_id is distinct from ${categoryId}::uuid)`);

export const requireReason = (tx: Tx, { businessId }: TenantScope, id: string, required: boolean): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("service")
      .set({ reason_required: required })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("reason_required", "<>", required),
  );
