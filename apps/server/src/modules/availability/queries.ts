import {
  plainDate,
  zone,
  type Hours,
  type HoursOverride,
  type PlainDate,
  type WallRange,
  type Zone,
} from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { engineWeekly, readRanges, weekdays, type Weekly } from "./rules.ts";

export interface StoredOverride extends HoursOverride {
  readonly label: string;
}

export interface StoredSchedule {
  readonly professionalId: string;
  readonly zone: Zone;
  readonly weekly: Weekly;
  /** The soonest first. */
  readonly overrides: readonly StoredOverride[];
  readonly version: number;
}

const Overrides = z.array(z.object({ on: z.string().transform(plainDate), ranges: z.unknown(), label: z.string() }));

/** Days with hours of their own from `from` on, read with the schedule: one way to the database and back. */
const overridesFrom = (from: PlainDate) => sql`coalesce((
  select json_agg(json_build_object('on', o.on_date, 'ranges', o.ranges, 'label', o.label) order by o.on_date)
  from schedule_override o
  where o.business_id = schedule.business_id and o.professional_id = schedule.professional_id
    and o.on_date >= ${from}::date), '[]'::json)`;

/** The schedules of those professionals who have one, with their overrides from `from` on. */
export async function schedulesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<StoredSchedule[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("schedule")
      .select(["professional_id", "zone", "version", ...weekdays, overridesFrom(from).as("overrides")])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds])))),
  );
  return rows.map((row) => {
    const ranges = (name: (typeof weekdays)[number]): WallRange[] => readRanges(row[name]);
    return {
      professionalId: row.professional_id,
      zone: zone(row.zone),
      version: row.version,
      overrides: Overrides.parse(row.overrides).map((override) => ({
        ...override,
        ranges: readRanges(override.ranges),
      })),
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

/** The hours of each of these professionals who have any, with their overrides from `from` on. */
export async function hoursOf(
  tx: Tx,
  scope: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<Map<string, Hours>> {
  const schedules = await schedulesOf(tx, scope, professionalIds, from);
  return new Map(
    schedules.map(({ professionalId, zone: hostZone, weekly, overrides }) => [
      professionalId,
      { zone: hostZone, weekly: engineWeekly(weekly), overrides },
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
