import { plainDate, zone, type Hours, type PlainDate, type WallRange, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { engineHours, labourOf, type Availability } from "./hours.ts";
import type { House } from "./house/closures.ts";
import { houseJson, readHouse } from "./house/queries.ts";
import { readRanges, weekdays } from "./rules.ts";
import {
  readLimits,
  readOnCall,
  readRecurring,
  readSeasons,
  readTravel,
  readWeeks,
  readWishes,
  type StoredSchedule,
} from "./stored.ts";

const Overrides = z.array(z.object({ on: z.string().transform(plainDate), ranges: z.unknown(), label: z.string() }));

/** Days with hours of their own from `from` on, read with the schedule: one way to the database and back. */
const overridesFrom = (from: PlainDate) => sql`coalesce((
  select json_agg(json_build_object('on', o.on_date, 'ranges', o.ranges, 'label', o.label) order by o.on_date)
  from schedule_override o
  where o.business_id = schedule.business_id and o.professional_id = schedule.professional_id
    and o.on_date >= ${from}::date), '[]'::json)`;

const parts = [
  "next_weeks",
  "anchor",
  "seasons",
  "recurring",
  "on_call",
  "travel",
  "apart_from",
  "limits",
  "wishes",
] as const;

/** With what the business keeps: in the same way to the database and back. */
export interface ScheduleInHouse extends StoredSchedule {
  readonly house: (House & { readonly zone: Zone }) | undefined;
}

/** The schedules of those professionals who have one, with their overrides from `from` on. */
export async function schedulesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<ScheduleInHouse[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("schedule")
      .select(["professional_id", "zone", "version", ...weekdays, ...parts])
      .select([overridesFrom(from).as("overrides"), houseJson(businessId).as("house")])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds])))),
  );
  return rows.map((row) => {
    const ranges = (name: (typeof weekdays)[number]): WallRange[] => readRanges(row[name]);
    return {
      professionalId: row.professional_id,
      zone: zone(row.zone),
      version: row.version,
      nextWeeks: readWeeks.parse(row.next_weeks),
      anchor: row.anchor === null ? null : plainDate(row.anchor),
      seasons: readSeasons.parse(row.seasons),
      recurring: readRecurring.parse(row.recurring),
      onCall: readOnCall.parse(row.on_call),
      travel: readTravel.parse(row.travel),
      apartFrom: row.apart_from,
      limits: readLimits.parse(row.limits),
      wishes: readWishes.parse(row.wishes),
      house: row.house === null ? undefined : readHouse(row.house),
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

/** When each of these professionals may be taken who has hours, with their overrides from `from` on, and how much. */
export async function availabilityOf(
  tx: Tx,
  scope: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<Map<string, Availability>> {
  const schedules = await schedulesOf(tx, scope, professionalIds, from);
  return new Map(
    schedules.map((schedule) => [
      schedule.professionalId,
      {
        hours: engineHours(schedule, schedule.house, from),
        caps: schedule.limits.caps,
        labour: labourOf(schedule, schedule.house),
      },
    ]),
  );
}

/** The hours alone. */
export async function hoursOf(
  tx: Tx,
  scope: TenantScope,
  professionalIds: readonly string[],
  from: PlainDate,
): Promise<Map<string, Hours>> {
  const available = await availabilityOf(tx, scope, professionalIds, from);
  return new Map([...available].map(([id, { hours }]) => [id, hours]));
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
