import { instant, type Instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Place } from "../../platform/vault.ts";
import type { DeliveryState, EndpointState, WebhookError } from "./rules.ts";

export const placeOf =
  (table: "webhook_endpoint" | "webhook_message" | "webhook_attempt") =>
  ({ businessId }: TenantScope, column: string, id: string): Place => ({ table, column, businessId, id });
export const endpointPlace = placeOf("webhook_endpoint");
export const payloadPlace = (scope: TenantScope, id: string): Place => placeOf("webhook_message")(scope, "payload", id);
export const answerPlace = (scope: TenantScope, id: string): Place => placeOf("webhook_attempt")(scope, "answer", id);

export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly description: string;
  /** Null: every type. */
  readonly events: readonly string[] | null;
  readonly apiVersion: number;
  readonly state: EndpointState;
  readonly secret: string | null;
  readonly formerSecret: string | null;
  readonly formerUntil: Instant | null;
  readonly sharedSecret: string | null;
  readonly createdAt: Instant;
  readonly version: number;
}

interface EndpointRow extends Omit<Endpoint, "url" | "secret" | "formerSecret" | "sharedSecret"> {
  readonly url: Buffer;
  readonly secret: Buffer | null;
  readonly formerSecret: Buffer | null;
  readonly sharedSecret: Buffer | null;
}

const endpointColumns = sql`
  e.id, e.url_sealed as url, e.host, e.description, e.events, e.api_version as "apiVersion", e.state,
  e.secret_sealed as secret, e.former_secret_sealed as "formerSecret", e.former_until as "formerUntil",
  e.shared_secret_sealed as "sharedSecret", e.created_at as "createdAt", e.version`;

function opened(tx: Tx, scope: TenantScope, row: EndpointRow): Endpoint {
  const open = (sealed: Buffer | null, column: string) =>
    sealed && tx.vault.open(sealed, endpointPlace(scope, column, row.id));
  return {
    ...row,
    url: tx.vault.open(row.url, endpointPlace(scope, "url", row.id)),
    secret: open(row.secret, "secret"),
    formerSecret: open(row.formerSecret, "former_secret"),
    sharedSecret: open(row.sharedSecret, "shared_secret"),
  };
}

export async function endpointById(
  tx: Tx,
  scope: TenantScope,
  id: string,
  { lock = false } = {},
): Promise<Endpoint | undefined> {
  const row = await tx.maybe(sql<EndpointRow>`
    select ${endpointColumns} from webhook_endpoint e where e.business_id = ${scope.businessId} and e.id = ${id}
    ${lock ? sql`for update` : sql``}`);
  return row && opened(tx, scope, row);
}

/** The oldest first. */
export async function endpointPage(
  tx: Tx,
  scope: TenantScope,
  after: string | undefined,
  limit: number,
): Promise<Endpoint[]> {
  const rows = await tx.all(sql<EndpointRow>`
    select ${endpointColumns} from webhook_endpoint e
    where e.business_id = ${scope.businessId} and (${after ?? null}::uuid is null or e.id > ${after ?? null}::uuid)
    order by e.id limit ${limit}`);
  return rows.map((row) => opened(tx, scope, row));
}

export const countEndpoints = async (tx: Tx, { businessId }: TenantScope): Promise<number> =>
  (
    await tx.one(sql<{ count: number }>`
    select count(*) as count from webhook_endpoint where business_id = ${businessId}`)
  ).count;

/** How many the plan of the business gives; null: no limit of its own. */
export const mostEndpoints = async (tx: Tx, { businessId }: TenantScope): Promise<number | null> =>
  (
    await tx.maybe(sql<{ most: number | null }>`
    select p.webhooks as most from subscription s join plan p on p.key = s.plan_key where s.business_id = ${businessId}`)
  )?.most ?? null;

export interface Subscriber {
  readonly id: string;
  readonly state: EndpointState;
  readonly events: readonly string[] | null;
}

/** Who might be told something; also those that are off, which catch up later. */
export const subscribers = (tx: Tx, { businessId }: TenantScope): Promise<Subscriber[]> =>
  tx.all(sql<Subscriber>`select id, state, events from webhook_endpoint where business_id = ${businessId} order by id`);

export interface Health {
  readonly failingSince: Instant | null;
  readonly failures: number;
  readonly pausedUntil: Instant | null;
  readonly lastAt: Instant | null;
  readonly lastStatus: number | null;
  readonly lastError: WebhookError | null;
}

const WELL: Health = {
  failingSince: null,
  failures: 0,
  pausedUntil: null,
  lastAt: null,
  lastStatus: null,
  lastError: null,
};

export async function healthOf(
  tx: Tx,
  { businessId }: TenantScope,
  endpointId: string,
  { lock = false } = {},
): Promise<Health> {
  const row = await tx.maybe(sql<Health>`
    select failing_since as "failingSince", failures, paused_until as "pausedUntil", last_at as "lastAt",
      last_status as "lastStatus", last_error as "lastError"
    from webhook_health where business_id = ${businessId} and endpoint_id = ${endpointId} ${lock ? sql`for update` : sql``}`);
  return row ?? WELL;
}

export interface Tally {
  readonly delivered: number;
  readonly failed: number;
  readonly waiting: boolean;
}

const WEEK_MS = 7 * 86_400_000;

/** Of the last seven days. */
export async function tallyOf(tx: Tx, { businessId }: TenantScope, endpointId: string, now: Instant): Promise<Tally> {
  return tx.one(sql<Tally>`
    select count(*) filter (where status between 200 and 299) as delivered,
      count(*) filter (where status is null or status not between 200 and 299) as failed,
      exists (select from webhook_delivery d
        where d.business_id = ${businessId} and d.endpoint_id = ${endpointId} and d.state = 'waiting') as waiting
    from webhook_attempt
    where business_id = ${businessId} and endpoint_id = ${endpointId} and at > ${sqlInstant(instant(now - WEEK_MS))}`);
}

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

export interface Replay {
  readonly id: string;
  readonly endpointId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly which: "missed" | "all";
  readonly state: "running" | "done" | "cancelled";
  readonly total: number;
  readonly done: number;
  readonly reachedAt: Instant | null;
  readonly reachedId: string | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

const replayColumns = sql`
  id, endpoint_id as "endpointId", from_at as "from", until_at as "until", which, state, total, done,
  reached_at as "reachedAt", reached_id as "reachedId", created_at as "createdAt", finished_at as "finishedAt"`;

export const replayById = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  { lock = false } = {},
): Promise<Replay | undefined> =>
  tx.maybe(sql<Replay>`
    select ${replayColumns} from webhook_replay where business_id = ${businessId} and id = ${id}
    ${lock ? sql`for update` : sql``}`);

export const replayPage = (
  tx: Tx,
  { businessId }: TenantScope,
  endpointId: string,
  before: string | undefined,
  limit: number,
): Promise<Replay[]> =>
  tx.all(sql<Replay>`
    select ${replayColumns} from webhook_replay
    where business_id = ${businessId} and endpoint_id = ${endpointId}
      and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}`);

export interface PastMessage {
  readonly id: string;
  readonly type: string;
  readonly madeAt: Instant;
  /** Of its delivery to this endpoint; null: it was never to go there. */
  readonly state: DeliveryState | null;
}

/** What was told within a period, in order, that can be told again. */
export const messagesWithin = (
  tx: Tx,
  { businessId }: TenantScope,
  {
    endpointId,
    from,
    until,
    reachedAt,
    reachedId,
  }: Pick<Replay, "endpointId" | "from" | "until" | "reachedAt" | "reachedId">,
  limit: number,
): Promise<PastMessage[]> =>
  tx.all(sql<PastMessage>`
    select m.id, m.type, m.made_at as "madeAt", d.state
    from webhook_message m
    left join webhook_delivery d
      on d.business_id = m.business_id and d.message_id = m.id and d.endpoint_id = ${endpointId}
    where m.business_id = ${businessId} and m.made_at >= ${sqlInstant(from)} and m.made_at < ${sqlInstant(until)}
      and not m.test and m.payload_sealed is not null
      and (${reachedId}::uuid is null
        or (m.made_at, m.id) > (${reachedAt === null ? null : sqlInstant(reachedAt)}::timestamptz, ${reachedId}::uuid))
    order by m.made_at, m.id limit ${limit}`);

export const countWithin = async (
  tx: Tx,
  { businessId }: TenantScope,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<number> =>
  (
    await tx.one(sql<{ count: number }>`
    select count(*) as count from webhook_message
    where business_id = ${businessId} and made_at >= ${sqlInstant(from)} and made_at < ${sqlInstant(until)}
      and not test and payload_sealed is not null`)
  ).count;

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
