import { instant, zone, type Busy, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Place } from "../../platform/vault.ts";
import { openContactEmail } from "../contacts/index.ts";
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
  /** Of the reason chosen, as it was then. */
  readonly reasonId: string | null;
  readonly reasonName: string | null;
  /** What was asked. */
  readonly editionId: string | null;
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
  "booking.note_sealed as sealedNote",
  "booking.reason_id as reasonId",
  "booking.reason_name as reasonName",
  "booking.edition_id as editionId",
  "booking.version",
] as const;

export const notePlace = ({ businessId }: TenantScope, bookingId: string): Place => ({
  table: "booking",
  column: "note",
  businessId,
  id: bookingId,
});

export const reasonPlace = ({ businessId }: TenantScope, changeId: string): Place => ({
  table: "booking_change",
  column: "reason",
  businessId,
  id: changeId,
});

type Sealed<Row> = Omit<Row, "note"> & { readonly sealedNote: Buffer | null };

function withNote<Row extends { readonly id: string; readonly sealedNote: Buffer | null }>(
  tx: Tx,
  scope: TenantScope,
  { sealedNote, ...row }: Row,
) {
  return { ...row, note: sealedNote === null ? "" : tx.vault.open(sealedNote, notePlace(scope, row.id)) };
}

export async function bookingById(tx: Tx, scope: TenantScope, id: string): Promise<StoredBooking | undefined> {
  const row: Sealed<StoredBooking> | undefined = await tx.maybe(
    sqlFor.selectFrom("booking").select(columns).where("business_id", "=", scope.businessId).where("id", "=", id),
  );
  return row && withNote(tx, scope, row);
}

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
export async function changesOf(tx: Tx, scope: TenantScope, bookingId: string): Promise<StoredChange[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("booking_change as c")
      .leftJoin("account", "account.id", "c.by_account_id")
      .select(["c.id", "c.what", "c.by_kind", "account.name", "c.reason_sealed", "c.at"])
      .select(["c.from_starts_at", "c.from_ends_at", "c.to_starts_at", "c.to_ends_at"])
      .where("c.business_id", "=", scope.businessId)
      .where("c.booking_id", "=", bookingId)
      .orderBy("c.id")
      .limit(500),
  );
  return rows.map((row) => ({
    what: row.what,
    by: row.by_kind,
    byName: row.name,
    reason: row.reason_sealed === null ? "" : tx.vault.open(row.reason_sealed, reasonPlace(scope, row.id)),
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
  /** Null: the person was erased. */
  readonly contactEmail: string | null;
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
      "contact.email_sealed as sealedEmail",
      "contact.zone as contactZone",
    ])
    .where("booking.business_id", "=", businessId);

type Row = Sealed<Omit<ListedBooking, "contactEmail" | "professionalZone" | "contactZone">> & {
  readonly sealedEmail: Buffer | null;
  readonly professionalZone: string;
  readonly contactZone: string;
};

function listed(tx: Tx, scope: TenantScope, { sealedEmail, ...row }: Row): ListedBooking {
  return {
    ...withNote(tx, scope, row),
    contactEmail: openContactEmail(tx, scope, row.contactId, sealedEmail),
    professionalZone: zone(row.professionalZone),
    contactZone: zone(row.contactZone),
  };
}

export async function listedBooking(tx: Tx, scope: TenantScope, id: string): Promise<ListedBooking | undefined> {
  const row = await tx.maybe(withPeople(scope).where("booking.id", "=", id));
  return row && listed(tx, scope, row);
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
  const rows = await tx.all(query.orderBy("booking.starts_at").orderBy("booking.id").limit(ask.limit));
  return rows.map((row) => listed(tx, scope, row));
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

/** A person's bookings: to come, the next first; or past, the latest first. A cancelled one is past. */
export async function bookingPageOf(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  ask: {
    readonly when: "coming" | "past";
    readonly now: Instant;
    /** With whom; everybody when absent. */
    readonly professionalId: string | undefined;
    readonly after: readonly [startsAt: Instant, id: string] | undefined;
    readonly limit: number;
  },
): Promise<ListedBooking[]> {
  const { when, now, professionalId, after } = ask;
  const coming = when === "coming";
  const isComing = sql<boolean>`(booking.status = 'confirmed' and booking.ends_at > ${sqlInstant(now)})`;
  const rows = await tx.all(
    withPeople(scope)
      .where("booking.contact_id", "=", contactId)
      .where(coming ? isComing : sql<boolean>`not ${isComing}`)
      .$if(professionalId !== undefined, (query) => query.where("booking.professional_id", "=", professionalId ?? ""))
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(booking.starts_at, booking.id) ${sql.raw(coming ? ">" : "<")} (${after ? sqlInstant(after[0]) : null}::timestamptz, ${after?.[1] ?? ""}::uuid)`,
        ),
      )
      .orderBy("booking.starts_at", coming ? "asc" : "desc")
      .orderBy("booking.id", coming ? "asc" : "desc")
      .limit(ask.limit),
  );
  return rows.map((row) => listed(tx, scope, row));
}

/** Those with this person that can still take place, soonest first. */
export async function comingBookingIds(
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  now: Instant,
): Promise<string[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("booking")
      .select("id")
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .where("status", "=", "confirmed")
      .where("ends_at", ">", sqlInstant(now))
      .orderBy("professional_id")
      .orderBy("starts_at"),
  );
  return rows.map(({ id }) => id);
}

/** Whom a professional meets or met. */
export async function contactIdsOf(tx: Tx, { businessId }: TenantScope, professionalId: string): Promise<string[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("booking")
      .select("contact_id as id")
      .distinct()
      .where("business_id", "=", businessId)
      .where("professional_id", "=", professionalId),
  );
  return rows.map(({ id }) => id);
}

/** The next bookings of a person after one, as they were made. */
export async function bookingsOfContact(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<ListedBooking[]> {
  const rows = await tx.all(
    withPeople(scope)
      .where("booking.contact_id", "=", contactId)
      .$if(after !== undefined, (query) => query.where("booking.id", ">", after ?? ""))
      .orderBy("booking.id")
      .limit(limit),
  );
  return rows.map((row) => listed(tx, scope, row));
}

export async function bookingIdsOf(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<string[]> {
  const rows = await tx.all(
    sqlFor.selectFrom("booking").select("id").where("business_id", "=", businessId).where("contact_id", "=", contactId),
  );
  return rows.map(({ id }) => id);
}

/** Whether a professional meets, or met, this contact. */
export async function meetsContact(
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  contactId: string,
): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("booking")
      .select("id")
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .where("professional_id", "=", professionalId)
      .limit(1),
  );
  return row !== undefined;
}
