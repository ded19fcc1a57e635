/** What a visitor keeps, and what they have just booked. */
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Span } from "../store.ts";

export interface KeptTime extends Span {
  readonly id: string;
  readonly professional: string;
  readonly service: string;
  readonly expiresAt: Instant;
}

/** The first to end comes first. */
export const holdsOf = (tx: Tx, { businessId }: TenantScope, visitorHash: Buffer, now: Instant): Promise<KeptTime[]> =>
  tx.all(sql<KeptTime>`
    select h.id, p.slug as professional, s.slug as service, h.starts_at as "startsAt", h.ends_at as "endsAt", h.expires_at as "expiresAt"
    from hold h
    join professional p on p.business_id = h.business_id and p.id = h.professional_id
    join service s on s.business_id = h.business_id and s.id = h.service_id
    where h.business_id = ${businessId} and h.visitor_hash = ${visitorHash} and h.expires_at > ${sqlInstant(now)}
    order by h.expires_at, h.id limit 10`);

export interface RecentBooking extends Span {
  readonly id: string;
  readonly reference: string;
  readonly professional: string;
  readonly service: string;
}

/** Those that can still take place, the latest first. */
export const recentBookingsOf = (
  tx: Tx,
  { businessId }: TenantScope,
  visitorHash: Buffer,
  now: Instant,
): Promise<RecentBooking[]> =>
  tx.all(sql<RecentBooking>`
    select b.id, b.reference, p.slug as professional, s.slug as service, b.starts_at as "startsAt", b.ends_at as "endsAt"
    from booking_visit v
    join booking b on b.business_id = v.business_id and b.id = v.booking_id
    join professional p on p.business_id = b.business_id and p.id = b.professional_id
    join service s on s.business_id = b.business_id and s.id = b.service_id
    join contact c on c.business_id = b.business_id and c.id = b.contact_id and c.erased_at is null
    where v.business_id = ${businessId} and v.visitor_hash = ${visitorHash} and v.expires_at > ${sqlInstant(now)}
      and b.status in ('requested', 'confirmed') and b.ends_at > ${sqlInstant(now)}
    order by v.expires_at desc, b.id desc limit 20`);

export interface PlannedHold extends Span {
  readonly id: string;
  readonly professionalId: string;
  readonly serviceName: string;
  readonly expiresAt: Instant;
}

/** Times in [from, until) that visitors keep; by start. */
export const plannedHolds = (
  tx: Tx,
  { businessId }: TenantScope,
  ask: {
    readonly from: Instant;
    readonly until: Instant;
    readonly now: Instant;
    readonly professionalId: string | undefined;
  },
): Promise<PlannedHold[]> =>
  tx.all(sql<PlannedHold>`
    select h.id, h.professional_id as "professionalId", s.name as "serviceName", h.starts_at as "startsAt", h.ends_at as "endsAt",
      h.expires_at as "expiresAt"
    from hold h join service s on s.business_id = h.business_id and s.id = h.service_id
    where h.business_id = ${businessId} and h.starts_at >= ${sqlInstant(ask.from)} and h.starts_at < ${sqlInstant(ask.until)}
      and h.expires_at > ${sqlInstant(ask.now)}
      and (${ask.professionalId ?? null}::uuid is null or h.professional_id = ${ask.professionalId ?? null}::uuid)
    order by h.starts_at, h.id limit 200`);
