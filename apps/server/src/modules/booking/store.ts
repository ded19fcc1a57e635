import { instant, toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../platform/chance.ts";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import { constraintOf } from "../../platform/database/errors.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { LONGEST_MS } from "./busy.ts";
import { notePlace, reasonPlace, type StoredBooking } from "./queries.ts";
import type { By, Status, Step } from "./rules.ts";

export interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The exclusion constraint's word for "somebody was faster". */
async function againstTheWall<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (constraintOf(error) === "occupancy_no_overlap") throw new ProblemError("SLOT_TAKEN");
    throw error;
  }
}

/**
 * Frees what holds and requests kept that are over, where it would be in the way. Their rows go, or say so, when their own
 * jobs run.
 */
export const deleteOverHolds = (
  tx: Tx,
  { businessId }: TenantScope,
  resourceId: string,
  span: Span,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("occupancy")
      .where("business_id", "=", businessId)
      .where("resource_id", "=", resourceId)
      .where("starts_at", ">", sqlInstant(instant(span.startsAt - LONGEST_MS)))
      .where("starts_at", "<", sqlInstant(span.endsAt))
      .where("ends_at", ">", sqlInstant(span.startsAt))
      .where("expires_at", "<=", sqlInstant(now)),
  );

/** Takes a resource for a booking or a hold. @throws ProblemError SLOT_TAKEN */
export const occupy = (
  tx: Tx,
  { businessId }: TenantScope,
  resourceId: string,
  span: Span,
  by:
    | { readonly bookingId: string; /** Of a request: until when it keeps the time. */ readonly expiresAt?: Instant }
    | { readonly holdId: string; readonly expiresAt: Instant }
    | { readonly groupSessionId: string; readonly expiresAt?: never },
  lane = 0,
): Promise<void> =>
  againstTheWall(
    tx.run(
      sqlFor.insertInto("occupancy").values({
        business_id: businessId,
        id: newId(),
        resource_id: resourceId,
        lane,
        starts_at: toIso(span.startsAt),
        ends_at: toIso(span.endsAt),
        booking_id: "bookingId" in by ? by.bookingId : null,
        hold_id: "holdId" in by ? by.holdId : null,
        group_session_id: "groupSessionId" in by ? by.groupSessionId : null,
        expires_at: by.expiresAt === undefined ? null : toIso(by.expiresAt),
      }),
    ),
  );

/** @throws ProblemError SLOT_TAKEN */
export const moveOccupancy = (tx: Tx, { businessId }: TenantScope, bookingId: string, span: Span): Promise<void> =>
  againstTheWall(
    tx.run(
      sqlFor
        .updateTable("occupancy")
        .set({ starts_at: toIso(span.startsAt), ends_at: toIso(span.endsAt) })
        .where("business_id", "=", businessId)
        .where("booking_id", "=", bookingId),
    ),
  );

/** What a request kept for a while is kept for good. */
export const keepOccupancy = (tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("occupancy")
      .set({ expires_at: null })
      .where("business_id", "=", businessId)
      .where("booking_id", "=", bookingId),
  );

export const vacate = (tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("occupancy").where("business_id", "=", businessId).where("booking_id", "=", bookingId));

/** A booking as it is made: it has its first status from now on, and nobody has moved it. */
export type NewBooking = Omit<
  StoredBooking,
  "chainId" | "seriesId" | "groupSessionId" | "seats" | "respondBy" | "statusAt" | "moves" | "bookedByContactId"
> & {
  readonly bookedByContactId?: string | null;
  readonly respondBy?: Instant | null;
  /** Of services booked in a row. */
  readonly chainId?: string | undefined;
  /** Of a group session: the seats that it takes there. */
  readonly seat?: { readonly groupSessionId: string; readonly seats: number } | undefined;
};

/** One person has one booking in a group session. */
async function onceInGroup<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (constraintOf(error) === "booking_once_in_group") throw new ProblemError("ALREADY_THERE");
    throw error;
  }
}

/** @throws ProblemError ALREADY_THERE for who has a seat in that session */
export const insertBooking = (tx: Tx, scope: TenantScope, booking: NewBooking, now: Instant): Promise<void> =>
  onceInGroup(
    tx.run(
      sqlFor.insertInto("booking").values({
        business_id: scope.businessId,
        id: booking.id,
        reference: booking.reference,
        status: booking.status,
        service_id: booking.serviceId,
        professional_id: booking.professionalId,
        contact_id: booking.contactId,
        booked_by_contact_id: booking.bookedByContactId ?? null,
        starts_at: toIso(booking.startsAt),
        ends_at: toIso(booking.endsAt),
        note_sealed: booking.note === "" ? null : tx.vault.seal(booking.note, notePlace(scope, booking.id)),
        reason_id: booking.reasonId,
        reason_name: booking.reasonName,
        edition_id: booking.editionId,
        mode: booking.mode,
        price_minor: booking.priceMinor,
        price_currency: booking.priceCurrency,
        chain_id: booking.chainId ?? null,
        version: booking.version,
        respond_by: booking.respondBy === undefined || booking.respondBy === null ? null : toIso(booking.respondBy),
        status_at: toIso(now),
        group_session_id: booking.seat?.groupSessionId ?? null,
        seats: booking.seat?.seats ?? 1,
        created_at: toIso(now),
        updated_at: toIso(now),
      }),
    ),
  );

export interface BookingUpdate extends Span {
  readonly id: string;
  readonly status: Status;
  /** Since when it has its status; absent: it keeps the one it has. */
  readonly statusAt?: Instant | null;
  readonly version: number;
  readonly respondBy?: Instant | null;
  readonly moves?: number;
  readonly professionalId?: string;
  /** Of a seat that is moved to another session. */
  readonly groupSessionId?: string | null | undefined;
}

export const updateBooking = (
  tx: Tx,
  { businessId }: TenantScope,
  booking: BookingUpdate,
  now: Instant,
): Promise<void> =>
  onceInGroup(
    tx.run(
      sqlFor
        .updateTable("booking")
        .set({
          status: booking.status,
          starts_at: toIso(booking.startsAt),
          ends_at: toIso(booking.endsAt),
          version: booking.version,
          updated_at: toIso(now),
          ...(booking.statusAt === undefined ? {} : { status_at: booking.statusAt && toIso(booking.statusAt) }),
          ...(booking.respondBy === undefined ? {} : { respond_by: booking.respondBy && toIso(booking.respondBy) }),
          ...(booking.moves === undefined ? {} : { moves: booking.moves }),
          ...(booking.professionalId === undefined ? {} : { professional_id: booking.professionalId }),
          ...(booking.groupSessionId === undefined ? {} : { group_session_id: booking.groupSessionId }),
        })
        .where("business_id", "=", businessId)
        .where("id", "=", booking.id),
    ),
  );

/** Who changes a booking: the person who booked, a member, or the clock. */
export interface Actor {
  readonly by: By;
  readonly accountId: string | null;
}

export interface NewChange {
  readonly bookingId: string;
  readonly what: Step;
  readonly actor: Actor;
  readonly reason: string;
  readonly from: Span | null;
  readonly to: Span | null;
  /** With whom, before and after, when that changes. */
  readonly hosts?: { readonly from: string; readonly to: string };
  /** When the clock itself did it; now when absent. */
  readonly at?: Instant;
}

export const insertChange = (tx: Tx, scope: TenantScope, change: NewChange, now: Instant): Promise<void> =>
  insertChanges(tx, scope, [change], now);

/** Several, in this order, in one statement. */
export const insertChanges = (
  tx: Tx,
  scope: TenantScope,
  changes: readonly NewChange[],
  now: Instant,
): Promise<void> => {
  // The history is read in the order of its ids, and those made within one millisecond come in any.
  const ids = changes.map(newId).toSorted();
  return tx.run(
    sqlFor.insertInto("booking_change").values(
      changes.map((change, index) => {
        const id = ids[index] ?? newId();
        return {
          business_id: scope.businessId,
          id,
          booking_id: change.bookingId,
          what: change.what,
          by_kind: change.actor.by,
          by_account_id: change.actor.accountId,
          reason_sealed: change.reason === "" ? null : tx.vault.seal(change.reason, reasonPlace(scope, id)),
          from_starts_at: change.from && toIso(change.from.startsAt),
          from_ends_at: change.from && toIso(change.from.endsAt),
          to_starts_at: change.to && toIso(change.to.startsAt),
          to_ends_at: change.to && toIso(change.to.endsAt),
          from_professional_id: change.hosts?.from ?? null,
          to_professional_id: change.hosts?.to ?? null,
          at: toIso(change.at ?? now),
        };
      }),
    ),
  );
};

export const insertHold = (
  tx: Tx,
  { businessId }: TenantScope,
  hold: Span & {
    readonly id: string;
    readonly visitorHash: Buffer;
    readonly serviceId: string;
    readonly professionalId: string;
    readonly expiresAt: Instant;
    /** Of a group session: it takes seats there, and no time. */
    readonly seat?: { readonly groupSessionId: string; readonly seats: number } | undefined;
  },
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("hold").values({
      business_id: businessId,
      id: hold.id,
      visitor_hash: hold.visitorHash,
      service_id: hold.serviceId,
      professional_id: hold.professionalId,
      starts_at: toIso(hold.startsAt),
      ends_at: toIso(hold.endsAt),
      expires_at: toIso(hold.expiresAt),
      group_session_id: hold.seat?.groupSessionId ?? null,
      seats: hold.seat?.seats ?? 1,
    }),
  );

export const deleteHold = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("hold").where("business_id", "=", businessId).where("id", "=", id));

/** All that a visitor kept: confirming one frees the rest. */
export const deleteHoldsOf = (tx: Tx, { businessId }: TenantScope, visitorHash: Buffer): Promise<void> =>
  tx.run(sqlFor.deleteFrom("hold").where("business_id", "=", businessId).where("visitor_hash", "=", visitorHash));

export interface WordsErased {
  readonly bookings: number;
  readonly notes: number;
  readonly reasons: number;
  readonly answers: number;
}

/** What a person wrote with their bookings, and what was written about these, goes. When, what and with whom stays. */
export const eraseWordsOf = (tx: Tx, { businessId }: TenantScope, contactId: string): Promise<WordsErased> =>
  tx.one(sql<WordsErased>`
    with theirs as (
      select id, note_sealed from booking where business_id = ${businessId} and contact_id = ${contactId}),
    notes as (
      update booking b set note_sealed = null from theirs
      where b.business_id = ${businessId} and b.id = theirs.id and theirs.note_sealed is not null returning 1),
    reasons as (
      update booking_change c set reason_sealed = null from theirs
      where c.business_id = ${businessId} and c.booking_id = theirs.id and c.reason_sealed is not null returning 1),
    proposals as (
      update proposal p set reason_sealed = null from theirs
      where p.business_id = ${businessId} and p.booking_id = theirs.id and p.reason_sealed is not null returning 1),
    answers as (
      update booking_answer a set answer_sealed = null from theirs
      where a.business_id = ${businessId} and a.booking_id = theirs.id and a.answer_sealed is not null returning 1)
    select (select count(*) from theirs) as bookings, (select count(*) from notes) as notes,
           (select count(*) from reasons) + (select count(*) from proposals) as reasons, (select count(*) from answers) as answers`);
