import type { CarrierTest, DeliverySubject, MessageDelivery, MessageDeliveryState } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Channel, Secrets, Shown } from "./kinds.ts";
import { secretPlace, type StoredTest } from "./queries.ts";
import { ranks } from "./rules.ts";

export interface CarrierRow {
  readonly id: string;
  readonly shown: Shown;
  readonly secrets: Secrets;
  readonly channel: Channel;
}

const written = (tx: Tx, scope: TenantScope, { id, shown, secrets }: CarrierRow, now: Instant) => {
  const { kind, ...settings } = shown;
  return {
    kind,
    settings: JSON.stringify(settings),
    secret_sealed: tx.vault.seal(JSON.stringify(secrets), secretPlace(scope, id)),
    updated_at: toIso(now),
  };
};

/** @returns false when the channel has a carrier by now. */
export async function insertCarrier(tx: Tx, scope: TenantScope, row: CarrierRow, now: Instant): Promise<boolean> {
  const { businessId } = scope;
  const inserted = await tx.maybe(
    sqlFor
      .insertInto("carrier")
      .values({
        business_id: businessId,
        id: row.id,
        channel: row.channel,
        version: 1,
        ...written(tx, scope, row, now),
      })
      .onConflict((conflict) => conflict.columns(["business_id", "channel"]).doNothing())
      .returning("id"),
  );
  return inserted !== undefined;
}

/** @returns false when it is not of that version any more. */
export async function updateCarrier(
  tx: Tx,
  scope: TenantScope,
  row: CarrierRow,
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("carrier")
      .set({ ...written(tx, scope, row, now), version: version + 1 })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", row.id)
      .where("version", "=", version)
      .returning("id"),
  );
  return updated !== undefined;
}

export const deleteCarrier = (tx: Tx, { businessId }: TenantScope, channel: Channel): Promise<void> =>
  tx.run(sqlFor.deleteFrom("carrier").where("business_id", "=", businessId).where("channel", "=", channel));

/** The first stays. */
export const insertDoor = (tx: Tx, { businessId }: TenantScope, channel: Channel, name: string): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("carrier_door")
      .values({ name, door_business: businessId, channel })
      .onConflict((conflict) => conflict.doNothing()),
  );

export const insertTest = (
  tx: Tx,
  { businessId }: TenantScope,
  test: Pick<StoredTest, "id" | "channel" | "accountId" | "sealed">,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("carrier_test").values({
      business_id: businessId,
      id: test.id,
      channel: test.channel,
      account_id: test.accountId,
      to_sealed: test.sealed,
      state: "waiting",
      asked_at: toIso(now),
    }),
  );

/** Another carrier is set: what was tried says nothing of it. How often is still counted. */
export const outdateTests = (tx: Tx, { businessId }: TenantScope, channel: Channel): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("carrier_test")
      .set({ is_former: true })
      .where("business_id", "=", businessId)
      .where("channel", "=", channel)
      .where("is_former", "=", false),
  );

/** Only the last few tests of a business are kept. */
export const deleteOldTests = (tx: Tx, { businessId }: TenantScope): Promise<void> =>
  tx.run(sql`delete from carrier_test where business_id = ${businessId} and id not in (
    select id from carrier_test where business_id = ${businessId} order by asked_at desc, id desc limit 50)`);

export const endTest = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  { state, blame, code }: Pick<CarrierTest, "state" | "blame" | "code">,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("carrier_test")
      .set({ state, blame, code, to_sealed: null, ended_at: toIso(now) })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("state", "=", "waiting"),
  );

export interface NewDelivery {
  readonly messageId: string | undefined;
  readonly about?: DeliverySubject | undefined;
  readonly channel: MessageDelivery["channel"];
  readonly carrier: MessageDelivery["carrier"];
  readonly attemptKey: Buffer;
  readonly index: Buffer | null;
}

export interface OpenedDelivery {
  readonly id: string;
  readonly status: MessageDeliveryState;
}

/** As `openDeliveries`, of one. */
export async function openDelivery(
  tx: Tx,
  scope: TenantScope,
  delivery: NewDelivery,
  now: Instant,
): Promise<OpenedDelivery> {
  const [opened] = await openDeliveries(tx, scope, [delivery], now);
  return there(opened);
}

/** @throws Error for what must be there. */
function there(opened: OpenedDelivery | undefined): OpenedDelivery {
  if (!opened) throw new Error("a delivery was not written");
  return opened;
}

/**
 * Written before they go, so that what a provider reports at once is known. Tried again, one is the same. Answers in the
 * order that it is asked in.
 */
export async function openDeliveries(
  tx: Tx,
  { businessId }: TenantScope,
  deliveries: readonly NewDelivery[],
  now: Instant,
): Promise<readonly OpenedDelivery[]> {
  const keyOf = ({ attemptKey }: Pick<NewDelivery, "attemptKey">) => attemptKey.toString("hex");
  const once = [...new Map(deliveries.map((delivery) => [keyOf(delivery), delivery])).values()];
  const column = <T>(of: (delivery: NewDelivery) => T): T[] => once.map(of);
  const rows = await tx.all(sql<OpenedDelivery & { readonly attemptKey: Buffer }>`
    insert into delivery
      (business_id, id, message_id, about, channel, carrier, attempt_key, address_index, status, created_at, status_at)
    select ${businessId}::uuid, d.id, d.message_id, d.about, d.channel, d.carrier, d.attempt_key, d.address_index, 'sending',
      ${sqlInstant(now)}, ${sqlInstant(now)}
    from unnest(${column(() => newId())}::uuid[], ${column(({ messageId }) => messageId ?? null)}::uuid[],
      ${column(({ about }) => about ?? null)}::text[],
      ${column(({ channel }) => channel)}::text[], ${column(({ carrier }) => carrier)}::text[],
      ${column(({ attemptKey }) => attemptKey)}::bytea[], ${column(({ index }) => index)}::bytea[])
      as d (id, message_id, about, channel, carrier, attempt_key, address_index)
    on conflict (business_id, attempt_key) do update set carrier = excluded.carrier
    returning id, status, attempt_key as "attemptKey"`);
  const opened = new Map(rows.map((row) => [keyOf(row), row]));
  return deliveries.map((delivery) => there(opened.get(keyOf(delivery))));
}

/** What is being tried again, and why. */
export const noteTrouble = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  code: string,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("delivery")
      .set({ code: code.slice(0, 60), status_at: toIso(now) })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("status", "=", "sending"),
  );

/** Its message is given up: nothing is tried any more, and what was the matter stays. */
export const endTries = (tx: Tx, { businessId }: TenantScope, messageId: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("delivery")
      .set({ status: "failed", status_at: toIso(now) })
      .where("business_id", "=", businessId)
      .where("message_id", "=", messageId)
      .where("status", "=", "sending"),
  );

export interface Advanced {
  readonly channel: MessageDelivery["channel"];
  readonly index: Buffer | null;
  readonly messageId: string | null;
}

/** As `advance`, of those that their carriers took. */
export const markAccepted = (
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    update delivery set status = 'accepted', code = null, status_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = any(${[...ids]}::uuid[]) and status = 'sending'`);

/** Says what became of it, if that is news. @returns undefined when it is not, or there is no such delivery. */
export const advance = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  { status, code }: { readonly status: MessageDeliveryState; readonly code: string | null },
  now: Instant,
): Promise<Advanced | undefined> =>
  tx.maybe(sql<Advanced>`
    update delivery set status = ${status}, code = ${code === null ? null : code.slice(0, 60)}, status_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = ${id}::uuid
      and array_position(${[...ranks]}::text[], status) < array_position(${[...ranks]}::text[], ${status})
    returning channel, address_index as index, message_id as "messageId"`);

/** @returns false when it was read before. */
export async function readOnce(tx: Tx, { businessId }: TenantScope, hash: Buffer, now: Instant): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .insertInto("received_text")
      .values({ business_id: businessId, text_hash: hash, received_at: toIso(now) })
      .onConflict((conflict) => conflict.doNothing())
      .returning("text_hash as hash"),
  );
  return row !== undefined;
}

export const forgetTexts = (tx: Tx, { businessId }: TenantScope, before: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("received_text")
      .where("business_id", "=", businessId)
      .where("received_at", "<", sqlInstant(before)),
  );

/** Where messages to a contact went is told by no index any more. */
export const forgetWhere = (tx: Tx, { businessId }: TenantScope, contactId: string): Promise<void> =>
  tx.run(sql`update delivery d set address_index = null from message m join booking b
      on b.business_id = m.business_id and b.id = m.booking_id
    where d.business_id = ${businessId} and m.business_id = ${businessId} and d.message_id = m.id and m.recipient = 'contact'
      and (b.booked_by_contact_id = ${contactId} or b.contact_id = ${contactId} and b.booked_by_contact_id is null)`);
