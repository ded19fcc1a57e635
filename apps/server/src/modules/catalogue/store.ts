import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Service } from "./queries.ts";

export async function insertService(
  tx: Tx,
  { businessId }: TenantScope,
  service: Service & { readonly professionalIds: readonly string[]; readonly createdAt: Instant },
): Promise<void> {
  await tx.run(
    sqlFor.insertInto("service").values({
      business_id: businessId,
      id: service.id,
      slug: service.slug,
      name: service.name,
      description: service.description,
      duration_minutes: service.durationMinutes,
      step_minutes: service.stepMinutes,
      buffer_before_minutes: service.bufferBeforeMinutes,
      buffer_after_minutes: service.bufferAfterMinutes,
      notice_minutes: service.noticeMinutes,
      horizon_days: service.horizonDays,
      mode: service.mode,
      locked_duration_message: service.lockedDurationMessage,
      allow_online_booking: service.allowOnlineBooking,
      reason_required: service.reasonRequired,
      created_at: toIso(service.createdAt),
    }),
  );
  for (const professionalId of service.professionalIds) {
    await tx.run(
      sqlFor.insertInto("service_professional").values(({ selectFrom, val }) => ({
        business_id: businessId,
        service_id: service.id,
        professional_id: professionalId,
        position: selectFrom("service_professional")
          .select((eb) => eb.fn.coalesce(eb.fn.max("position"), val(-1)).as("last"))
          .where("business_id", "=", businessId)
          .where("professional_id", "=", professionalId),
      })),
    );
  }
}

export const requireReason = (tx: Tx, { businessId }: TenantScope, id: string, required: boolean): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("service")
      .set({ reason_required: required })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("reason_required", "<>", required),
  );
