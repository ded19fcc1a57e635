import { toIso, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { writeRanges, type Weekly } from "./rules.ts";
import { weekJson, type StoredOverride, type StoredSchedule, type Weeks } from "./stored.ts";

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

/** What goes with the week; what is left out of an edit stays. */
export type ScheduleParts = Partial<
  Pick<
    StoredSchedule,
    "nextWeeks" | "anchor" | "seasons" | "recurring" | "onCall" | "travel" | "apartFrom" | "limits" | "wishes"
  >
>;

const weeksJson = (weeks: readonly Weekly[]): unknown[] => weeks.map(weekJson);
const seasonJson = ({ weeks, ...season }: Weeks & object): object => ({ ...season, weeks: weeksJson(weeks) });

const wishesJson = ({ preferred, unwanted, ...wished }: NonNullable<ScheduleParts["wishes"]>): object => ({
  ...wished,
  preferred: weekJson(preferred),
  unwanted: weekJson(unwanted),
});

const partColumns = ({
  nextWeeks,
  anchor,
  seasons,
  recurring,
  onCall,
  travel,
  apartFrom,
  limits,
  wishes,
}: ScheduleParts) => ({
  ...(nextWeeks && { next_weeks: JSON.stringify(weeksJson(nextWeeks)) }),
  ...(anchor !== undefined && { anchor }),
  ...(seasons && { seasons: JSON.stringify(seasons.map(seasonJson)) }),
  ...(recurring && { recurring: JSON.stringify(recurring) }),
  ...(onCall && { on_call: JSON.stringify(onCall) }),
  ...(travel && { travel: JSON.stringify(travel) }),
  ...(apartFrom && { apart_from: [...apartFrom] }),
  ...(limits && { limits: JSON.stringify(limits) }),
  ...(wishes && { wishes: JSON.stringify(wishesJson(wishes)) }),
});

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
  hours: WeeklyHours & ScheduleParts,
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("schedule")
      .set({
        zone: hours.zone,
        ...columnsOf(hours.weekly),
        ...partColumns(hours),
        version: version + 1,
        updated_at: toIso(now),
      })
      .where("business_id", "=", businessId)
      .where("professional_id", "=", hours.professionalId)
      .where("version", "=", version)
      .returning("version"),
  );
  return updated !== undefined;
}

/** Several days at once, in two statements: those that get hours of their own, and those that lose them. */
export async function replaceOverrides(
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  put: readonly StoredOverride[],
  gone: readonly PlainDate[],
): Promise<void> {
  const mine = { business_id: businessId, professional_id: professionalId };
  if (put.length > 0) {
    const rows = put.map(({ on, ranges, label }) => ({ ...mine, on_date: on, ranges: writeRanges(ranges), label }));
    const insert = sqlFor.insertInto("schedule_override").values(rows);
    await tx.run(
      insert.onConflict((conflict) =>
        conflict.columns(["business_id", "professional_id", "on_date"]).doUpdateSet(({ ref }) => ({
          ranges: ref("excluded.ranges"),
          label: ref("excluded.label"),
        })),
      ),
    );
  }
  if (gone.length > 0) {
    await tx.run(
      sqlFor
        .deleteFrom("schedule_override")
        .where("business_id", "=", businessId)
        .where("professional_id", "=", professionalId)
        .where("on_date", "in", [...gone]),
    );
  }
}
