import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../platform/chance.ts";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { PlannedMessage, Withdrawal } from "./rules.ts";

export interface BookingVersion {
  readonly bookingId: string;
  readonly version: number;
}

export interface WaitingMessage extends Pick<PlannedMessage, "channel" | "dueAt"> {
  readonly id: string;
}

/** @returns those that were not planned before. */
export function insertPlanned(
  tx: Tx,
  scope: TenantScope,
  { bookingId, version }: BookingVersion,
  planned: readonly PlannedMessage[],
  now: Instant,
): Promise<WaitingMessage[]> {
  if (planned.length === 0) return Promise.resolve([]);
  return tx.all(
    sqlFor
      .insertInto("message")
      .values(
        planned.map(({ kind, recipient, channel, minutes, accountId, dueAt }) => ({
          business_id: scope.businessId,
          id: newId(),
          booking_id: bookingId,
          booking_version: version,
          kind,
          recipient,
          channel,
          minutes,
          account_id: accountId,
          due_at: toIso(dueAt),
          status: "due" as const,
          sent_at: null,
          created_at: toIso(now),
        })),
      )
      .onConflict((conflict) => conflict.constraint("message_once").doNothing())
      .returning(["id", "channel", "due_at as dueAt"]),
  );
}

/** What was still to be said of the booking before this version is so no longer. */
export const withdrawEarlier = (
  tx: Tx,
  scope: TenantScope,
  { bookingId, version }: BookingVersion,
  because: Withdrawal,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("message")
      .set({ status: "withdrawn", withdrawn_because: because })
      .where("business_id", "=", scope.businessId)
      .where("booking_id", "=", bookingId)
      .where("booking_version", "<", version)
      .where("status", "=", "due")
      // What tells of several dates is not over because one of them changed.
      .where(
        sql<boolean>`not (kind in ('confirmation', 'change', 'cancellation') and exists (
          select 1 from series_change_booking s where s.business_id = message.business_id
            and s.booking_id = message.booking_id and s.booking_version = message.booking_version))`,
      ),
  );

const stillDue = (scope: TenantScope, id: string) =>
  sqlFor
    .updateTable("message")
    .where("business_id", "=", scope.businessId)
    .where("id", "=", id)
    .where("status", "=", "due");

/** It could not be delivered. */
export const markFailed = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  tx.run(stillDue(scope, id).set({ status: "failed" }));

/** It is to be sent once more, under another name. */
export const putBack = (tx: Tx, { businessId }: TenantScope, id: string, dueAt: Instant): Promise<void> =>
  tx.run(sql`
    update message set status = 'due', sent_at = null, due_at = ${sqlInstant(dueAt)}, retries = retries + 1
    where business_id = ${businessId} and id = ${id}::uuid and status in ('failed', 'sent')`);

/** It is not sent after all, and why not. */
export const withdraw = (tx: Tx, scope: TenantScope, id: string, because: Withdrawal): Promise<void> =>
  tx.run(stillDue(scope, id).set({ status: "withdrawn", withdrawn_because: because }));

/** It waits until then. */
export const putOff = (tx: Tx, scope: TenantScope, id: string, until: Instant): Promise<void> =>
  tx.run(stillDue(scope, id).set({ due_at: toIso(until) }));

/**
 * They went: the truth, even of one that was withdrawn while it went. The first sending counts. That carriers took their mails
 * and texts is written down with it; devices have each their own.
 */
export const markSent = (tx: Tx, { businessId }: TenantScope, ids: readonly string[], sentAt: Instant): Promise<void> =>
  tx.run(sql`
    with taken as (
      update delivery set status = 'accepted', code = null, status_at = ${sqlInstant(sentAt)}
      where business_id = ${businessId} and message_id = any(${[...ids]}::uuid[]) and channel in ('email', 'sms')
        and status = 'sending')
    update message set status = 'sent', sent_at = ${sqlInstant(sentAt)}, withdrawn_because = null
    where business_id = ${businessId} and id = any(${[...ids]}::uuid[]) and status <> 'sent'`);

/** What was still to be sent to a contact is not. @returns how many, and how many rows about mails to them there are besides. */
export const withdrawFromContact = (
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
): Promise<{ withdrawn: number; left: number }> =>
  tx.one(sql<{ withdrawn: number; left: number }>`
    with theirs as (
      select m.id, m.status from message m
      join booking b on b.business_id = m.business_id and b.id = m.booking_id
      where m.business_id = ${businessId} and m.recipient = 'contact'
        and (b.booked_by_contact_id = ${contactId} or b.contact_id = ${contactId} and b.booked_by_contact_id is null)),
    withdrawn as (
      update message m set status = 'withdrawn', withdrawn_because = 'erased' from theirs
      where m.business_id = ${businessId} and m.id = theirs.id and theirs.status = 'due' returning 1)
    select (select count(*) from withdrawn) as withdrawn, (select count(*) from theirs where status <> 'due') as left`);

/** Since when the oldest waits of what is to be said. */
export const oldestDueAt = async (tx: Tx, scope: TenantScope): Promise<Instant | undefined> => {
  const oldest = await tx.maybe(
    sqlFor
      .selectFrom("message")
      .select("due_at as dueAt")
      .where("business_id", "=", scope.businessId)
      .where("status", "=", "due")
      .orderBy("due_at")
      .orderBy("id")
      .limit(1),
  );
  return oldest?.dueAt;
};

/** What is still to be said, with the time it is due. */
export const dueMessages = (tx: Tx, scope: TenantScope): Promise<WaitingMessage[]> =>
  tx.all(
    sqlFor
      .selectFrom("message")
      .select(["id", "channel", "due_at as dueAt"])
      .where("business_id", "=", scope.businessId)
      .where("status", "=", "due"),
  );
