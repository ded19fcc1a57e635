import type { BookingDetail, Channel } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
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
      ])
      .where("business_id", "=", scope.businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))),
  );

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
