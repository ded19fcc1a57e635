import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface StandingBooking {
  readonly id: string;
  readonly reference: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly service: string;
  readonly serviceId: string;
  readonly onCallOnly: boolean;
  readonly contact: string;
}

/** What stands with one professional after a moment, soonest first. */
export const standingAfter = (
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  after: readonly [startsAt: Instant, id: string],
  limit: number,
): Promise<StandingBooking[]> =>
  tx.all(
    sqlFor
      .selectFrom("booking")
      .innerJoin("service", (join) =>
        join.onRef("service.business_id", "=", "booking.business_id").onRef("service.id", "=", "booking.service_id"),
      )
      .select(["booking.id", "booking.reference", "booking.starts_at as startsAt", "booking.ends_at as endsAt"])
      .innerJoin("contact", (join) =>
        join.onRef("contact.business_id", "=", "booking.business_id").onRef("contact.id", "=", "booking.contact_id"),
      )
      .select(["service.name as service", "contact.name as contact"])
      .select(["service.id as serviceId", "service.on_call_only as onCallOnly"])
      .where("booking.business_id", "=", businessId)
      .where("booking.professional_id", "=", professionalId)
      .where("booking.status", "in", ["requested", "confirmed"])
      .where("booking.starts_at", ">=", sqlInstant(after[0]))
      .where(sql<boolean>`(booking.starts_at, booking.id) > (${sqlInstant(after[0])}, ${after[1]}::uuid)`)
      .orderBy("booking.starts_at")
      .orderBy("booking.id")
      .limit(limit),
  );
