import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Actor } from "../store.ts";
import type { StoredSeries } from "./queries.ts";
import { ruleTextOf, type Occurrence } from "./rules.ts";

export type NewSeries = Omit<StoredSeries, "version" | "createdAt">;

export const insertSeries = (tx: Tx, { businessId }: TenantScope, series: NewSeries, now: Instant): Promise<void> =>
  tx.run(
    sqlFor.insertInto("series").values({
      business_id: businessId,
      id: series.id,
      rule: ruleTextOf(series.rule),
      zone: series.zone,
      service_id: series.serviceId,
      professional_id: series.professionalId,
      skip_holidays: series.skipHolidays,
      size: series.size,
      follows_id: series.followsId,
      version: 0,
      created_at: toIso(now),
      updated_at: toIso(now),
    }),
  );

/** @returns whether the version was the one that is stored. */
export const updateSeries = async (
  tx: Tx,
  { businessId }: TenantScope,
  series: Pick<StoredSeries, "id" | "rule" | "size" | "version">,
  now: Instant,
): Promise<boolean> => {
  const row = await tx.maybe(
    sqlFor
      .updateTable("series")
      .set({
        rule: ruleTextOf(series.rule),
        size: series.size,
        version: series.version + 1,
        updated_at: toIso(now),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", series.id)
      .where("version", "=", series.version)
      .returning("id"),
  );
  return row !== undefined;
};

/** Puts bookings into a series, each at its date in the rule, numbered from 1. */
export const joinSeries = (
  tx: Tx,
  { businessId }: TenantScope,
  seriesId: string,
  members: readonly { readonly bookingId: string; readonly on: Occurrence["on"] }[],
): Promise<void> =>
  tx.run(sql`
    update booking set series_id = ${seriesId}, series_on = m.on_date, series_place = m.place
    from unnest(${members.map(({ bookingId }) => bookingId)}::uuid[], ${members.map(({ on }) => on)}::date[])
      with ordinality as m(booking_id, on_date, place)
    where business_id = ${businessId} and booking.id = m.booking_id`);

export interface Act {
  readonly seriesId: string;
  readonly what: "booked" | "moved" | "cancelled";
  readonly reach: "following" | "all";
  readonly actor: Actor;
  /** In the order they take place: the message of the first tells of all. */
  readonly bookingIds: readonly string[];
}

/** Writes what was done to several at once, with the version that each has now. */
export async function insertAct(tx: Tx, { businessId }: TenantScope, act: Act, now: Instant): Promise<void> {
  const id = newId();
  await tx.run(
    sqlFor.insertInto("series_change").values({
      business_id: businessId,
      id,
      series_id: act.seriesId,
      what: act.what,
      reach: act.reach,
      by_kind: act.actor.by,
      by_account_id: act.actor.accountId,
      at: toIso(now),
    }),
  );
  await tx.run(sql`
    insert into series_change_booking (business_id, change_id, booking_id, booking_version, position)
    select b.business_id, ${id}, b.id, b.version, m.place - 1
    from unnest(${[...act.bookingIds]}::uuid[]) with ordinality as m(booking_id, place)
    join booking b on b.business_id = ${businessId} and b.id = m.booking_id`);
}
