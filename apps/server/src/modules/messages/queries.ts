import type { BookingDetail, Channel, WithdrawnBecause } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { deliveriesOf } from "./carriers/queries.ts";
import type { MessageKind, Recipient } from "./rules.ts";

export interface StoredMessage {
  readonly id: string;
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  readonly channel: Channel;
  readonly minutes: number;
  readonly accountId: string | null;
  readonly dueAt: Instant;
  readonly status: "due" | "sent" | "withdrawn" | "failed";
  /** How often somebody asked for it after it had failed. */
  readonly retries: number;
}

export const messagesByIds = (tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<StoredMessage[]> =>
  tx.all(
    sqlFor
      .selectFrom("message")
      .select([
        "id",
        "booking_id as bookingId",
        "booking_version as bookingVersion",
        "kind",
        "recipient",
        "channel",
        "minutes",
        "account_id as accountId",
        "due_at as dueAt",
        "status",
        "retries",
      ])
      .where("business_id", "=", scope.businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))),
  );

export interface RetriableMessage extends Pick<StoredMessage, "id" | "bookingId" | "status" | "dueAt"> {
  readonly withdrawnBecause: WithdrawnBecause | null;
  readonly retries: number;
  readonly professionalId: string;
  /** It did not go, or it came back. */
  readonly hasFailed: boolean;
}

/** Whether a mail or text that a carrier took turned out to have reached nobody: the last word on it. */
export const cameBack = (
  message: string,
) => sql<boolean>`(${sql.raw(message)}.channel in ('email', 'sms') and coalesce((
  select d.status in ('failed', 'bounced') from delivery d
  where d.business_id = ${sql.raw(message)}.business_id and d.message_id = ${sql.raw(message)}.id
  order by d.created_at desc, d.id desc limit 1), false))`;

/** Locked: of two who ask for it at once the second finds it on its way. */
export const messageToRetry = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
): Promise<RetriableMessage | undefined> =>
  tx.maybe(sql<RetriableMessage>`
    select m.id, m.booking_id as "bookingId", m.status, m.due_at as "dueAt", m.withdrawn_because as "withdrawnBecause",
      m.retries, b.professional_id as "professionalId",
      m.status = 'failed' or m.status = 'sent' and ${cameBack("m")} as "hasFailed"
    from message m join booking b on b.business_id = m.business_id and b.id = m.booking_id
    where m.business_id = ${businessId} and m.id = ${id}::uuid for update of m`);

/** Counting more would tell nobody more. */
const MOST_COUNTED = 10_000;

export const countFailed = async (tx: Tx, { businessId }: TenantScope, since: Instant): Promise<number> =>
  (
    await tx.one(sql<{ n: number }>`
      select count(*)::int as n from (select from message
        where business_id = ${businessId} and status = 'failed' and due_at >= ${sqlInstant(since)}
        limit ${MOST_COUNTED}) failed`)
  ).n;

export const failedPage = (
  tx: Tx,
  { businessId }: TenantScope,
  ask: { readonly from: Instant; readonly last: string; readonly until: Instant; readonly limit: number },
): Promise<{ readonly id: string; readonly dueAt: Instant }[]> =>
  tx.all(sql<{ id: string; dueAt: Instant }>`
    select id, due_at as "dueAt" from message
    where business_id = ${businessId} and status = 'failed' and due_at < ${sqlInstant(ask.until)}
      and (due_at, id) > (${sqlInstant(ask.from)}, ${ask.last}::uuid)
    order by due_at, id limit ${ask.limit}`);

/** A booking that was moved a hundred times has more than anybody reads. */
const MOST_LISTED = 300;

/** What was, will be and won't be sent about a booking, by the time it is due. */
export async function listMessagesOf(
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
): Promise<BookingDetail["messages"]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("message as m")
      .leftJoin("account", "account.id", "m.account_id")
      .select(["m.id", "m.kind", "m.recipient as to", "account.name", "m.channel", "m.minutes"])
      .select(["m.due_at as dueAt", "m.sent_at as sentAt", "m.status", "m.withdrawn_because as withdrawnBecause"])
      .where("m.business_id", "=", scope.businessId)
      .where("m.booking_id", "=", bookingId)
      .orderBy("m.due_at")
      .orderBy("m.id")
      .limit(MOST_LISTED),
  );
  const deliveries = await deliveriesOf(
    tx,
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map(({ dueAt, sentAt, minutes, ...row }) => ({
    ...row,
    delivery: deliveries.get(row.id) ?? null,
    minutes: row.kind === "reminder" ? minutes : null,
    dueAt: toIso(dueAt),
    sentAt: sentAt === null ? null : toIso(sentAt),
  }));
}

/** The next messages to a contact after one. */
export const messagesToContact = (
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
) =>
  tx.all(
    sqlFor
      .selectFrom("message as m")
      .innerJoin("booking as b", (join) =>
        join.onRef("b.business_id", "=", "m.business_id").onRef("b.id", "=", "m.booking_id"),
      )
      .select([
        "m.id",
        "b.reference",
        "m.kind",
        "m.channel",
        "m.minutes",
        "m.due_at as dueAt",
        "m.sent_at as sentAt",
        "m.status",
      ])
      .select(
        sql<string | null>`(select d.status from delivery d where d.business_id = m.business_id and d.message_id = m.id
          order by d.status_at desc, d.id desc limit 1)`.as("delivery"),
      )
      .where("m.business_id", "=", businessId)
      .where((eb) =>
        eb.or([
          eb("b.booked_by_contact_id", "=", contactId),
          eb.and([eb("b.contact_id", "=", contactId), eb("b.booked_by_contact_id", "is", null)]),
        ]),
      )
      .where("m.recipient", "=", "contact")
      .$if(after !== undefined, (query) => query.where("m.id", ">", after ?? ""))
      .orderBy("m.id")
      .limit(limit),
  );
