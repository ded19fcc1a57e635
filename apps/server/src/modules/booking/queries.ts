/** Bookings, holds and their history as they are stored. */
import type { Mode } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Place } from "../../platform/vault.ts";
import type { By, Status, Step } from "./rules.ts";

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

export const columns = [
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

export type Sealed<Row> = Omit<Row, "note"> & { readonly sealedNote: Buffer | null };

export function withNote<Row extends { readonly id: string; readonly sealedNote: Buffer | null }>(
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

export async function bookingsByIds(tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<StoredBooking[]> {
  const rows: readonly Sealed<StoredBooking>[] = await tx.all(
    sqlFor
      .selectFrom("booking")
      .select(columns)
      .where("business_id", "=", scope.businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))),
  );
  return rows.map((row) => withNote(tx, scope, row));
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

const MOST_CHANGES = 500;

/** What happened to a booking, in order. */
export const changesOf = async (tx: Tx, scope: TenantScope, bookingId: string): Promise<StoredChange[]> =>
  (await changesOfEach(tx, scope, [bookingId])).get(bookingId) ?? [];

/** What happened to each of these bookings, in order. */
export async function changesOfEach(
  tx: Tx,
  scope: TenantScope,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, StoredChange[]>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("booking_change as c")
      .leftJoin("account", "account.id", "c.by_account_id")
      .select(["c.id", "c.booking_id", "c.what", "c.by_kind", "account.name", "c.reason_sealed", "c.at"])
      .leftJoin("professional as before", (join) =>
        join.onRef("before.business_id", "=", "c.business_id").onRef("before.id", "=", "c.from_professional_id"),
      )
      .leftJoin("professional as after", (join) =>
        join.onRef("after.business_id", "=", "c.business_id").onRef("after.id", "=", "c.to_professional_id"),
      )
      .select(["c.from_starts_at", "c.from_ends_at", "c.to_starts_at", "c.to_ends_at"])
      .select(["before.display_name as host_before", "after.display_name as host_after"])
      .where("c.business_id", "=", scope.businessId)
      .where((eb) => eb("c.booking_id", "=", eb.fn.any(eb.val([...bookingIds]))))
      .orderBy("c.id")
      .limit(MOST_CHANGES * bookingIds.length),
  );
  const changes = new Map<string, StoredChange[]>(bookingIds.map((id) => [id, []]));
  for (const row of rows)
    changes.get(row.booking_id)?.push({
      what: row.what,
      by: row.by_kind,
      byName: row.name,
      reason: row.reason_sealed === null ? "" : tx.vault.open(row.reason_sealed, reasonPlace(scope, row.id)),
      from: spanOf(row.from_starts_at, row.from_ends_at),
      to: spanOf(row.to_starts_at, row.to_ends_at),
      hosts: row.host_before !== null && row.host_after !== null ? { from: row.host_before, to: row.host_after } : null,
      at: row.at,
    });
  return changes;
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

/** Whom a professional meets or met, and who booked for these. */
export async function contactIdsOf(tx: Tx, { businessId }: TenantScope, professionalId: string): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`
    select contact_id as id from booking where business_id = ${businessId} and professional_id = ${professionalId}
    union select booked_by_contact_id from booking
    where business_id = ${businessId} and professional_id = ${professionalId} and booked_by_contact_id is not null`);
  return rows.map(({ id }) => id);
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
