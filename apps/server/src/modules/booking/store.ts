import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../platform/chance.ts";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import { constraintOf } from "../../platform/database/errors.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { notePlace, reasonPlace, type StoredBooking } from "./queries.ts";
import type { By, Status } from "./rules.ts";

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

/** Frees what holds kept that are over, where it would be in the way. */
export const deleteOverHolds = (
  tx: Tx,
  { businessId }: TenantScope,
  resourceId: string,
  span: Span,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("hold")
      .where("business_id", "=", businessId)
      .where("expires_at", "<=", sqlInstant(now))
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("occupancy as o")
            .select("o.id")
            .whereRef("o.business_id", "=", "hold.business_id")
            .whereRef("o.hold_id", "=", "hold.id")
            .where("o.resource_id", "=", resourceId)
            .where("o.starts_at", "<", sqlInstant(span.endsAt))
            .where("o.ends_at", ">", sqlInstant(span.startsAt)),
        ),
      ),
  );

/** Takes a resource for a booking or a hold. @throws ProblemError SLOT_TAKEN */
export const occupy = (
  tx: Tx,
  { businessId }: TenantScope,
  resourceId: string,
  span: Span,
  by: { readonly bookingId: string } | { readonly holdId: string; readonly expiresAt: Instant },
): Promise<void> =>
  againstTheWall(
    tx.run(
      sqlFor.insertInto("occupancy").values({
        business_id: businessId,
        id: newId(),
        resource_id: resourceId,
        starts_at: toIso(span.startsAt),
        ends_at: toIso(span.endsAt),
        booking_id: "bookingId" in by ? by.bookingId : null,
        hold_id: "holdId" in by ? by.holdId : null,
        expires_at: "expiresAt" in by ? toIso(by.expiresAt) : null,
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

export const vacate = (tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("occupancy").where("business_id", "=", businessId).where("booking_id", "=", bookingId));

export const insertBooking = (tx: Tx, scope: TenantScope, booking: StoredBooking, now: Instant): Promise<void> =>
  tx.run(
    sqlFor.insertInto("booking").values({
      business_id: scope.businessId,
      id: booking.id,
      reference: booking.reference,
      status: booking.status,
      service_id: booking.serviceId,
      professional_id: booking.professionalId,
      contact_id: booking.contactId,
      starts_at: toIso(booking.startsAt),
      ends_at: toIso(booking.endsAt),
      note_sealed: booking.note === "" ? null : tx.vault.seal(booking.note, notePlace(scope, booking.id)),
      reason_id: booking.reasonId,
      reason_name: booking.reasonName,
      edition_id: booking.editionId,
      version: booking.version,
      created_at: toIso(now),
      updated_at: toIso(now),
    }),
  );

export const updateBooking = (
  tx: Tx,
  { businessId }: TenantScope,
  booking: Span & { readonly id: string; readonly status: Status; readonly version: number },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("booking")
      .set({
        status: booking.status,
        starts_at: toIso(booking.startsAt),
        ends_at: toIso(booking.endsAt),
        version: booking.version,
        updated_at: toIso(now),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", booking.id),
  );

/** Who changes a booking: the person who booked, a member, or the clock. */
export interface Actor {
  readonly by: By;
  readonly accountId: string | null;
}

export const insertChange = (
  tx: Tx,
  scope: TenantScope,
  change: {
    readonly bookingId: string;
    readonly what: "booked" | "moved" | "cancelled" | "completed";
    readonly actor: Actor;
    readonly reason: string;
    readonly from: Span | null;
    readonly to: Span | null;
  },
  now: Instant,
): Promise<void> => {
  const id = newId();
  return tx.run(
    sqlFor.insertInto("booking_change").values({
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
      at: toIso(now),
    }),
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
    answers as (
      update booking_answer a set answer_sealed = null from theirs
      where a.business_id = ${businessId} and a.booking_id = theirs.id and a.answer_sealed is not null returning 1)
    select (select count(*) from theirs) as bookings, (select count(*) from notes) as notes,
           (select count(*) from reasons) as reasons, (select count(*) from answers) as answers`);
