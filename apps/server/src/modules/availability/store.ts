import { toIso, type Instant, type PlainDate, type WallRange, type Zone } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { writeRanges, type Weekly } from "./rules.ts";

const columnsOf = (weekly: Weekly) => ({
  monday: writeRanges(weekly.monday),
  tuesday: writeRanges(weekly.tuesday),
  wednesday: writeRanges(weekly.wednesday),
  thursday: writeRanges(weekly.thursday),
  friday: writeRanges(weekly.friday),
  saturday: writeRanges(weekly.saturday),
  sunday: writeRanges(weekly.sunday),
});

export interface WeeklyHours {
  readonly professionalId: string;
  readonly zone: Zone;
  readonly weekly: Weekly;
}

export const insertSchedule = (tx: Tx, { businessId }: TenantScope, hours: WeeklyHours, now: Instant): Promise<void> =>
  tx.run(
    sqlFor.insertInto("schedule").values({
      business_id: businessId,
      professional_id: hours.professionalId,
      zone: hours.zone,
      ...columnsOf(hours.weekly),
      version: 0,
      updated_at: toIso(now),
    }),
  );

/** @returns false when the schedule is no longer at this version. */
export async function updateSchedule(
  tx: Tx,
  { businessId }: TenantScope,
  hours: WeeklyHours,
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("schedule")
      .set({ zone: hours.zone, ...columnsOf(hours.weekly), version: version + 1, updated_at: toIso(now) })
      .where("business_id", "=", businessId)
      .where("professional_id", "=", hours.professionalId)
      .where("version", "=", version)
      .returning("version"),
  );
  return updated !== undefined;
}

export const upsertOverride = (
  tx: Tx,
  { businessId }: TenantScope,
  override: {
    readonly professionalId: string;
    readonly on: PlainDate;
    readonly ranges: readonly WallRange[];
    readonly label: string;
  },
): Promise<void> => {
  const values = { ranges: writeRanges(override.ranges), label: override.label };
  return tx.run(
    sqlFor
      .insertInto("schedule_override")
      .values({ business_id: businessId, professional_id: override.professionalId, on_date: override.on, ...values })
      .onConflict((conflict) => conflict.columns(["business_id", "professional_id", "on_date"]).doUpdateSet(values)),
  );
};

export const removeOverride = (
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  on: PlainDate,
): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("schedule_override")
      .where("business_id", "=", businessId)
      .where("professional_id", "=", professionalId)
      .where("on_date", "=", on),
  );
