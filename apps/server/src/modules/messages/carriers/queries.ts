import type { CarrierTest, DeliverySubject, MessageDelivery, MessageDeliveryState } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import { Secrets, Shown, type Channel } from "./kinds.ts";
import { TROUBLE } from "./rules.ts";

export const secretPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "carrier",
  column: "secret",
  businessId,
  id,
});

export interface OwnCarrier {
  readonly id: string;
  readonly version: number;
  readonly shown: Shown;
  readonly secrets: Secrets;
}

/** A business's own carrier of a channel. */
export async function ownCarrier(tx: Tx, scope: TenantScope, channel: Channel): Promise<OwnCarrier | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("carrier")
      .select(["id", "kind", "settings", "secret_sealed as sealed", "version"])
      .where("business_id", "=", scope.businessId)
      .where("channel", "=", channel),
  );
  return (
    row && {
      id: row.id,
      version: row.version,
      shown: Shown.parse({ ...fieldsOf(row.settings), kind: row.kind }),
      secrets: Secrets.parse(JSON.parse(tx.vault.open(row.sealed, secretPlace(scope, row.id)))),
    }
  );
}

const fieldsOf = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

/** The name under which a business's provider reports. */
export const doorOf = async (tx: Tx, { businessId }: TenantScope, channel: Channel): Promise<string | undefined> =>
  (
    await tx.maybe(
      sqlFor
        .selectFrom("carrier_door")
        .select("name")
        .where("door_business", "=", businessId)
        .where("channel", "=", channel),
    )
  )?.name;

/** Whose door it is; before any business is known. */
export const behindDoor = (tx: Tx, name: string): Promise<{ businessId: string; channel: Channel } | undefined> =>
  tx.maybe(
    sqlFor.selectFrom("carrier_door").select(["door_business as businessId", "channel"]).where("name", "=", name),
  );

export interface StoredTest {
  readonly id: string;
  readonly channel: "email" | "sms" | "push";
  readonly accountId: string;
  readonly sealed: Buffer | null;
  readonly state: CarrierTest["state"];
  readonly blame: CarrierTest["blame"];
  readonly code: string | null;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
}

const tests = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("carrier_test")
    .select(["id", "channel", "account_id as accountId", "to_sealed as sealed", "state", "blame", "code"])
    .select(["asked_at as askedAt", "ended_at as endedAt"])
    .where("business_id", "=", businessId);

export const testById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredTest | undefined> =>
  tx.maybe(tests(scope).where("id", "=", id));

/** Of the carrier that is set now. */
export const lastTest = (
  tx: Tx,
  scope: TenantScope,
  channel: StoredTest["channel"],
  accountId: string,
): Promise<StoredTest | undefined> =>
  tx.maybe(
    tests(scope)
      .where("channel", "=", channel)
      .where("account_id", "=", accountId)
      .where("is_former", "=", false)
      .orderBy("asked_at", "desc")
      .orderBy("id", "desc")
      .limit(1),
  );

/** Of the tests by a channel, whoever asked: the nth, counted from the latest. */
export const nthLatestTest = (
  tx: Tx,
  { businessId }: TenantScope,
  channel: StoredTest["channel"],
  nth: number,
): Promise<{ readonly askedAt: Instant } | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("carrier_test")
      .select("asked_at as askedAt")
      .where("business_id", "=", businessId)
      .where("channel", "=", channel)
      .orderBy("asked_at", "desc")
      .offset(nth - 1)
      .limit(1),
  );

export interface StoredDelivery {
  readonly id: string;
  readonly channel: MessageDelivery["channel"];
  readonly carrier: MessageDelivery["carrier"];
  readonly status: MessageDeliveryState;
  readonly code: string | null;
  readonly createdAt: Instant;
  readonly statusAt: Instant;
  readonly bookingId: string | null;
  readonly reference: string | null;
  readonly kind: string | null;
  /** The contact that somebody of the team wrote to. */
  readonly letterTo: string | null;
  readonly about: DeliverySubject | null;
  readonly retry: string | null;
}

/** Of a message that did not go, or came back: on the last that was tried of it. */
const toRetry = sql<string | null>`case when d.status in ('failed', 'bounced') and d.channel in ('email', 'sms')
  and m.status in ('failed', 'sent') and not exists (
    select from delivery l where l.business_id = d.business_id and l.message_id = d.message_id
      and (l.created_at, l.id) > (d.created_at, d.id)) then m.id end`;

const letterTo = sql<string | null>`case when d.message_id is null then (
  select l.contact_id from letter l where l.business_id = d.business_id and l.attempt_key = d.attempt_key) end`;

/** The newest first. */
export const deliveryPage = (
  tx: Tx,
  { businessId }: TenantScope,
  ask: {
    readonly status: MessageDeliveryState | "trouble" | undefined;
    readonly after: readonly [createdAt: Instant, id: string] | undefined;
    readonly limit: number;
  },
): Promise<StoredDelivery[]> => {
  let query = sqlFor
    .selectFrom("delivery as d")
    .leftJoin("message as m", (join) =>
      join.onRef("m.business_id", "=", "d.business_id").onRef("m.id", "=", "d.message_id"),
    )
    .leftJoin("booking as b", (join) =>
      join.onRef("b.business_id", "=", "m.business_id").onRef("b.id", "=", "m.booking_id"),
    )
    .select(["d.id", "d.channel", "d.carrier", "d.status", "d.code", "d.created_at as createdAt"])
    .select([
      "d.status_at as statusAt",
      "b.id as bookingId",
      "b.reference",
      "m.kind",
      "d.about",
      toRetry.as("retry"),
      letterTo.as("letterTo"),
    ])
    .where("d.business_id", "=", businessId);
  if (ask.status === "trouble") query = query.where("d.status", "in", TROUBLE);
  else if (ask.status !== undefined) query = query.where("d.status", "=", ask.status);
  if (ask.after) {
    const [createdAt, id] = ask.after;
    query = query.where(sql<boolean>`(d.created_at, d.id) < (${sqlInstant(createdAt)}, ${id}::uuid)`);
  }
  return tx.all(query.orderBy("d.created_at", "desc").orderBy("d.id", "desc").limit(ask.limit));
};

/** What became of these messages: the last word on each. */
export async function deliveriesOf(
  tx: Tx,
  { businessId }: TenantScope,
  messageIds: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly status: MessageDeliveryState; readonly code: string | null; readonly at: string }>
> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx.all(sql<{ messageId: string; status: MessageDeliveryState; code: string | null; at: Instant }>`
    select distinct on (message_id) message_id as "messageId", status, code, status_at as at from delivery
    where business_id = ${businessId} and message_id = any(${[...messageIds]}::uuid[])
    order by message_id, created_at desc, id desc`);
  return new Map(rows.map(({ messageId, status, code, at }) => [messageId, { status, code, at: toIso(at) }]));
}
