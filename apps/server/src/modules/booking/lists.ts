/** Bookings as lists show them, with the people in them. */
import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { openContactEmail } from "../contacts/index.ts";
import { columns, withNote, type Sealed, type StoredBooking } from "./queries.ts";
import { STANDING, type Status } from "./rules.ts";

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

/** The next bookings after one, as they were made, of whoever stands in this column. */
const pageOfPerson =
  (column: "booking.contact_id" | "booking.booked_by_contact_id") =>
  async (
    tx: Tx,
    scope: TenantScope,
    contactId: string,
    after: string | undefined,
    limit: number,
  ): Promise<ListedBooking[]> => {
    const rows = await tx.all(
      withPeople(scope)
        .where(column, "=", contactId)
        .$if(after !== undefined, (query) => query.where("booking.id", ">", after ?? ""))
        .orderBy("booking.id")
        .limit(limit),
    );
    return rows.map((row) => listed(tx, scope, row));
  };

export const bookingsOfContact = pageOfPerson("booking.contact_id");

/** Those a person made for others. */
export const bookingsForOthers = pageOfPerson("booking.booked_by_contact_id");

/** How many sessions took place with a professional by now, whether or not a job has written it down; a group's is one. */
export async function sessionsHeld(
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  now: Instant,
): Promise<number> {
  const row = await tx.one(sql<{ held: number }>`
    select count(distinct coalesce(group_session_id, id)) as held from booking
    where business_id = ${businessId} and professional_id = ${professionalId} and starts_at <= ${sqlInstant(now)}
      and ${hasStatus("completed", now)}`);
  return row.held;
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
