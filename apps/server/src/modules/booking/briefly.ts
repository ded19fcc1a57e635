/** Bookings, group sessions and places on the waiting list in a line each: who, what, with whom, when; and whose they are. */
import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";

export interface Brief {
  readonly id: string;
  /** Null: everybody, or nobody in particular. */
  readonly person: string | null;
  readonly service: string | null;
  readonly professional: string | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly zone: Zone;
  /** Those whose time it is. */
  readonly professionalIds: readonly string[];
}

type Row = Omit<Brief, "zone"> & { readonly zone: string };

const brief = ({ zone: name, ...row }: Row): Brief => ({ ...row, zone: zone(name) });

export async function bookingsBriefly(tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<Brief[]> {
  const rows = await tx.all(sql<Row>`
    select b.id, c.name as person, s.name as service, p.display_name as professional, b.starts_at as "startsAt",
      b.ends_at as "endsAt", h.zone,
      array(select b.professional_id union select k.resource_id from booking_part k
        where k.business_id = b.business_id and k.booking_id = b.id)::text[] as "professionalIds"
    from booking b
    join contact c on c.business_id = b.business_id and c.id = b.contact_id
    join service s on s.business_id = b.business_id and s.id = b.service_id
    join professional p on p.business_id = b.business_id and p.id = b.professional_id
    join schedule h on h.business_id = b.business_id and h.professional_id = b.professional_id
    where b.business_id = ${businessId} and b.id = any(${[...ids]}::uuid[])`);
  return rows.map(brief);
}

export async function groupsBriefly(tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<Brief[]> {
  const rows = await tx.all(sql<Row>`
    select g.id, null as person, s.name as service, p.display_name as professional, g.starts_at as "startsAt",
      g.ends_at as "endsAt", h.zone, array[g.professional_id]::text[] as "professionalIds"
    from group_session g
    join service s on s.business_id = g.business_id and s.id = g.service_id
    join professional p on p.business_id = g.business_id and p.id = g.professional_id
    join schedule h on h.business_id = g.business_id and h.professional_id = g.professional_id
    where g.business_id = ${businessId} and g.id = any(${[...ids]}::uuid[])`);
  return rows.map(brief);
}

export async function waitingBriefly(tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<Brief[]> {
  const rows = await tx.all(sql<Row>`
    select w.id, c.name as person, s.name as service, p.display_name as professional, null as "startsAt", null as "endsAt",
      w.zone, array_remove(array[w.professional_id], null)::text[] as "professionalIds"
    from waiting_entry w
    join contact c on c.business_id = w.business_id and c.id = w.contact_id
    join service s on s.business_id = w.business_id and s.id = w.service_id
    left join professional p on p.business_id = w.business_id and p.id = w.professional_id
    where w.business_id = ${businessId} and w.id = any(${[...ids]}::uuid[])`);
  return rows.map(brief);
}

/** Of the team, beside the professional of a booking: who takes part, or whose it was. */
export interface BesideHost {
  readonly bookingId: string;
  readonly professionalId: string;
  /** When it went to somebody else; null: they take part. */
  readonly until: Instant | null;
}

export async function hostsBeside(
  tx: Tx,
  { businessId }: TenantScope,
  bookingIds: readonly string[],
): Promise<readonly BesideHost[]> {
  if (bookingIds.length === 0) return [];
  const ids = sql`any(${[...bookingIds]}::uuid[])`;
  return tx.all(sql<BesideHost>`
    select k.booking_id as "bookingId", k.resource_id as "professionalId", null::timestamptz as until
    from booking_part k join professional p on p.business_id = k.business_id and p.id = k.resource_id
    where k.business_id = ${businessId} and k.booking_id = ${ids}
    union all
    select booking_id, from_professional_id, max(at) from booking_change
    where business_id = ${businessId} and booking_id = ${ids} and from_professional_id is not null
    group by booking_id, from_professional_id`);
}

/** Those whose time each booking takes, or took before it was moved to somebody else. */
export async function professionalsOf(
  tx: Tx,
  { businessId }: TenantScope,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (bookingIds.length === 0) return new Map();
  const ids = sql`any(${[...bookingIds]}::uuid[])`;
  const rows = await tx.all(sql<{ id: string; professionalId: string }>`
    select id, professional_id as "professionalId" from booking where business_id = ${businessId} and id = ${ids}
    union
    select booking_id, resource_id from booking_part where business_id = ${businessId} and booking_id = ${ids}
    union
    select booking_id, from_professional_id from booking_change
    where business_id = ${businessId} and booking_id = ${ids} and from_professional_id is not null`);
  const listed = Map.groupBy(rows, ({ id }) => id);
  return new Map([...listed].map(([id, those]) => [id, new Set(those.map(({ professionalId }) => professionalId))]));
}
