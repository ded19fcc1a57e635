import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { constraintOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Span } from "../store.ts";
import type { StoredGroup } from "./queries.ts";
import type { GroupRules } from "./rules.ts";

/** @returns false when the version is another by now. */
export async function putRules(
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  { seatsMax, seatsMin, decideHours, whenShort, seatsPerBooking, openedBy, version }: GroupRules,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    insert into service_group (business_id, service_id, seats_max, seats_min, decide_hours, when_short, seats_per_booking,
      opened_by, version)
    select ${businessId}, ${serviceId}, ${seatsMax}, ${seatsMin}, ${decideHours}, ${whenShort}, ${seatsPerBooking}, ${openedBy}, 1
    where ${version} = 0 or exists (
      select from service_group where business_id = ${businessId} and service_id = ${serviceId} and version = ${version})
    on conflict (business_id, service_id) do update set seats_max = excluded.seats_max, seats_min = excluded.seats_min,
      decide_hours = excluded.decide_hours, when_short = excluded.when_short,
      seats_per_booking = excluded.seats_per_booking, opened_by = excluded.opened_by, version = service_group.version + 1
    where service_group.version = ${version}
    returning version`);
  return row !== undefined;
}

export const deleteRules = (tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<void> =>
  tx.run(sql`delete from service_group where business_id = ${businessId} and service_id = ${serviceId}`);

export const insertGroup = (
  tx: Tx,
  { businessId }: TenantScope,
  group: Omit<StoredGroup, "seatsTaken" | "state" | "outcome" | "version">,
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    insert into group_session (business_id, id, service_id, professional_id, starts_at, ends_at, seats, state, opened_by,
      version, created_at, updated_at)
    values (${businessId}, ${group.id}, ${group.serviceId}, ${group.professionalId}, ${toIso(group.startsAt)},
      ${toIso(group.endsAt)}, ${group.seats}, 'open', ${group.openedBy}, 0, ${toIso(now)}, ${toIso(now)})`);

/** The check constraint's word for "no seat is left". */
async function withinSeats<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (constraintOf(error) === "group_session_seats") throw new ProblemError("SLOT_TAKEN", { because: "full" });
    throw error;
  }
}

/** Takes seats of a session, or with a negative number gives them back. @throws ProblemError SLOT_TAKEN */
export const takeSeats = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  seats: number,
  now: Instant,
): Promise<void> =>
  withinSeats(
    tx.run(sql`
      update group_session set seats_taken = seats_taken + ${seats}, version = version + 1, updated_at = ${toIso(now)}
      where business_id = ${businessId} and id = ${id}`),
  );

/** @throws ProblemError SLOT_TAKEN for fewer than are taken */
export const updateGroup = (
  tx: Tx,
  { businessId }: TenantScope,
  group: Pick<StoredGroup, "id" | "seats" | "state" | "outcome"> & Span,
  now: Instant,
): Promise<void> =>
  withinSeats(
    tx.run(sql`
      update group_session set seats = ${group.seats}, state = ${group.state}, outcome = ${group.outcome},
        starts_at = ${toIso(group.startsAt)}, ends_at = ${toIso(group.endsAt)}, version = version + 1, updated_at = ${toIso(now)}
      where business_id = ${businessId} and id = ${group.id}`),
  );

/** The time that the session took of its host is free again. */
export const vacateGroup = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from occupancy where business_id = ${businessId} and group_session_id = ${id}`);

/** What was held of its seats is held no more. */
export const dropHoldsIn = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from hold where business_id = ${businessId} and group_session_id = ${id}`);

export const setAttended = (
  tx: Tx,
  { businessId }: TenantScope,
  groupId: string,
  people: readonly { readonly bookingId: string; readonly attended: boolean | null }[],
): Promise<void> =>
  tx.run(sql`
    update booking b set attended = p.attended
    from unnest(${people.map((one) => one.bookingId)}::uuid[], ${people.map((one) => one.attended)}::boolean[]) as p(id, attended)
    where b.business_id = ${businessId} and b.group_session_id = ${groupId} and b.id = p.id
      and b.attended is distinct from p.attended`);
