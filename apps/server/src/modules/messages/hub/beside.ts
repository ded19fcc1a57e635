/** Those of the team who take part beside the professional of a booking, and those who no longer do. */
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { MessageFacts } from "../facts.ts";
import type { StoredMessage } from "../queries.ts";

interface ToldBeside {
  readonly bookingId: string;
  readonly professionalId: string;
  /** When they were last told of it as one who takes part. */
  readonly until: Instant;
}

/**
 * Of what is written about a booking only its professional is kept: who else took part is known by what they were
 * told. Messages are read by their booking first: by account there may be years of them.
 */
export const toldBeside = async (
  tx: Tx,
  { businessId }: TenantScope,
  bookingIds: readonly string[],
): Promise<readonly ToldBeside[]> =>
  bookingIds.length === 0
    ? []
    : tx.all(sql<ToldBeside>`
        with told as materialized (
          select booking_id, account_id, max(created_at) as until from message
          where business_id = ${businessId} and booking_id = any(${[...bookingIds]}::uuid[])
            and recipient = 'professional' and kind <> 'handed-on'
          group by booking_id, account_id)
        select told.booking_id as "bookingId", p.id as "professionalId", told.until from told
        join member on member.business_id = ${businessId} and member.account_id = told.account_id
        join professional p on p.business_id = ${businessId} and p.member_id = member.id`);

/** A booking as one of its hosts reads it: theirs. Undefined when it is not, or still is after it was handed on. */
export function asReadBy(
  facts: MessageFacts,
  { recipient, accountId, kind }: Pick<StoredMessage, "recipient" | "accountId" | "kind">,
): MessageFacts | undefined {
  if (recipient !== "professional" || accountId === null) return facts;
  const listed = kind === "handed-on" ? facts.formerly : facts.beside;
  const professional = listed.find((host) => host.accountId === accountId);
  return professional && { ...facts, professional, handedTo: facts.professional.displayName };
}

/** Those whose it was, and who were not told yet that it is no longer. */
export async function formerNotTold(
  tx: Tx,
  { businessId }: TenantScope,
  { bookingId, formerly }: Pick<MessageFacts, "bookingId" | "formerly">,
): Promise<MessageFacts["formerly"]> {
  const untold: MessageFacts["formerly"][number][] = [];
  for (const host of formerly) {
    if (host.accountId === null) continue;
    const told = await tx.maybe(sql`select 1 from message
      where business_id = ${businessId} and booking_id = ${bookingId} and account_id = ${host.accountId}
        and kind = 'handed-on' and status <> 'withdrawn' and created_at >= ${sqlInstant(host.until)} limit 1`);
    if (!told) untold.push(host);
  }
  return untold;
}

/** Whether another reminder of the same session, to the same host and by the same channel, goes or went. */
export async function isToldWithAnother(
  tx: Tx,
  { businessId }: TenantScope,
  { id, recipient, kind, channel, minutes, accountId }: StoredMessage,
  { groupSessionId }: Pick<MessageFacts, "groupSessionId">,
): Promise<boolean> {
  if (groupSessionId === null || recipient !== "professional" || kind !== "reminder") return false;
  const other = await tx.maybe(sql`select 1 from booking b
    join message m on m.business_id = b.business_id and m.booking_id = b.id and m.booking_version = b.version
    where b.business_id = ${businessId} and b.group_session_id = ${groupSessionId} and b.status = 'confirmed'
      and m.recipient = 'professional' and m.kind = 'reminder' and m.channel = ${channel} and m.minutes = ${minutes}
      and m.account_id is not distinct from ${accountId}::uuid and m.status in ('due', 'sent') and m.id < ${id}::uuid limit 1`);
  return other !== undefined;
}

/** How many come to a session that several share. */
export const comersTo = async (tx: Tx, { businessId }: TenantScope, groupSessionId: string): Promise<number> =>
  Number(
    (
      await tx.one(sql<{ count: string | number }>`select coalesce(sum(seats), 0) as count from booking
        where business_id = ${businessId} and group_session_id = ${groupSessionId} and status = 'confirmed'`)
    ).count,
  );
