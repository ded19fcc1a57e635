import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Span } from "../store.ts";
import { dropPhone } from "./phones.ts";
import { pinPlace, type OfferState, type StoredEntry, type StoredTerms, type WaitingState } from "./queries.ts";

export type NewEntry = Omit<StoredEntry, "pinnedAt" | "version"> & { readonly addedBy: "contact" | "business" };

/** A place in the line; of who asks twice, the one they have. @returns its id, and its state before. */
export async function insertEntry(
  tx: Tx,
  { businessId }: TenantScope,
  entry: NewEntry,
): Promise<{ readonly id: string; readonly state: WaitingState }> {
  const made = await tx.maybe(sql<{ id: string; state: WaitingState }>`
    insert into waiting_entry (business_id, id, contact_id, service_id, professional_id, group_session_id, seats, from_on,
      until_on, weekdays, from_minute, until_minute, zone, state, arrived_at, added_by, version)
    values (${businessId}, ${entry.id}, ${entry.contactId}, ${entry.serviceId}, ${entry.professionalId},
      ${entry.groupSessionId}, ${entry.seats}, ${entry.fromOn}, ${entry.untilOn}, ${entry.weekdays}, ${entry.fromMinute},
      ${entry.untilMinute}, ${entry.zone}, ${entry.state}, ${toIso(entry.arrivedAt)}, ${entry.addedBy}, 0)
    on conflict (business_id, contact_id, service_id, professional_id, group_session_id)
      where state in ('unconfirmed', 'waiting') do nothing
    returning id, state`);
  return (
    made ??
    tx.one(sql<{ id: string; state: WaitingState }>`
    select id, state from waiting_entry
    where business_id = ${businessId} and contact_id = ${entry.contactId} and service_id = ${entry.serviceId}
      and professional_id is not distinct from ${entry.professionalId}::uuid
      and group_session_id is not distinct from ${entry.groupSessionId}::uuid and state in ('unconfirmed', 'waiting')`)
  );
}

const isClosed = (state: WaitingState): boolean => state !== "unconfirmed" && state !== "waiting";

export async function setEntryState(
  tx: Tx,
  scope: TenantScope,
  id: string,
  state: WaitingState,
  now: Instant,
): Promise<void> {
  await tx.run(sql`
    update waiting_entry set state = ${state}, closed_at = ${isClosed(state) ? toIso(now) : null}::timestamptz,
      version = version + 1
    where business_id = ${scope.businessId} and id = ${id}`);
  // Who waits no more is told of nothing.
  if (isClosed(state)) await dropPhone(tx, scope, id);
}

export const deleteEntry = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from waiting_entry where business_id = ${businessId} and id = ${id}`);

/** @returns false when the version is another by now. */
export async function pinEntry(
  tx: Tx,
  scope: TenantScope,
  {
    id,
    version,
    reason,
    at,
  }: { readonly id: string; readonly version: number; readonly reason: string; readonly at: Instant | null },
): Promise<boolean> {
  const sealed = reason === "" ? null : tx.vault.seal(reason, pinPlace(scope, id));
  const row = await tx.maybe(sql`
    update waiting_entry set pinned_at = ${at && toIso(at)}::timestamptz, pin_reason_sealed = ${sealed}, version = version + 1
    where business_id = ${scope.businessId} and id = ${id} and version = ${version} and state = 'waiting' returning id`);
  return row !== undefined;
}

export interface NewOffer extends Span {
  readonly id: string;
  readonly entryId: string;
  readonly contactId: string;
  readonly professionalId: string;
  readonly groupSessionId: string | null;
  readonly byAccountId: string | null;
  readonly expiresAt: Instant;
}

/** @returns false when the person has an offer that is open: one at a time. */
export async function insertOffer(
  tx: Tx,
  { businessId }: TenantScope,
  offer: NewOffer,
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    insert into waiting_offer (business_id, id, entry_id, contact_id, professional_id, group_session_id, starts_at, ends_at,
      state, by_account_id, offered_at, expires_at)
    values (${businessId}, ${offer.id}, ${offer.entryId}, ${offer.contactId}, ${offer.professionalId}, ${offer.groupSessionId},
      ${toIso(offer.startsAt)}, ${toIso(offer.endsAt)}, 'open', ${offer.byAccountId}, ${toIso(now)}, ${toIso(offer.expiresAt)})
    on conflict (business_id, contact_id) where state = 'open' do nothing
    returning id`);
  return row !== undefined;
}

export const closeOffer = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  answer: { readonly state: Exclude<OfferState, "open">; readonly bookingId?: string },
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    update waiting_offer set state = ${answer.state}, booking_id = ${answer.bookingId ?? null}::uuid, answered_at = ${toIso(now)}
    where business_id = ${businessId} and id = ${id} and state = 'open'`);

/** @returns false when the version is another by now. */
export async function putTerms(tx: Tx, { businessId }: TenantScope, id: string, terms: StoredTerms): Promise<boolean> {
  const row = await tx.maybe(sql`
    insert into waiting_rule (business_id, id, service_id, open, term_minutes, quiet_from_minute, quiet_until_minute, version)
    select ${businessId}, ${id}, ${terms.serviceId}::uuid, ${terms.open}, ${terms.termMinutes}, ${terms.quietFromMinute},
      ${terms.quietUntilMinute}, 1
    where ${terms.version} = 0 or exists (
      select from waiting_rule where business_id = ${businessId} and service_id is not distinct from ${terms.serviceId}::uuid
        and version = ${terms.version})
    on conflict (business_id, service_id) do update set open = excluded.open, term_minutes = excluded.term_minutes,
      quiet_from_minute = excluded.quiet_from_minute, quiet_until_minute = excluded.quiet_until_minute,
      version = waiting_rule.version + 1
    where waiting_rule.version = ${terms.version}
    returning id`);
  return row !== undefined;
}

/** All that a person waited for, and what was offered to them. @returns how many places. */
export async function eraseWaitingOf(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const rows = await tx.all(sql`
    delete from waiting_entry where business_id = ${businessId} and contact_id = ${contactId} returning id`);
  return rows.length;
}

/** Holds of these offers, so that what was kept for somebody is kept no more. */
export const dropOfferHolds = (tx: Tx, { businessId }: TenantScope, offerIds: readonly string[]): Promise<void> =>
  tx.run(sql`delete from hold where business_id = ${businessId} and id = any(${[...offerIds]}::uuid[])`);
