import type { Mode } from "@creneau/contract";
import { instant, zone, type Busy, type Instant, type Session, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Place } from "../../platform/vault.ts";
import { openContactEmail } from "../contacts/index.ts";
import { groupsTaken } from "./groups/taken.ts";
import { STANDING, type By, type Status, type Step } from "./rules.ts";

/** An occupancy is no longer than this (the table checks it), so one that reaches into a window starts this close to it. */
export const LONGEST_MS = 48 * 3_600_000;

export interface Mine {
  readonly bookingId?: string;
  readonly holdVisitor?: Buffer;
  /** The group session that is moved as a whole. */
  readonly groupSessionId?: string;
}

export interface Taken extends Busy {
  readonly resourceId: string;
}

/** Of an occupancy, whether a visitor's hold takes it. */
const isHeldBy = (businessId: string, visitorHash: Buffer) => sql<boolean>`
  (occupancy.hold_id is not null and occupancy.hold_id in (
    select id from hold where business_id = ${businessId} and visitor_hash = ${visitorHash}))`;

/** What is taken of these resources in [from, until); holds that are over don't count, nor does what is `mine`. */
export async function takenBetween(
  tx: Tx,
  { businessId }: TenantScope,
  resourceIds: readonly string[],
  ask: {
    readonly from: Instant;
    readonly until: Instant;
    readonly now: Instant;
    readonly mine?: Mine;
    /** Those that can be taken more than once at a time: of what takes them, the lane is told. */
    readonly laned?: ReadonlyMap<string, unknown>;
  },
): Promise<Taken[]> {
  const visitor = ask.mine?.holdVisitor;
  const rows = await tx.all(
    sqlFor
      .selectFrom("occupancy")
      .select([
        "resource_id as resourceId",
        "lane",
        "occupancy.starts_at as startsAt",
        "occupancy.ends_at as endsAt",
        "booking_id as bookingId",
        "occupancy.group_session_id as groupId",
        "occupancy.expires_at as expiresAt",
        (visitor ? isHeldBy(businessId, visitor) : sql<boolean>`false`).as("isHeld"),
      ])
      .where("occupancy.business_id", "=", businessId)
      .where((eb) => eb("resource_id", "=", eb.fn.any(eb.val([...resourceIds]))))
      .where("occupancy.starts_at", ">", sqlInstant(instant(ask.from - LONGEST_MS)))
      .where("occupancy.starts_at", "<", sqlInstant(ask.until)),
  );
  const groups = await groupsTaken(tx, { businessId }, rows, ask);
  return rows.flatMap((row): Taken[] => {
    const { resourceId, startsAt, endsAt, bookingId, groupId, expiresAt, isHeld } = row;
    if (expiresAt !== null && expiresAt <= ask.now) return [];
    if (bookingId !== null && bookingId === ask.mine?.bookingId) return [];
    if (groupId !== null && groupId === ask.mine?.groupSessionId) return [];
    if (isHeld) return [];
    const lane = ask.laned?.has(resourceId) ? { lane: row.lane } : {};
    const group = groupId === null ? undefined : groups.get(groupId);
    if (groupId !== null && group)
      return [{ resourceId, startsAt, endsAt, kind: "booking", id: groupId, group, ...lane }];
    if (bookingId !== null) return [{ resourceId, startsAt, endsAt, kind: "booking", id: bookingId, ...lane }];
    return [{ resourceId, startsAt, endsAt, kind: "hold", ...(expiresAt === null ? {} : { expiresAt }), ...lane }];
  });
}

/** What these people have done, or have to do, in [from, until): of their own sessions, without buffers. */
export async function workBetween(
  tx: Tx,
  { businessId }: TenantScope,
  resourceIds: readonly string[],
  ask: { readonly from: Instant; readonly until: Instant; readonly mine?: Mine },
): Promise<(Session & { readonly resourceId: string })[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("occupancy")
      .innerJoin("booking", (join) =>
        join
          .onRef("booking.business_id", "=", "occupancy.business_id")
          .onRef("booking.id", "=", "occupancy.booking_id"),
      )
      .select(["resource_id as resourceId", "booking.id as bookingId", "booking.service_id as serviceId"])
      .select(["booking.starts_at as startsAt", "booking.ends_at as endsAt"])
      .where("occupancy.business_id", "=", businessId)
      .where((eb) => eb("resource_id", "=", eb.fn.any(eb.val([...resourceIds]))))
      .where("occupancy.starts_at", ">", sqlInstant(instant(ask.from - LONGEST_MS)))
      .where("occupancy.starts_at", "<", sqlInstant(ask.until))
      // Said of bookings too, so that those of other days are not gone through: a session lies within what it takes.
      .where("booking.starts_at", ">", sqlInstant(instant(ask.from - LONGEST_MS)))
      .where("booking.starts_at", "<", sqlInstant(instant(ask.until + LONGEST_MS))),
  );
  return rows
    .filter(({ bookingId }) => bookingId !== ask.mine?.bookingId)
    .map(({ bookingId: _, ...session }) => session);
}

export interface StoredBooking {
  readonly id: string;
  readonly reference: string;
  readonly status: Status;
  readonly serviceId: string;
  readonly professionalId: string;
  /** Whom it is for. */
  readonly contactId: string;
  /** Who booked and is written to, when that is somebody else. */
  readonly bookedByContactId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly note: string;
  /** Of the reason chosen, as it was then. */
  readonly reasonId: string | null;
  readonly reasonName: string | null;
  /** What was asked. */
  readonly editionId: string | null;
  /** How it takes place: the one of the service's modes that was chosen. */
  readonly mode: Mode;
  /** Agreed on when it was booked; null: there was no price. */
  readonly priceMinor: number | null;
  readonly priceCurrency: string | null;
  /** The group session in which it takes seats. */
  readonly groupSessionId: string | null;
  /** How many there; 1 of a session that is nobody else's. */
  readonly seats: number;
  /** The services booked in a row that it is one of. */
  readonly chainId: string | null;
  readonly seriesId: string | null;
  readonly version: number;
  /** Until when a request waits for its answer; null for what was booked at once. */
  readonly respondBy: Instant | null;
  /** Since when it has its status; null when that was not kept. */
  readonly statusAt: Instant | null;
  /** How often whoever booked moved it. */
  readonly moves: number;
}

const columns = [
  "booking.id",
  "booking.reference",
  "booking.status",
  "booking.service_id as serviceId",
  "booking.professional_id as professionalId",
  "booking.contact_id as contactId",
  "booking.booked_by_contact_id as bookedByContactId",
  "booking.starts_at as startsAt",
  "booking.ends_at as endsAt",
  "booking.note_sealed as sealedNote",
  "booking.reason_id as reasonId",
  "booking.reason_name as reasonName",
  "booking.edition_id as editionId",
  "booking.mode",
  "booking.price_minor as priceMinor",
  "booking.price_currency as priceCurrency",
  "booking.group_session_id as groupSessionId",
  "booking.seats",
  "booking.chain_id as chainId",
  "booking.series_id as seriesId",
  "booking.version",
  "booking.respond_by as respondBy",
  "booking.status_at as statusAt",
  "booking.moves",
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

/** Whose time a booking takes. */
export async function resourcesOf(tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<string[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("occupancy")
      .select("resource_id as id")
      .where("business_id", "=", businessId)
      .where("booking_id", "=", bookingId),
  );
  return rows.map(({ id }) => id);
}

export interface StoredChange {
  readonly what: Step;
  readonly by: By;
  readonly byName: string | null;
  readonly reason: string;
  readonly from: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
  readonly to: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
  /** With whom, before and after, when that changed. */
  readonly hosts: { readonly from: string; readonly to: string } | null;
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
      .leftJoin("professional as before", (join) =>
        join.onRef("before.business_id", "=", "c.business_id").onRef("before.id", "=", "c.from_professional_id"),
      )
      .leftJoin("professional as after", (join) =>
        join.onRef("after.business_id", "=", "c.business_id").onRef("after.id", "=", "c.to_professional_id"),
      )
      .select(["c.from_starts_at", "c.from_ends_at", "c.to_starts_at", "c.to_ends_at"])
      .select(["before.display_name as host_before", "after.display_name as host_after"])
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
    hosts: row.host_before !== null && row.host_after !== null ? { from: row.host_before, to: row.host_after } : null,
    at: row.at,
  }));
}

export async function isAnalysedAlready(tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("booking_change")
      .select("id")
      .where("business_id", "=", businessId)
      .where("booking_id", "=", bookingId)
      .where("what", "=", "analysed")
      .limit(1),
  );
  return row !== undefined;
}

export interface ListedBooking extends StoredBooking {
  readonly serviceName: string;
  readonly professionalName: string;
  readonly professionalZone: Zone;
  readonly contactName: string;
  readonly bookedByName: string | null;
  /** Of its series, the how-manyth it is of how many. */
  readonly seriesPlace: number | null;
  readonly seriesSize: number | null;
  /** Null: they have none of their own, or were erased. */
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
    .leftJoin("series", (join) =>
      join.onRef("series.business_id", "=", "booking.business_id").onRef("series.id", "=", "booking.series_id"),
    )
    .leftJoin("contact as booker", (join) =>
      join
        .onRef("booker.business_id", "=", "booking.business_id")
        .onRef("booker.id", "=", "booking.booked_by_contact_id"),
    )
    .select(columns)
    .select([
      "booker.name as bookedByName",
      "booking.series_place as seriesPlace",
      "series.size as seriesSize",
      "service.name as serviceName",
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

const isStanding = sql<boolean>`booking.status = any(${[...STANDING]}::text[])`;

/** Whether a booking has this status by now: the clock may be ahead of what is written. */
export function hasStatus(status: Status, now: Instant) {
  const at = sqlInstant(now);
  switch (status) {
    case "requested":
      return sql<boolean>`(booking.status = 'requested' and booking.respond_by > ${at})`;
    case "expired":
      return sql<boolean>`(booking.status = 'expired' or booking.status = 'requested' and booking.respond_by <= ${at})`;
    case "confirmed":
      return sql<boolean>`(booking.status = 'confirmed' and booking.starts_at > ${at})`;
    case "in-progress":
      return sql<boolean>`(booking.status in ('confirmed', 'in-progress') and booking.starts_at <= ${at} and booking.ends_at > ${at})`;
    case "completed":
      return sql<boolean>`(booking.status = 'completed' or booking.status in ('confirmed', 'in-progress') and booking.ends_at <= ${at})`;
    default:
      return sql<boolean>`booking.status = ${status}`;
  }
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
    readonly now: Instant;
    readonly after: readonly [startsAt: Instant, id: string] | undefined;
    readonly limit: number;
  },
): Promise<ListedBooking[]> {
  let query = withPeople(scope)
    .where("booking.starts_at", ">=", sqlInstant(ask.from))
    .where("booking.starts_at", "<", sqlInstant(ask.until));
  if (ask.professionalId !== undefined) query = query.where("booking.professional_id", "=", ask.professionalId);
  if (ask.status !== undefined) query = query.where(hasStatus(ask.status, ask.now));
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
  readonly professionalId: string;
  readonly startsAt: Instant;
}

export const holdById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredHold | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("hold")
      .select(["id", "visitor_hash as visitorHash", "professional_id as professionalId", "starts_at as startsAt"])
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );

/** A person's bookings, for them or by them: to come, the next first; or past, the latest first. A cancelled one is past. */
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
  const isComing = sql<boolean>`(${isStanding} and booking.ends_at > ${sqlInstant(now)}
    and (booking.status <> 'requested' or booking.respond_by > ${sqlInstant(now)}))`;
  const rows = await tx.all(
    withPeople(scope)
      .where((eb) =>
        eb.or([eb("booking.contact_id", "=", contactId), eb("booking.booked_by_contact_id", "=", contactId)]),
      )
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

/** Who else books for the person a booking is for; null when nobody does. */
export const anotherManager = (contactId: string) => sql<string | null>`(
  select m.id from contact_relation r
  join contact m on m.business_id = r.business_id and m.id = r.manager_id and m.erased_at is null and not m.managed
  where r.business_id = booking.business_id and r.dependant_id = booking.contact_id and r.manager_id <> ${contactId}
  order by r.ended_at nulls first, r.id limit 1)`;

/**
 * Those with this person that can still take place, soonest first; and those they booked for somebody who can't be reached
 * without them.
 */
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
      .where(sql<boolean>`(contact_id = ${contactId} or booked_by_contact_id = ${contactId} and exists (
        select from contact c where c.business_id = booking.business_id and c.id = booking.contact_id and c.managed)
        and ${anotherManager(contactId)} is null)`)
      .where(isStanding)
      .where("ends_at", ">", sqlInstant(now))
      .orderBy("professional_id")
      .orderBy("starts_at"),
  );
  return rows.map(({ id }) => id);
}

/** Whom a professional meets or met, and who booked for these. */
export async function contactIdsOf(tx: Tx, { businessId }: TenantScope, professionalId: string): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`
    select contact_id as id from booking where business_id = ${businessId} and professional_id = ${professionalId}
    union select booked_by_contact_id from booking
    where business_id = ${businessId} and professional_id = ${professionalId} and booked_by_contact_id is not null`);
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

/** The next bookings a person made for others after one, as they were made. */
export async function bookingsForOthers(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<ListedBooking[]> {
  const rows = await tx.all(
    withPeople(scope)
      .where("booking.booked_by_contact_id", "=", contactId)
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

/** Whether a professional meets, or met, this contact, or whom they booked for. */
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
      .where((eb) => eb.or([eb("contact_id", "=", contactId), eb("booked_by_contact_id", "=", contactId)]))
      .where("professional_id", "=", professionalId)
      .limit(1),
  );
  return row !== undefined;
}

interface RequestsAsk {
  readonly now: Instant;
  /** With whom; everybody when absent. */
  readonly professionalId: string | undefined;
}

/** Requests that wait for an answer, the most pressing first. */
export async function requestPage(
  tx: Tx,
  scope: TenantScope,
  ask: RequestsAsk & {
    readonly after: readonly [respondBy: Instant, id: string] | undefined;
    readonly limit: number;
  },
): Promise<(ListedBooking & { readonly requestedAt: Instant })[]> {
  const { now, professionalId, after } = ask;
  let query = withPeople(scope)
    .select("booking.created_at as requestedAt")
    .where("booking.status", "=", "requested")
    .where("booking.respond_by", ">", sqlInstant(now));
  if (professionalId !== undefined) query = query.where("booking.professional_id", "=", professionalId);
  if (after)
    query = query.where(sql<boolean>`(booking.respond_by, booking.id) > (${sqlInstant(after[0])}, ${after[1]}::uuid)`);
  const rows = await tx.all(query.orderBy("booking.respond_by").orderBy("booking.id").limit(ask.limit));
  return rows.map((row) => ({ ...listed(tx, scope, row), requestedAt: row.requestedAt }));
}

/** How many wait, counted up to `most`. */
export async function waitingRequests(
  tx: Tx,
  { businessId }: TenantScope,
  { now, professionalId, most }: RequestsAsk & { readonly most: number },
): Promise<number> {
  const row = await tx.one(sql<{ waiting: number }>`
    select count(*)::int as waiting from (
      select 1 from booking where business_id = ${businessId} and status = 'requested' and respond_by > ${sqlInstant(now)}
        and (${professionalId ?? null}::uuid is null or professional_id = ${professionalId ?? null}::uuid)
      limit ${most}) as counted`);
  return row.waiting;
}
