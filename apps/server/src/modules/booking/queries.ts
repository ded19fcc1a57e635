import { instant, zone, type Busy, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { By, Status } from "./rules.ts";

/** An occupancy is no longer than this (the table checks it), so one that reaches into a window starts this close to it. */
const LONGEST_MS = 48 * 3_600_000;

export interface Mine {
  readonly bookingId?: string;
  readonly holdVisitor?: Buffer;
}

export interface Taken extends Busy {
  readonly resourceId: string;
}

/** What is taken of these resources in [from, until); holds that are over don't count, nor does what is `mine`. */
export async function takenBetween(
  tx: Tx,
  { businessId }: TenantScope,
  resourceIds: readonly string[],
  ask: { readonly from: Instant; readonly until: Instant; readonly now: Instant; readonly mine?: Mine },
): Promise<Taken[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("occupancy")
      .leftJoin("hold", (join) =>
        join.onRef("hold.business_id", "=", "occupancy.business_id").onRef("hold.id", "=", "occupancy.hold_id"),
      )
      .select([
        "resource_id as resourceId",
        "occupancy.starts_at as startsAt",
        "occupancy.ends_at as endsAt",
        "booking_id as bookingId",
        "occupancy.expires_at as expiresAt",
        "visitor_hash as visitorHash",
      ])
      .where("occupancy.business_id", "=", businessId)
      .where((eb) => eb("resource_id", "=", eb.fn.any(eb.val([...resourceIds]))))
      .where("occupancy.starts_at", ">", sqlInstant(instant(ask.from - LONGEST_MS)))
      .where("occupancy.starts_at", "<", sqlInstant(ask.until)),
  );
  return rows.flatMap((row): Taken[] => {
    const { resourceId, startsAt, endsAt, bookingId, expiresAt, visitorHash } = row;
    if (expiresAt !== null && expiresAt <= ask.now) return [];
    if (bookingId !== null && bookingId === ask.mine?.bookingId) return [];
    if (visitorHash && ask.mine?.holdVisitor?.equals(visitorHash)) return [];
    return [{ resourceId, startsAt, endsAt, kind: bookingId === null ? "hold" : "booking" }];
  });
}

export interface StoredBooking {
  readonly id: string;
  readonly reference: string;
  readonly status: Status;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly contactId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly note: string;
  readonly version: number;
}

const columns = [
  "booking.id",
  "booking.reference",
  "booking.status",
  "booking.service_id as serviceId",
  "booking.professional_id as professionalId",
  "booking.contact_id as contactId",
  "booking.starts_at as startsAt",
  "booking.ends_at as endsAt",
  "booking.note",
  "booking.version",
] as const;

export const bookingById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredBooking | undefined> =>
  tx.maybe(sqlFor.selectFrom("booking").select(columns).where("business_id", "=", businessId).where("id", "=", id));

export interface StoredChange {
  readonly what: "booked" | "moved" | "cancelled" | "completed";
  readonly by: By;
  readonly byName: string | null;
  readonly reason: string;
  readonly from: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
  readonly to: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
  readonly at: Instant;
}

const spanOf = (startsAt: Instant | null, endsAt: Instant | null) =>
  startsAt !== null && endsAt !== null ? { startsAt, endsAt } : null;

/** What happened to a booking, in order. */
export async function changesOf(tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<StoredChange[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("booking_change as c")
      .leftJoin("account", "account.id", "c.by_account_id")
      .select(["c.what", "c.by_kind", "account.name", "c.reason", "c.at"])
      .select(["c.from_starts_at", "c.from_ends_at", "c.to_starts_at", "c.to_ends_at"])
      .where("c.business_id", "=", businessId)
      .where("c.booking_id", "=", bookingId)
      .orderBy("c.id")
      .limit(500),
  );
  return rows.map((row) => ({
    what: row.what,
    by: row.by_kind,
    byName: row.name,
    reason: row.reason,
    from: spanOf(row.from_starts_at, row.from_ends_at),
    to: spanOf(row.to_starts_at, row.to_ends_at),
    at: row.at,
  }));
}

export interface ListedBooking extends StoredBooking {
  readonly serviceName: string;
  readonly mode: "video" | "phone" | "in-person";
  readonly professionalName: string;
  readonly professionalZone: Zone;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactZone: Zone;
}

const withPeople = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("booking")
    .innerJoin("service", (join) =>
      join.onRef("service.business_id", "=", "booking.business_id").onRef("service.id", "=", "booking.service_id"),
    )
    .innerJoin("professional", (join) =>
      join
        .onRef("professional.business_id", "=", "booking.business_id")
        .onRef("professional.id", "=", "booking.professional_id"),
    )
    .innerJoin("schedule", (join) =>
      join
        .onRef("schedule.business_id", "=", "booking.business_id")
        .onRef("schedule.professional_id", "=", "booking.professional_id"),
    )
    .innerJoin("contact", (join) =>
      join.onRef("contact.business_id", "=", "booking.business_id").onRef("contact.id", "=", "booking.contact_id"),
    )
    .select(columns)
    .select([
      "service.name as serviceName",
      "service.mode",
      "professional.display_name as professionalName",
      "schedule.zone as professionalZone",
      "contact.name as contactName",
      "contact.email as contactEmail",
      "contact.zone as contactZone",
    ])
    .where("booking.business_id", "=", businessId);

type Row = Omit<ListedBooking, "professionalZone" | "contactZone"> & { professionalZone: string; contactZone: string };
const zoned = (row: Row): ListedBooking => ({
  ...row,
  professionalZone: zone(row.professionalZone),
  contactZone: zone(row.contactZone),
});

export async function listedBooking(tx: Tx, scope: TenantScope, id: string): Promise<ListedBooking | undefined> {
  const row = await tx.maybe(withPeople(scope).where("booking.id", "=", id));
  return row && zoned(row);
}

/** A few of the bookings that start in [from, until), by start. */
export async function bookingPage(
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly from: Instant;
    readonly until: Instant;
    readonly professionalId: string | undefined;
    readonly status: Status | undefined;
    readonly after: readonly [startsAt: Instant, id: string] | undefined;
    readonly limit: number;
  },
): Promise<ListedBooking[]> {
  let query = withPeople(scope)
    .where("booking.starts_at", ">=", sqlInstant(ask.from))
    .where("booking.starts_at", "<", sqlInstant(ask.until));
  if (ask.professionalId !== undefined) query = query.where("booking.professional_id", "=", ask.professionalId);
  if (ask.status !== undefined) query = query.where("booking.status", "=", ask.status);
  if (ask.after) {
    const [startsAt, id] = ask.after;
    query = query.where(sql<boolean>`(booking.starts_at, booking.id) > (${sqlInstant(startsAt)}, ${id}::uuid)`);
  }
  return (await tx.all(query.orderBy("booking.starts_at").orderBy("booking.id").limit(ask.limit))).map(zoned);
}

export const countLiveHolds = async (
  tx: Tx,
  { businessId }: TenantScope,
  visitorHash: Buffer,
  now: Instant,
): Promise<number> => {
  const row = await tx.one(
    sqlFor
      .selectFrom("hold")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("business_id", "=", businessId)
      .where("visitor_hash", "=", visitorHash)
      .where("expires_at", ">", sqlInstant(now)),
  );
  return row.count;
};

export interface StoredHold {
  readonly id: string;
  readonly visitorHash: Buffer;
}

export const holdById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredHold | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("hold")
      .select(["id", "visitor_hash as visitorHash"])
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );
