/** What is to be sent to endpoints, and what was: each delivery and its attempts. */
import type { Instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { answerPlace, payloadPlace } from "../queries.ts";
import type { DeliveryState, WebhookError } from "../rules.ts";

export interface DueDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly test: boolean;
  /** Null: somebody in it was erased. */
  readonly body: string | null;
}

/** What is to be sent to an endpoint by now, the longest due first. */
export async function dueDeliveries(
  tx: Tx,
  scope: TenantScope,
  endpointId: string,
  now: Instant,
  limit: number,
): Promise<DueDelivery[]> {
  const rows = await tx.all(sql<Omit<DueDelivery, "body"> & { readonly payload: Buffer | null }>`
    select d.id, d.message_id as "messageId", d.attempts, m.test, m.payload_sealed as payload
    from webhook_delivery d
    join webhook_message m on m.business_id = d.business_id and m.id = d.message_id
    where d.business_id = ${scope.businessId} and d.endpoint_id = ${endpointId} and d.state = 'waiting'
      and d.due_at <= ${sqlInstant(now)}
    order by d.due_at, d.id limit ${limit}`);
  return rows.map(({ payload, ...row }) => ({ ...row, body: openPayload(tx, scope, row.messageId, payload) }));
}

const openPayload = (tx: Tx, scope: TenantScope, id: string, payload: Buffer | null): string | null =>
  payload && tx.vault.open(payload, payloadPlace(scope, id));

/** When the next is due, of what waits. */
export const nextDue = async (tx: Tx, { businessId }: TenantScope, endpointId: string): Promise<Instant | undefined> =>
  (
    await tx.maybe(sql<{ dueAt: Instant }>`
    select due_at as "dueAt" from webhook_delivery
    where business_id = ${businessId} and endpoint_id = ${endpointId} and state = 'waiting'
    order by due_at, id limit 1`)
  )?.dueAt;

export interface Delivery {
  readonly id: string;
  readonly endpointId: string;
  readonly host: string;
  readonly messageId: string;
  readonly type: string;
  readonly test: boolean;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly replays: number;
  readonly dueAt: Instant | null;
  readonly createdAt: Instant;
  readonly doneAt: Instant | null;
  readonly lastStatus: number | null;
  readonly lastError: WebhookError | null;
}

const deliveryColumns = sql`
  d.id, d.endpoint_id as "endpointId", e.host, d.message_id as "messageId", d.type, m.test, d.state, d.attempts, d.replays,
  d.due_at as "dueAt", d.created_at as "createdAt", d.done_at as "doneAt", d.last_status as "lastStatus",
  d.last_error as "lastError"`;
const deliveries = sql`
  webhook_delivery d
  join webhook_endpoint e on e.business_id = d.business_id and e.id = d.endpoint_id
  join webhook_message m on m.business_id = d.business_id and m.id = d.message_id`;

export interface DeliveryFilter {
  readonly endpointId: string | undefined;
  readonly state: DeliveryState | undefined;
  readonly type: string | undefined;
  readonly before: string | undefined;
  readonly limit: number;
}

/** The latest first. */
export function deliveryPage(tx: Tx, { businessId }: TenantScope, filter: DeliveryFilter): Promise<Delivery[]> {
  const wheres: RawBuilder<unknown>[] = [sql`d.business_id = ${businessId}`];
  if (filter.endpointId !== undefined) wheres.push(sql`d.endpoint_id = ${filter.endpointId}`);
  if (filter.state !== undefined) wheres.push(sql`d.state = ${filter.state}`);
  if (filter.type !== undefined) wheres.push(sql`d.type = ${filter.type}`);
  if (filter.before !== undefined) wheres.push(sql`d.id < ${filter.before}::uuid`);
  return tx.all(sql<Delivery>`
    select ${deliveryColumns} from ${deliveries} where ${sql.join(wheres, sql` and `)}
    order by d.id desc limit ${filter.limit}`);
}

export const deliveryById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<Delivery | undefined> =>
  tx.maybe(sql<Delivery>`
    select ${deliveryColumns} from ${deliveries} where d.business_id = ${businessId} and d.id = ${id}`);

export const deliveryOf = (
  tx: Tx,
  { businessId }: TenantScope,
  endpointId: string,
  messageId: string,
): Promise<Delivery | undefined> =>
  tx.maybe(sql<Delivery>`
    select ${deliveryColumns} from ${deliveries}
    where d.business_id = ${businessId} and d.endpoint_id = ${endpointId} and d.message_id = ${messageId}`);

export async function bodyOf(tx: Tx, scope: TenantScope, messageId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ payload: Buffer | null }>`
    select payload_sealed as payload from webhook_message
    where business_id = ${scope.businessId} and id = ${messageId}`);
  return openPayload(tx, scope, messageId, row?.payload ?? null);
}

export interface Try {
  readonly at: Instant;
  readonly tookMs: number;
  readonly status: number | null;
  readonly error: WebhookError | null;
  readonly answer: string | null;
}

/** The latest first. */
export async function triesOf(tx: Tx, scope: TenantScope, deliveryId: string): Promise<Try[]> {
  const rows = await tx.all(sql<Omit<Try, "answer"> & { readonly id: string; readonly answer: Buffer | null }>`
    select id, at, took_ms as "tookMs", status, error, answer_sealed as answer from webhook_attempt
    where business_id = ${scope.businessId} and delivery_id = ${deliveryId} order by id desc limit 50`);
  return rows.map(({ id, answer, ...row }) => ({
    ...row,
    answer: answer && tx.vault.open(answer, answerPlace(scope, id)),
  }));
}

/** What was sent about a person, for their own file. */
export const messagesAbout = (
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<{ readonly id: string; readonly type: string; readonly madeAt: Instant; readonly hosts: string }[]> =>
  tx.all(sql<{ id: string; type: string; madeAt: Instant; hosts: string }>`
    select m.id, m.type, m.made_at as "madeAt",
      coalesce((select string_agg(distinct e.host, ', ') from webhook_delivery d
        join webhook_endpoint e on e.business_id = d.business_id and e.id = d.endpoint_id
        where d.business_id = m.business_id and d.message_id = m.id), '') as hosts
    from webhook_message m
    where m.business_id = ${businessId} and (m.contact_id = ${contactId} or m.booker_id = ${contactId})
      and (${after ?? null}::uuid is null or m.id > ${after ?? null}::uuid)
    order by m.id limit ${limit}`);
