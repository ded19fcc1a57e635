import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { openContactEmail } from "../../contacts/index.ts";
import type { Status } from "../rules.ts";
import type { GroupRules } from "./rules.ts";

/** As `groupRulesOf`, of a service whose row was read: of most there is nothing to ask. */
export const rulesIfGrouped = async (
  tx: Tx,
  scope: TenantScope,
  { id, grouped }: { readonly id: string; readonly grouped: boolean },
): Promise<GroupRules | undefined> => (grouped ? groupRulesOf(tx, scope, id) : undefined);

/** How a service is given in groups; undefined when it is given to one person at a time. */
export const groupRulesOf = (tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<GroupRules | undefined> =>
  tx.maybe(sql<GroupRules>`
    select seats_max as "seatsMax", seats_min as "seatsMin", decide_hours as "decideHours", when_short as "whenShort",
      seats_per_booking as "seatsPerBooking", opened_by as "openedBy", version
    from service_group where business_id = ${businessId} and service_id = ${serviceId}`);

export interface StoredGroup {
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly state: "open" | "cancelled";
  readonly openedBy: "team" | "anyone";
  readonly outcome: "enough" | "short" | "kept" | null;
  readonly version: number;
}

const columns = sql`
  g.id, g.service_id as "serviceId", g.professional_id as "professionalId", g.starts_at as "startsAt", g.ends_at as "endsAt",
  g.seats, g.seats_taken as "seatsTaken", g.state, g.opened_by as "openedBy", g.outcome, g.version`;

export const groupById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredGroup | undefined> =>
  tx.maybe(
    sql<StoredGroup>`select ${columns} from group_session g where g.business_id = ${businessId} and g.id = ${id}`,
  );

/** Its row, locked: whoever changes its seats comes one after the other. */
export const lockGroup = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredGroup | undefined> =>
  tx.maybe(sql<StoredGroup>`
    select ${columns} from group_session g where g.business_id = ${businessId} and g.id = ${id} for update`);

/** Whether sessions of a service are still to come. */
export const hasGroupsToCome = async (
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  now: Instant,
): Promise<boolean> =>
  (await tx.maybe(sql`
    select 1 from group_session where business_id = ${businessId} and service_id = ${serviceId} and state = 'open'
      and starts_at > ${sqlInstant(now)} limit 1`)) !== undefined;

/** Seats kept for a while in a session: by forms that are filled in, and by offers. */
const heldIn = (group: RawBuilder<unknown>, now: Instant): RawBuilder<number> => sql<number>`
  (select coalesce(sum(h.seats), 0)::int from hold h
   where h.business_id = g.business_id and h.group_session_id = ${group} and h.expires_at > ${sqlInstant(now)})`;

export interface ListedGroup extends StoredGroup {
  readonly serviceName: string;
  readonly professionalName: string;
  readonly professionalZone: Zone;
  readonly seatsHeld: number;
  readonly seatsMin: number;
  readonly decideHours: number;
  readonly waiting: number;
}

type ListedRow = Omit<ListedGroup, "professionalZone"> & { readonly professionalZone: string };

// A service that is given in groups no more leaves sessions behind: they took place as they were.
const listed = (now: Instant): RawBuilder<unknown> => sql`
  select ${columns}, s.name as "serviceName", p.display_name as "professionalName", z.zone as "professionalZone",
    ${heldIn(sql`g.id`, now)} as "seatsHeld", coalesce(r.seats_min, 1) as "seatsMin", coalesce(r.decide_hours, 1) as "decideHours",
    (select count(*)::int from waiting_entry w
     where w.business_id = g.business_id and w.group_session_id = g.id and w.state = 'waiting') as waiting
  from group_session g
  join service s on s.business_id = g.business_id and s.id = g.service_id
  join professional p on p.business_id = g.business_id and p.id = g.professional_id
  join schedule z on z.business_id = g.business_id and z.professional_id = g.professional_id
  left join service_group r on r.business_id = g.business_id and r.service_id = g.service_id`;

const read = (row: ListedRow): ListedGroup => ({ ...row, professionalZone: zone(row.professionalZone) });

export async function listedGroup(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  now: Instant,
): Promise<ListedGroup | undefined> {
  const row = await tx.maybe(sql<ListedRow>`${listed(now)} where g.business_id = ${businessId} and g.id = ${id}`);
  return row && read(row);
}

export interface GroupsAsk {
  readonly from: Instant;
  readonly until: Instant;
  readonly now: Instant;
  readonly professionalId?: string | undefined;
  readonly serviceId?: string | undefined;
  /** Cancelled ones too. */
  readonly all: boolean;
  readonly after?: readonly [startsAt: Instant, id: string] | undefined;
  readonly limit: number;
}

/** A few of the sessions that start in [from, until), by start. */
export async function groupPage(tx: Tx, { businessId }: TenantScope, ask: GroupsAsk): Promise<ListedGroup[]> {
  const { from, until, now, professionalId, serviceId, after } = ask;
  const rows = await tx.all(sql<ListedRow>`
    ${listed(now)}
    where g.business_id = ${businessId} and g.starts_at >= ${sqlInstant(from)} and g.starts_at < ${sqlInstant(until)}
      ${ask.all ? sql`` : sql`and g.state = 'open'`}
      ${professionalId === undefined ? sql`` : sql`and g.professional_id = ${professionalId}`}
      ${serviceId === undefined ? sql`` : sql`and g.service_id = ${serviceId}`}
      ${after ? sql`and (g.starts_at, g.id) > (${sqlInstant(after[0])}, ${after[1]}::uuid)` : sql``}
    order by g.starts_at, g.id limit ${ask.limit}`);
  return rows.map(read);
}

export interface Seat {
  readonly bookingId: string;
  readonly reference: string;
  readonly status: Status;
  readonly contactId: string;
  readonly contactName: string;
  readonly contactEmail: string | null;
  readonly seats: number;
  readonly attended: boolean | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly respondBy: Instant | null;
  readonly statusAt: Instant | null;
}

type SeatRow = Omit<Seat, "contactEmail"> & { readonly sealedEmail: Buffer | null };

/** Everybody who has or had a seat, in the order in which they came. */
export async function seatsIn(tx: Tx, scope: TenantScope, groupId: string): Promise<Seat[]> {
  const rows = await tx.all(sql<SeatRow>`
    select b.id as "bookingId", b.reference, b.status, b.contact_id as "contactId", k.name as "contactName",
      k.email_sealed as "sealedEmail", b.seats, b.attended, b.starts_at as "startsAt", b.ends_at as "endsAt",
      b.respond_by as "respondBy", b.status_at as "statusAt"
    from booking b join contact k on k.business_id = b.business_id and k.id = b.contact_id
    where b.business_id = ${scope.businessId} and b.group_session_id = ${groupId}
    order by b.created_at, b.id limit 1000`);
  return rows.map(({ sealedEmail, ...row }) => ({
    ...row,
    contactEmail: openContactEmail(tx, scope, row.contactId, sealedEmail),
  }));
}

export interface SeatOfBooking {
  readonly groupSessionId: string;
  readonly seats: number;
}

/** The seat a booking takes; undefined for one that has its time to itself. */
export const seatOf = (tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<SeatOfBooking | undefined> =>
  tx.maybe(sql<SeatOfBooking>`
    select group_session_id as "groupSessionId", seats from booking
    where business_id = ${businessId} and id = ${bookingId} and group_session_id is not null`);
