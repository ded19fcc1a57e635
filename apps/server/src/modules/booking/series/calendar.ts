/** The dates that were booked together, as calendars were told of them. */
import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Status } from "../rules.ts";

interface DateTogether {
  readonly bookingId: string;
  readonly professionalId: string;
  /** Where it was after the last act on several of them: all of them were told then. */
  readonly anchorAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: Status;
}

export interface DatesTogether {
  /** Of the act that booked them: it stays, whatever series they go on in. */
  readonly id: string;
  readonly zone: Zone;
  /** Grows with every change of any of them. */
  readonly sequence: number;
  readonly dates: readonly DateTogether[];
}

interface Row extends DateTogether {
  readonly id: string;
  readonly zone: string;
  readonly version: number;
}

/** By booking; one that was booked by itself, or is the only one left of its act, has no entry. */
export async function datesTogether(
  tx: Tx,
  { businessId }: TenantScope,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, DatesTogether>> {
  // The ids of acts and changes ascend with time: what an act did to its bookings was written before the act.
  const rows = await tx.all(sql<Row>`
    with act as (
      select distinct c.id, c.series_id from series_change_booking m
      join series_change c on c.business_id = m.business_id and c.id = m.change_id and c.what = 'booked'
      where m.business_id = ${businessId} and m.booking_id = any(${[...bookingIds]}::uuid[])),
    member as (
      select act.id, act.series_id, m.booking_id,
        (select max(t.change_id::text)::uuid from series_change_booking t
          join series_change c on c.business_id = t.business_id and c.id = t.change_id and c.what <> 'cancelled'
          where t.business_id = m.business_id and t.booking_id = m.booking_id) as told
      from act join series_change_booking m on m.business_id = ${businessId} and m.change_id = act.id),
    dated as (select *, max(told::text) over (partition by id)::uuid as last from member)
    select d.id, s.zone, b.id as "bookingId", b.professional_id as "professionalId", b.status, b.version,
      b.starts_at as "startsAt", b.ends_at as "endsAt",
      coalesce((select c.to_starts_at from booking_change c
        where c.business_id = b.business_id and c.booking_id = b.id and c.id < d.last and c.to_starts_at is not null
        order by c.id desc limit 1), b.starts_at) as "anchorAt"
    from dated d
    join series s on s.business_id = ${businessId} and s.id = d.series_id
    join booking b on b.business_id = ${businessId} and b.id = d.booking_id
    order by d.id, b.starts_at, b.id`);
  const together = new Map<string, DatesTogether>();
  for (const [id, dates] of Map.groupBy(rows, (row) => row.id)) {
    const [first] = dates;
    if (!first || dates.length < 2) continue;
    const sequence = dates.reduce((sum, { version }) => sum + version, 0);
    for (const { bookingId } of dates) together.set(bookingId, { id, zone: zone(first.zone), sequence, dates });
  }
  return together;
}
