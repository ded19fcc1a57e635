/** What a booking keeps from others, and giving it back: to those who wait, then to everybody. */
import { sql } from "kysely";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { leaveGroup } from "./groups/leave.ts";
import { seatOf, type SeatOfBooking } from "./groups/queries.ts";
import { vacate } from "./store.ts";
import { refillFreed, type Freed } from "./waiting/refill.ts";

export interface Kept {
  /** Of a group session. */
  readonly seat: SeatOfBooking | undefined;
  readonly spans: readonly Freed[];
}

/** Read it before the booking gives anything up. */
export async function keptBy(tx: Tx, scope: TenantScope, bookingId: string): Promise<Kept> {
  const { businessId } = scope;
  const spans = await tx.all(sql<Freed>`
    select resource_id as "professionalId", starts_at as "startsAt", ends_at as "endsAt" from occupancy
    where business_id = ${businessId} and booking_id = ${bookingId} order by resource_id, starts_at`);
  return { seat: await seatOf(tx, scope, bookingId), spans };
}

/** After the booking gave it up. Call it with the resources locked. */
export async function offerFreed(tx: Tx, clock: Clock, scope: TenantScope, { seat, spans }: Kept): Promise<void> {
  if (seat) await leaveGroup(tx, clock, scope, seat);
  else await refillFreed(tx, clock, scope, spans);
}

/** Gives up all that a booking keeps. */
export async function release(tx: Tx, clock: Clock, scope: TenantScope, bookingId: string): Promise<void> {
  const kept = await keptBy(tx, scope, bookingId);
  await vacate(tx, scope, bookingId);
  await offerFreed(tx, clock, scope, kept);
}
