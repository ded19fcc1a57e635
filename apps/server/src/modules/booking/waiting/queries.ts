import { plainDate, toIso, zone, type Instant, type PlainDate } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import { openContactEmail } from "../../contacts/index.ts";
import { USUAL_TERMS, type Placed, type Terms, type Wish } from "./rules.ts";

export type WaitingState = "unconfirmed" | "waiting" | "booked" | "left" | "removed" | "ended";
export type OfferState = "open" | "accepted" | "declined" | "lapsed" | "withdrawn";

export interface StoredEntry extends Wish, Placed {
  readonly contactId: string;
  readonly serviceId: string;
  readonly professionalId: string | null;
  readonly groupSessionId: string | null;
  readonly seats: number;
  readonly state: WaitingState;
  readonly version: number;
}

type EntryRow = Omit<StoredEntry, "zone" | "fromOn" | "untilOn"> & {
  readonly zone: string;
  readonly fromOn: string;
  readonly untilOn: string;
};

const columns = sql`
  e.id, e.contact_id as "contactId", e.service_id as "serviceId", e.professional_id as "professionalId",
  e.group_session_id as "groupSessionId", e.seats, e.from_on as "fromOn", e.until_on as "untilOn", e.weekdays,
  e.from_minute as "fromMinute", e.until_minute as "untilMinute", e.zone, e.state, e.arrived_at as "arrivedAt",
  e.pinned_at as "pinnedAt", e.version`;

/** The order of the line: `byTurn` of rules.ts. */
const lineOrder = sql`e.pinned_at nulls last, e.arrived_at, e.id`;

const read = <Row extends { readonly zone: string; readonly fromOn: string; readonly untilOn: string }>(row: Row) => ({
  ...row,
  zone: zone(row.zone),
  fromOn: plainDate(row.fromOn),
  untilOn: plainDate(row.untilOn),
});

export async function entryById(tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredEntry | undefined> {
  const row = await tx.maybe(
    sql<EntryRow>`select ${columns} from waiting_entry e where e.business_id = ${businessId} and e.id = ${id}`,
  );
  return row && read(row);
}

export async function lockEntry(tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredEntry | undefined> {
  const row = await tx.maybe(
    sql<EntryRow>`select ${columns} from waiting_entry e where e.business_id = ${businessId} and e.id = ${id} for update`,
  );
  return row && read(row);
}

/** Nobody who has an offer that is open is offered anything else. */
const isUnoffered = sql`not exists (
  select from waiting_offer o where o.business_id = e.business_id and o.contact_id = e.contact_id and o.state = 'open')`;

const MOST_IN_LINE = 200;

/**
 * Those who might take a time with a professional between two dates, in their turn, each row locked. Who is being offered
 * something elsewhere at this very moment is passed over.
 */
export async function lineFor(
  tx: Tx,
  { businessId }: TenantScope,
  ask: { readonly professionalId: string; readonly from: PlainDate; readonly until: PlainDate },
): Promise<StoredEntry[]> {
  const rows = await tx.all(sql<EntryRow>`
    select ${columns} from waiting_entry e
    join service_professional g on g.business_id = e.business_id and g.service_id = e.service_id
      and g.professional_id = ${ask.professionalId}
    where e.business_id = ${businessId} and e.state = 'waiting' and e.group_session_id is null
      and (e.professional_id is null or e.professional_id = ${ask.professionalId})
      and e.from_on <= ${ask.until}::date and e.until_on >= ${ask.from}::date and ${isUnoffered}
    order by ${lineOrder} limit ${MOST_IN_LINE} for update of e skip locked`);
  return rows.map(read);
}

/** Those who might take a seat in a session: who wait for it, and those whose wish it may meet. */
export async function lineForGroup(
  tx: Tx,
  { businessId }: TenantScope,
  group: { readonly id: string; readonly serviceId: string; readonly professionalId: string },
): Promise<StoredEntry[]> {
  const rows = await tx.all(sql<EntryRow>`
    select ${columns} from waiting_entry e
    where e.business_id = ${businessId} and e.state = 'waiting' and e.service_id = ${group.serviceId}
      and (e.group_session_id = ${group.id} or e.group_session_id is null
        and (e.professional_id is null or e.professional_id = ${group.professionalId}))
      and ${isUnoffered}
    order by ${lineOrder} limit ${MOST_IN_LINE} for update of e skip locked`);
  return rows.map(read);
}

/** Those whom nothing was offered for a while: for what new hours opened. */
export async function lineSince(
  tx: Tx,
  { businessId }: TenantScope,
  { since }: { readonly since: Instant },
): Promise<StoredEntry[]> {
  const rows = await tx.all(sql<EntryRow>`
    select ${columns} from waiting_entry e
    where e.business_id = ${businessId} and e.state = 'waiting' and ${isUnoffered} and not exists (
      select from waiting_offer o where o.business_id = e.business_id and o.entry_id = e.id
        and o.offered_at > ${sqlInstant(since)})
    order by ${lineOrder} limit ${MOST_IN_LINE}`);
  return rows.map(read);
}

/** What each was offered before and did not take: it is not offered to them again. */
export async function offeredBefore(
  tx: Tx,
  { businessId }: TenantScope,
  entryIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.all(sql<{ entryId: string; professionalId: string; startsAt: Instant }>`
    select entry_id as "entryId", professional_id as "professionalId", starts_at as "startsAt" from waiting_offer
    where business_id = ${businessId} and entry_id = any(${[...entryIds]}::uuid[])`);
  return new Set(rows.map(({ entryId, professionalId, startsAt }) => offeredKey(entryId, professionalId, startsAt)));
}

export const offeredKey = (entryId: string, professionalId: string, startsAt: Instant): string =>
  `${entryId} ${professionalId} ${startsAt}`;

export interface StoredOffer {
  readonly id: string;
  readonly entryId: string;
  readonly contactId: string;
  readonly professionalId: string;
  readonly groupSessionId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: OfferState;
  readonly byName: string | null;
  readonly bookingId: string | null;
  readonly offeredAt: Instant;
  readonly expiresAt: Instant;
  readonly answeredAt: Instant | null;
  readonly professionalName: string;
}

const offers = sql`
  select o.id, o.entry_id as "entryId", o.contact_id as "contactId", o.professional_id as "professionalId",
    o.group_session_id as "groupSessionId", o.starts_at as "startsAt", o.ends_at as "endsAt", o.state, a.name as "byName",
    o.booking_id as "bookingId", o.offered_at as "offeredAt", o.expires_at as "expiresAt", o.answered_at as "answeredAt",
    p.display_name as "professionalName"
  from waiting_offer o
  join professional p on p.business_id = o.business_id and p.id = o.professional_id
  left join account a on a.id = o.by_account_id`;

export const offerById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredOffer | undefined> =>
  tx.maybe(sql<StoredOffer>`${offers} where o.business_id = ${businessId} and o.id = ${id}`);

/** Its row, locked: an answer and the end of the term come one after the other. */
export async function lockOffer(tx: Tx, scope: TenantScope, id: string): Promise<StoredOffer | undefined> {
  await tx.run(sql`select from waiting_offer where business_id = ${scope.businessId} and id = ${id} for update`);
  return offerById(tx, scope, id);
}

/** All that was offered to these places, the latest first. */
export const offersTo = (tx: Tx, { businessId }: TenantScope, entryIds: readonly string[]): Promise<StoredOffer[]> =>
  tx.all(sql<StoredOffer>`
    ${offers} where o.business_id = ${businessId} and o.entry_id = any(${[...entryIds]}::uuid[])
    order by o.id desc limit 1000`);

export const openOffersTo = (
  tx: Tx,
  { businessId }: TenantScope,
  entryIds: readonly string[],
): Promise<StoredOffer[]> =>
  tx.all(sql<StoredOffer>`
    ${offers} where o.business_id = ${businessId} and o.entry_id = any(${[...entryIds]}::uuid[]) and o.state = 'open'`);

export const openOffersOf = (tx: Tx, { businessId }: TenantScope, groupId: string): Promise<StoredOffer[]> =>
  tx.all(sql<StoredOffer>`
    ${offers} where o.business_id = ${businessId} and o.group_session_id = ${groupId} and o.state = 'open'`);

/** Those whose term is over, and whom nobody told. */
export const overdueOffers = async (tx: Tx, { businessId }: TenantScope, now: Instant): Promise<string[]> =>
  (
    await tx.all(sql<{ id: string }>`
      select id from waiting_offer where business_id = ${businessId} and state = 'open' and expires_at <= ${sqlInstant(now)}
      order by expires_at limit 500`)
  ).map(({ id }) => id);

export interface ListedEntry extends StoredEntry {
  readonly contactName: string;
  readonly contactEmail: string | null;
  readonly serviceName: string;
  readonly serviceSlug: string;
  readonly professionalName: string | null;
  readonly professionalSlug: string | null;
  readonly groupStartsAt: Instant | null;
  readonly groupEndsAt: Instant | null;
  readonly pinReason: string | null;
  /** In the line of the service, or of the session; null for who waits no more. */
  readonly rank: number | null;
}

type ListedRow = Omit<ListedEntry, "contactEmail" | "pinReason" | "zone" | "fromOn" | "untilOn"> & {
  readonly sealedEmail: Buffer | null;
  readonly sealedReason: Buffer | null;
  readonly zone: string;
  readonly fromOn: string;
  readonly untilOn: string;
};

const rank = sql`
  case when e.state = 'waiting' then (
    select count(*)::int from waiting_entry q
    where q.business_id = e.business_id and q.service_id = e.service_id and q.state = 'waiting'
      and q.group_session_id is not distinct from e.group_session_id
      and (coalesce(q.pinned_at, 'infinity'), q.arrived_at, q.id) <= (coalesce(e.pinned_at, 'infinity'), e.arrived_at, e.id)) end`;

/** With the names around them. They are chosen before those are looked up, of however many there are. */
const listed = (chosen: RawBuilder<unknown>) => sql`
  select ${columns}, k.name as "contactName", k.email_sealed as "sealedEmail", s.name as "serviceName", s.slug as "serviceSlug",
    p.display_name as "professionalName", p.slug as "professionalSlug", g.starts_at as "groupStartsAt", g.ends_at as "groupEndsAt",
    e.pin_reason_sealed as "sealedReason", ${rank} as rank
  from (select e.* from waiting_entry e where ${chosen}) e
  join contact k on k.business_id = e.business_id and k.id = e.contact_id
  join service s on s.business_id = e.business_id and s.id = e.service_id
  left join professional p on p.business_id = e.business_id and p.id = e.professional_id
  left join group_session g on g.business_id = e.business_id and g.id = e.group_session_id`;

export const pinPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "waiting_entry",
  column: "pin_reason",
  businessId,
  id,
});

const opened = (tx: Tx, scope: TenantScope, { sealedEmail, sealedReason, ...row }: ListedRow): ListedEntry => ({
  ...read(row),
  contactEmail: openContactEmail(tx, scope, row.contactId, sealedEmail),
  pinReason: sealedReason && tx.vault.open(sealedReason, pinPlace(scope, row.id)),
});

export async function listedEntry(tx: Tx, scope: TenantScope, id: string): Promise<ListedEntry | undefined> {
  const row = await tx.maybe(sql<ListedRow>`${listed(sql`e.business_id = ${scope.businessId} and e.id = ${id}`)}`);
  return row && opened(tx, scope, row);
}

/** Where a page goes on: the place in the line, or the arrival. */
export type EntryPlace = readonly [pinnedAt: Instant | null, arrivedAt: Instant, id: string];

export interface EntriesAsk {
  readonly serviceId: string | undefined;
  /** Of whoever sees only their own: their entries, and those for anyone. */
  readonly professionalId: string | undefined;
  readonly closed: boolean;
  readonly after: EntryPlace | undefined;
  readonly limit: number;
}

const key = (pinnedAt: RawBuilder<unknown>, arrivedAt: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
  sql`(coalesce(${pinnedAt}, 'infinity'), ${arrivedAt}, ${id})`;

/** A few of those who wait, in their turn; or of those who wait no more, the latest arrival first. */
export async function entryPage(tx: Tx, scope: TenantScope, ask: EntriesAsk): Promise<ListedEntry[]> {
  const { serviceId, professionalId, closed, after } = ask;
  const own = key(sql`e.pinned_at`, sql`e.arrived_at`, sql`e.id`);
  const from = after && {
    turn: key(
      sql`${after[0] === null ? null : toIso(after[0])}::timestamptz`,
      sql`${toIso(after[1])}::timestamptz`,
      sql`${after[2]}::uuid`,
    ),
    arrival: sql`(${toIso(after[1])}::timestamptz, ${after[2]}::uuid)`,
  };
  const order = closed ? sql`e.arrived_at desc, e.id desc` : lineOrder;
  const chosen = sql`
    e.business_id = ${scope.businessId}
      and ${closed ? sql`e.state not in ('unconfirmed', 'waiting')` : sql`e.state = 'waiting'`}
      ${serviceId === undefined ? sql`` : sql`and e.service_id = ${serviceId}`}
      ${professionalId === undefined ? sql`` : sql`and e.professional_id = ${professionalId}`}
      ${from ? (closed ? sql`and (e.arrived_at, e.id) < ${from.arrival}` : sql`and ${own} > ${from.turn}`) : sql``}
    order by ${order} limit ${ask.limit}`;
  const rows = await tx.all(sql<ListedRow>`${listed(chosen)} order by ${order}`);
  return rows.map((row) => opened(tx, scope, row));
}

/** Places of a person, as they were taken: for what is told to them. */
export async function entriesOf(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<ListedEntry[]> {
  const chosen = sql`
    e.business_id = ${scope.businessId} and e.contact_id = ${contactId}
      ${after === undefined ? sql`` : sql`and e.id > ${after}`}
    order by e.id limit ${limit}`;
  const rows = await tx.all(sql<ListedRow>`${listed(chosen)} order by e.id`);
  return rows.map((row) => opened(tx, scope, row));
}

/** Whether anybody waits, or may. */
export const anybodyWaits = async (tx: Tx, { businessId }: TenantScope): Promise<boolean> =>
  (await tx.maybe(sql`
    select 1 from waiting_entry where business_id = ${businessId} and state in ('unconfirmed', 'waiting') limit 1`)) !==
  undefined;

/** Those whose dates are over, or who never confirmed. */
export const overdueEntries = (
  tx: Tx,
  { businessId }: TenantScope,
  { now, confirmedBy }: { readonly now: Instant; readonly confirmedBy: Instant },
): Promise<{ id: string; state: WaitingState }[]> =>
  tx.all(sql<{ id: string; state: WaitingState }>`
    select e.id, e.state from waiting_entry e
    left join group_session g on g.business_id = e.business_id and g.id = e.group_session_id
    where e.business_id = ${businessId} and (
      e.state = 'waiting' and (e.until_on < (${toIso(now)}::timestamptz at time zone e.zone)::date
        or g.starts_at <= ${sqlInstant(now)} or g.state = 'cancelled')
      or e.state = 'unconfirmed' and e.arrived_at <= ${sqlInstant(confirmedBy)})
    limit 500`);

export interface StoredTerms extends Terms {
  readonly serviceId: string | null;
  readonly version: number;
}

export const allTerms = (tx: Tx, { businessId }: TenantScope): Promise<StoredTerms[]> =>
  tx.all(sql<StoredTerms>`
    select service_id as "serviceId", open, term_minutes as "termMinutes", quiet_from_minute as "quietFromMinute",
      quiet_until_minute as "quietUntilMinute", version
    from waiting_rule where business_id = ${businessId} order by service_id nulls first limit 500`);

/** Those of the service, else of the business, else the usual ones. */
export async function termsOf(tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<Terms> {
  const row = await tx.maybe(sql<Terms>`
    select open, term_minutes as "termMinutes", quiet_from_minute as "quietFromMinute", quiet_until_minute as "quietUntilMinute"
    from waiting_rule where business_id = ${businessId} and (service_id = ${serviceId} or service_id is null)
    order by service_id nulls last limit 1`);
  return row ?? USUAL_TERMS;
}
