/** The bookings of services in a row: shown together, and cancelled together by whoever booked them. */
import type { LinkedBooking } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import { ProblemError } from "../../platform/problem.ts";
import type { ChangeAsk } from "./change.ts";
import { cancelWithin } from "./commands/cancel-booking.ts";
import { presentSpan } from "./presenters.ts";
import { bookingById, type StoredBooking } from "./queries.ts";
import { statusNow } from "./rules.ts";
import { inARowSentences } from "./texts.ts";

/** What can still be cancelled. */
const COMING: ReadonlySet<string> = new Set(["requested", "confirmed"]);

/** All of the chain that a booking is one of, in their order; none when it stands alone. */
export async function chainOf(
  tx: Tx,
  { businessId }: TenantScope,
  { chainId }: Pick<StoredBooking, "chainId">,
  now: Instant,
): Promise<LinkedBooking["chain"]> {
  if (chainId === null) return [];
  const rows = await tx.all(
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
      .select(["service.name as service", "professional.display_name as professional"])
      .select(["booking.status", "booking.starts_at as startsAt", "booking.ends_at as endsAt"])
      .select(["booking.respond_by as respondBy", "booking.status_at as statusAt"])
      .where("booking.business_id", "=", businessId)
      .where("booking.chain_id", "=", chainId)
      .orderBy("booking.starts_at"),
  );
  return rows.map(({ service, professional, ...booking }) => ({
    service,
    professional,
    ...presentSpan(booking),
    status: statusNow(booking, now),
  }));
}

/** The combined service that a booking is a part of; null when it stands alone. */
export async function wholeOf(
  tx: Tx,
  { businessId }: TenantScope,
  { chainId }: Pick<StoredBooking, "chainId">,
): Promise<LinkedBooking["whole"]> {
  if (chainId === null) return null;
  const [whole] = await tx.all(
    sqlFor
      .selectFrom("booking_chain")
      .innerJoin("service", (join) =>
        join
          .onRef("service.business_id", "=", "booking_chain.business_id")
          .onRef("service.id", "=", "booking_chain.service_id"),
      )
      .select(["service.slug", "service.name"])
      .where("booking_chain.business_id", "=", businessId)
      .where("booking_chain.id", "=", chainId),
  );
  return whole ?? null;
}

/**
 * Cancels a booking; of services in a row, all that have not begun: one has booked them as one.
 * @throws ProblemError as for the booking that is named
 */
export async function cancelWhole(tx: Tx, clock: Clock, scope: TenantScope, ask: ChangeAsk): Promise<void> {
  const booking = await bookingById(tx, scope, ask.bookingId);
  await cancelWithin(tx, clock, scope, ask);
  if (!booking || booking.chainId === null) return;
  const others = await tx.all(
    sqlFor
      .selectFrom("booking")
      .select("id")
      .where("business_id", "=", scope.businessId)
      .where("chain_id", "=", booking.chainId)
      .where("id", "<>", booking.id)
      .orderBy("id"),
  );
  for (const { id } of others) {
    const other = await bookingById(tx, scope, id);
    if (!other || !COMING.has(statusNow(other, clock.now()))) continue;
    await cancelWithin(tx, clock, scope, { ...ask, bookingId: id });
  }
}

/** One of several in a row can't be moved out of the row by whoever booked them. @throws ProblemError ILLEGAL_TRANSITION */
export async function assertAlone(tx: Tx, scope: TenantScope, bookingId: string, language: Language): Promise<void> {
  const booking = await bookingById(tx, scope, bookingId);
  if (booking && booking.chainId !== null)
    throw new ProblemError("ILLEGAL_TRANSITION", { detail: inARowSentences[language] });
}
