import type { BookingDetail } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { MessageKind, Recipient } from "./rules.ts";

export interface StoredMessage {
  readonly id: string;
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  readonly dueAt: Instant;
  readonly status: "due" | "sent" | "withdrawn" | "failed";
}

export const messageById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredMessage | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("message")
      .select([
        "id",
        "booking_id as bookingId",
        "booking_version as bookingVersion",
        "kind",
        "recipient",
        "due_at as dueAt",
        "status",
      ])
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id),
  );

/** What was, will be and won't be sent about a booking, by the time it is due. */
export async function listMessagesOf(
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
): Promise<BookingDetail["messages"]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("message")
      .select(["kind", "recipient as to", "due_at as dueAt", "sent_at as sentAt", "status"])
      .where("business_id", "=", scope.businessId)
      .where("booking_id", "=", bookingId)
      .orderBy("due_at")
      .orderBy("id"),
  );
  return rows.map(({ dueAt, sentAt, ...row }) => ({
    ...row,
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
      .select(["m.id", "b.reference", "m.kind", "m.due_at as dueAt", "m.sent_at as sentAt", "m.status"])
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
