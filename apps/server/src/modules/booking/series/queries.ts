import { zone, type Instant, type PlainDate, type Recurrence, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { By, Status } from "../rules.ts";
import { storedRule } from "./rules.ts";

export interface StoredSeries {
  readonly id: string;
  readonly rule: Recurrence;
  readonly zone: Zone;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly skipHolidays: boolean;
  readonly size: number;
  readonly followsId: string | null;
  readonly version: number;
  readonly createdAt: Instant;
}

const columns = [
  "series.id",
  "series.rule",
  "series.zone",
  "series.service_id as serviceId",
  "series.professional_id as professionalId",
  "series.skip_holidays as skipHolidays",
  "series.size",
  "series.follows_id as followsId",
  "series.version",
  "series.created_at as createdAt",
] as const;

type Row = Omit<StoredSeries, "rule" | "zone"> & { readonly rule: string; readonly zone: string };
const present = <R extends Row>({ rule, zone: name, ...row }: R) => ({
  ...row,
  rule: storedRule(rule),
  zone: zone(name),
});

export async function seriesById(tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredSeries | undefined> {
  const row = await tx.maybe(
    sqlFor.selectFrom("series").select(columns).where("business_id", "=", businessId).where("id", "=", id),
  );
  return row && present(row);
}

/** The series that goes on from this one, after a change of what follows. */
export async function followingSeries(tx: Tx, { businessId }: TenantScope, id: string): Promise<string | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("series")
      .select("id")
      .where("business_id", "=", businessId)
      .where("follows_id", "=", id)
      .orderBy("id")
      .limit(1),
  );
  return row?.id;
}

export interface SeriesBooking {
  readonly id: string;
  readonly on: PlainDate;
  readonly place: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: Status;
  readonly version: number;
}

/** All bookings of a series, by their date in the rule. */
export function bookingsOfSeries(
  tx: Tx,
  { businessId }: TenantScope,
  seriesId: string,
): Promise<readonly SeriesBooking[]> {
  return tx.all(sql<SeriesBooking>`
    select id, series_on as "on", series_place as place, starts_at as "startsAt", ends_at as "endsAt", status, version
    from booking where business_id = ${businessId} and series_id = ${seriesId} order by series_on, id`);
}

/** The first of a series to take place, whatever became of it. */
export async function firstOfSeries(tx: Tx, { businessId }: TenantScope, seriesId: string): Promise<string> {
  const { id } = await tx.one(
    sqlFor
      .selectFrom("booking")
      .select("id")
      .where("business_id", "=", businessId)
      .where("series_id", "=", seriesId)
      .orderBy("starts_at")
      .orderBy("id")
      .limit(1),
  );
  return id;
}

/** What its bookings cost together; null when none was told. */
export const totalOfSeries = async (
  tx: Tx,
  { businessId }: TenantScope,
  seriesId: string,
): Promise<{ amountMinor: number; currency: string } | null> =>
  (await tx.maybe(sql<{ amountMinor: number; currency: string }>`
    select sum(price_minor)::int as "amountMinor", min(price_currency) as currency
    from booking where business_id = ${businessId} and series_id = ${seriesId} and price_minor is not null
    having count(*) > 0`)) ?? null;

/** Whether a booking can still take place. */
export const isStanding = ({ status, startsAt }: Pick<SeriesBooking, "status" | "startsAt">, now: Instant): boolean =>
  startsAt > now && STANDING.has(status);
const STANDING: ReadonlySet<string> = new Set(["requested", "confirmed"]);

export interface ListedSeries extends StoredSeries {
  readonly serviceName: string;
  readonly professionalName: string;
  /** Who it was booked for. */
  readonly contactId: string;
  readonly contactName: string;
  /** How many can still take place, and when the next does; null when none can. */
  readonly coming: number;
  readonly nextAt: Instant | null;
  readonly lastAt: Instant | null;
}

/** A few series, the latest made first. */
export async function seriesPage(
  tx: Tx,
  { businessId }: TenantScope,
  ask: {
    readonly state: "coming" | "over" | undefined;
    readonly professionalId: string | undefined;
    readonly contactId: string | undefined;
    readonly id?: string;
    readonly now: Instant;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<ListedSeries[]> {
  const standing = sql`from booking b where b.business_id = series.business_id and b.series_id = series.id
    and b.status in ('requested', 'confirmed') and b.starts_at > ${sqlInstant(ask.now)}`;
  const is = ask.state === "coming" ? sql`exists (select 1 ${standing})` : sql`not exists (select 1 ${standing})`;
  // Chosen before their names are looked up, of however many there are.
  const chosen = sqlFor
    .selectFrom("series")
    .selectAll()
    .select(
      sql<string>`(select b.contact_id from booking b
        where b.business_id = series.business_id and b.series_id = series.id order by b.series_on limit 1)`.as(
        "contact_id",
      ),
    )
    .where("series.business_id", "=", businessId)
    .$if(ask.state !== undefined, (query) => query.where(sql<boolean>`${is}`))
    .$if(ask.professionalId !== undefined, (query) =>
      query.where("series.professional_id", "=", ask.professionalId ?? ""),
    )
    .$if(ask.contactId !== undefined, (query) =>
      query.where(
        sql<boolean>`series.id in (select b.series_id from booking b
          where b.business_id = ${businessId} and b.contact_id = ${ask.contactId ?? ""} and b.series_id is not null)`,
      ),
    )
    .$if(ask.id !== undefined, (query) => query.where("series.id", "=", ask.id ?? ""))
    .$if(ask.after !== undefined, (query) => query.where("series.id", "<", ask.after ?? ""))
    .orderBy("series.id", "desc")
    .limit(ask.limit);
  const rows = await tx.all(
    sqlFor
      .selectFrom(chosen.as("series"))
      .innerJoin("service as s", (join) =>
        join.onRef("s.business_id", "=", "series.business_id").onRef("s.id", "=", "series.service_id"),
      )
      .innerJoin("professional as p", (join) =>
        join.onRef("p.business_id", "=", "series.business_id").onRef("p.id", "=", "series.professional_id"),
      )
      .innerJoin("contact as c", (join) =>
        join.onRef("c.business_id", "=", "series.business_id").onRef("c.id", "=", "series.contact_id"),
      )
      .select(columns)
      .select([
        "s.name as serviceName",
        "p.display_name as professionalName",
        "c.id as contactId",
        "c.name as contactName",
      ])
      .select([
        sql<number>`(select count(*) ${standing})`.as("coming"),
        sql<Instant | null>`(select min(b.starts_at) ${standing})`.as("nextAt"),
        sql<Instant | null>`(select max(b.starts_at) from booking b
          where b.business_id = series.business_id and b.series_id = series.id)`.as("lastAt"),
      ])
      .orderBy("series.id", "desc"),
  );
  return rows.map(present);
}

export interface SeriesChange {
  readonly at: Instant;
  readonly what: "booked" | "moved" | "cancelled";
  readonly reach: "following" | "all";
  readonly by: By;
  readonly byName: string | null;
  readonly bookings: number;
}

/** What was done to several at once, in order. */
export const changesOfSeries = (tx: Tx, { businessId }: TenantScope, seriesId: string): Promise<SeriesChange[]> =>
  tx.all(
    sqlFor
      .selectFrom("series_change as c")
      .leftJoin("account", "account.id", "c.by_account_id")
      .select(["c.at", "c.what", "c.reach", "c.by_kind as by", "account.name as byName"])
      .select(
        sql<number>`(select count(*) from series_change_booking b
          where b.business_id = c.business_id and b.change_id = c.id)`.as("bookings"),
      )
      .where("c.business_id", "=", businessId)
      .where("c.series_id", "=", seriesId)
      .orderBy("c.id")
      .limit(500),
  );

/** What bookings take of their hosts' time, buffers included. */
export const takenBy = (
  tx: Tx,
  { businessId }: TenantScope,
  bookingIds: readonly string[],
): Promise<{ readonly startsAt: Instant; readonly endsAt: Instant }[]> =>
  tx.all(
    sqlFor
      .selectFrom("occupancy")
      .select(["starts_at as startsAt", "ends_at as endsAt"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("booking_id", "=", eb.fn.any(eb.val([...bookingIds])))),
  );

export interface BookingNews {
  /** Whether this booking's message tells of the whole act. */
  readonly tells: boolean;
  /** All bookings of the act, by start. */
  readonly bookings: readonly Pick<SeriesBooking, "id" | "startsAt" | "endsAt" | "status" | "version">[];
}

/** The act on a series that gave a booking this version; undefined when it was changed by itself. */
export async function newsOfSeries(
  tx: Tx,
  { businessId }: TenantScope,
  bookingId: string,
  version: number,
): Promise<BookingNews | undefined> {
  const mine = await tx.maybe(
    sqlFor
      .selectFrom("series_change_booking")
      .select(["change_id as changeId", "position"])
      .where("business_id", "=", businessId)
      .where("booking_id", "=", bookingId)
      .where("booking_version", "=", version),
  );
  if (!mine) return undefined;
  const bookings = await tx.all(
    sqlFor
      .selectFrom("series_change_booking as c")
      .innerJoin("booking as b", (join) =>
        join.onRef("b.business_id", "=", "c.business_id").onRef("b.id", "=", "c.booking_id"),
      )
      .select(["b.id", "b.starts_at as startsAt", "b.ends_at as endsAt", "b.status", "b.version"])
      .where("c.business_id", "=", businessId)
      .where("c.change_id", "=", mine.changeId)
      .orderBy("b.starts_at"),
  );
  return { tells: mine.position === 0, bookings };
}

/** The bookings of one series as whoever has a link to one of them may see them. */
export async function datesBeside(
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
): Promise<{ readonly place: number; readonly of: number; readonly dates: readonly SeriesBooking[] } | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("booking")
      .innerJoin("series", (join) =>
        join.onRef("series.business_id", "=", "booking.business_id").onRef("series.id", "=", "booking.series_id"),
      )
      .select(["series.id as seriesId", "series.size", "booking.series_place as place"])
      .where("booking.business_id", "=", scope.businessId)
      .where("booking.id", "=", bookingId),
  );
  if (!row) return undefined;
  return { place: row.place ?? 1, of: row.size, dates: await bookingsOfSeries(tx, scope, row.seriesId) };
}
