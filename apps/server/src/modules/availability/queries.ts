import {
  plainDate,
  zone,
  type Hours,
  type HoursOverride,
  type PlainDate,
  type WallRange,
  type Zone,
} from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { engineWeekly, readRanges, weekdays, type Weekly } from "./rules.ts";

export interface StoredSchedule {
  readonly professionalId: string;
  readonly zone: Zone;
  readonly weekly: Weekly;
  readonly version: number;
}

export interface StoredOverride extends HoursOverride {
  readonly professionalId: string;
  readonly label: string;
}

export async function schedulesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
): Promise<StoredSchedule[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("schedule")
      .select(["professional_id", "zone", "version", ...weekdays])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds])))),
  );
  return rows.map((row) => {
    const ranges = (name: (typeof weekdays)[number]): WallRange[] => readRanges(row[name]);
    return {
      professionalId: row.professional_id,
      zone: zone(row.zone),
      version: row.version,
      weekly: {
        monday: ranges("monday"),
        tuesday: ranges("tuesday"),
        wednesday: ranges("wednesday"),
        thursday: ranges("thursday"),
        friday: ranges("friday"),
        saturday: ranges("saturday"),
        sunday: ranges("sunday"),
      },
    };
  });
}

/** Days with hours of their own, from `from` on, the soonest first. */
export async function overridesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<StoredOverride[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("schedule_override")
      .select(["professional_id", "on_date", "ranges", "label"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds]))))
      .where("on_date", ">=", from)
      .orderBy("professional_id")
      .orderBy("on_date"),
  );
  return rows.map((row) => ({
    professionalId: row.professional_id,
    on: plainDate(row.on_date),
    ranges: readRanges(row.ranges),
    label: row.label,
  }));
}

/** The hours of each of these professionals who have any, with their overrides from `from` on. */
export async function hoursOf(
  tx: Tx,
  scope: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<Map<string, Hours>> {
  const schedules = await schedulesOf(tx, scope, professionalIds);
  const overrides = Map.groupBy(await overridesOf(tx, scope, professionalIds, from), (row) => row.professionalId);
  return new Map(
    schedules.map(({ professionalId, zone: hostZone, weekly }) => [
      professionalId,
      { zone: hostZone, weekly: engineWeekly(weekly), overrides: overrides.get(professionalId) ?? [] },
    ]),
  );
}

/** The zone each of these professionals works in. */
export async function zonesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
): Promise<Map<string, Zone>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("schedule")
      .select(["professional_id", "zone"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds])))),
  );
  return new Map(rows.map((row) => [row.professional_id, zone(row.zone)]));
}
