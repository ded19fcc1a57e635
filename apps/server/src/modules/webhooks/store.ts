import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../platform/chance.ts";
import { sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { answerPlace, endpointPlace, firstTallied, payloadPlace, type Endpoint, type Health } from "./queries.ts";
import type { Replay } from "./replays/queries.ts";
import type { Attempted, DeliveryState, EndpointState, WebhookError } from "./rules.ts";

const sealedIn = (tx: Tx, scope: TenantScope, id: string) => (text: string | null, column: string) =>
  text === null ? null : tx.vault.seal(text, endpointPlace(scope, column, id));

export async function insertEndpoint(
  tx: Tx,
  scope: TenantScope,
  endpoint: Pick<Endpoint, "id" | "url" | "host" | "description" | "events" | "apiVersion"> & {
    readonly secret: string;
  },
  now: Instant,
): Promise<void> {
  const seal = sealedIn(tx, scope, endpoint.id);
  await tx.run(sql`
    insert into webhook_endpoint (business_id, id, url_sealed, host, description, events, api_version, state, secret_sealed,
      created_at, updated_at, version)
    values (${scope.businessId}, ${endpoint.id}, ${seal(endpoint.url, "url")}, ${endpoint.host}, ${endpoint.description},
      ${endpoint.events && [...endpoint.events]}::text[], ${endpoint.apiVersion}, 'on', ${seal(endpoint.secret, "secret")},
      ${toIso(now)}, ${toIso(now)}, 0)`);
}

/** The row is locked by whoever asks. */
export async function updateEndpoint(
  tx: Tx,
  scope: TenantScope,
  { id, ...endpoint }: Endpoint,
  now: Instant,
): Promise<void> {
  const seal = sealedIn(tx, scope, id);
  await tx.run(sql`
    update webhook_endpoint set url_sealed = ${seal(endpoint.url, "url")}, host = ${endpoint.host},
      description = ${endpoint.description}, events = ${endpoint.events && [...endpoint.events]}::text[],
      state = ${endpoint.state}, secret_sealed = ${seal(endpoint.secret, "secret")},
      former_secret_sealed = ${seal(endpoint.formerSecret, "former_secret")},
      former_until = ${endpoint.formerUntil && toIso(endpoint.formerUntil)}::timestamptz,
      shared_secret_sealed = ${seal(endpoint.sharedSecret, "shared_secret")}, updated_at = ${toIso(now)},
      version = version + 1
    where business_id = ${scope.businessId} and id = ${id}`);
}

/** @returns false when it was off already. */
export async function switchOff(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  state: Exclude<EndpointState, "on">,
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    update webhook_endpoint set state = ${state}, updated_at = ${toIso(now)}, version = version + 1
    where business_id = ${businessId} and id = ${id} and state = 'on' returning id`);
  return row !== undefined;
}

export const deleteEndpoint = async (tx: Tx, { businessId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.maybe(sql`
    delete from webhook_endpoint where business_id = ${businessId} and id = ${id} returning id`)) !== undefined;

/** What waited for an endpoint that is off. */
export const giveUpWaiting = (tx: Tx, { businessId }: TenantScope, endpointId: string, now: Instant): Promise<void> =>
  tx.run(sql`
    update webhook_delivery set state = 'failed', due_at = null, done_at = ${toIso(now)}, last_error = 'endpoint-off'
    where business_id = ${businessId} and endpoint_id = ${endpointId} and state = 'waiting'`);

export interface NewMessage {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly occurredAt: Instant;
  readonly test: boolean;
  readonly body: string;
  readonly contactId: string | null;
  readonly bookerId: string | null;
}

/** @returns false when the same was told already. */
export async function insertMessage(tx: Tx, scope: TenantScope, message: NewMessage, now: Instant): Promise<boolean> {
  const row = await tx.maybe(sql`
    insert into webhook_message (business_id, id, type, source, occurred_at, made_at, test, payload_sealed, contact_id,
      booker_id)
    values (${scope.businessId}, ${message.id}, ${message.type}, ${message.source}, ${toIso(message.occurredAt)}, ${toIso(now)},
      ${message.test}, ${tx.vault.seal(message.body, payloadPlace(scope, message.id))}, ${message.contactId}::uuid,
      ${message.bookerId}::uuid)
    on conflict (business_id, source) do nothing returning id`);
  return row !== undefined;
}

interface NewDelivery {
  readonly endpointId: string;
  readonly messageId: string;
  readonly type: string;
}

export const insertDelivery = (
  tx: Tx,
  { businessId }: TenantScope,
  { endpointId, messageId, type }: NewDelivery,
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    insert into webhook_delivery (business_id, id, endpoint_id, message_id, type, state, due_at, created_at)
    values (${businessId}, ${newId()}, ${endpointId}, ${messageId}, ${type}, 'waiting', ${toIso(now)}, ${toIso(now)})
    on conflict (business_id, endpoint_id, message_id) do nothing`);

/** Sent again, as if for the first time; what waits for its next attempt has it now, what is on its way is left alone. */
export const sendAgain = (
  tx: Tx,
  { businessId }: TenantScope,
  { endpointId, messageId, type }: NewDelivery,
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    insert into webhook_delivery (business_id, id, endpoint_id, message_id, type, state, due_at, created_at)
    values (${businessId}, ${newId()}, ${endpointId}, ${messageId}, ${type}, 'waiting', ${toIso(now)}, ${toIso(now)})
    on conflict (business_id, endpoint_id, message_id) do update set state = 'waiting', due_at = excluded.due_at,
      done_at = null, attempts = case webhook_delivery.state when 'waiting' then webhook_delivery.attempts else 0 end,
      replays = webhook_delivery.replays + 1
    where webhook_delivery.state <> 'waiting' or webhook_delivery.due_at > excluded.due_at`);

export interface Attempt extends Attempted {
  readonly deliveryId: string;
  readonly endpointId: string;
  readonly at: Instant;
}

export async function insertAttempt(tx: Tx, scope: TenantScope, attempt: Attempt): Promise<void> {
  const id = newId();
  const { answer } = attempt;
  const sealed = answer === null || answer === "" ? null : tx.vault.seal(answer, answerPlace(scope, id));
  // It may have been removed while it was being sent. Somebody in it may have been erased: an answer that may say back what was
  // sent is kept only of what is still there; whoever erases meanwhile is waited for, or finds it.
  const delivered = attempt.status !== null && attempt.status >= 200 && attempt.status <= 299 ? 1 : 0;
  await tx.run(sql`
    with written as (
      insert into webhook_attempt (business_id, id, endpoint_id, delivery_id, at, took_ms, status, error, answer_sealed)
      select d.business_id, ${id}, d.endpoint_id, d.id, ${toIso(attempt.at)}, ${Math.round(attempt.tookMs)},
        ${attempt.status}::int, ${attempt.error}, case when m.payload_sealed is not null then ${sealed}::bytea end
      from webhook_delivery d
      join webhook_message m on m.business_id = d.business_id and m.id = d.message_id
      where d.business_id = ${scope.businessId} and d.id = ${attempt.deliveryId}
      for share of m
      returning business_id, endpoint_id
    ), over as (
      delete from webhook_tally where business_id = ${scope.businessId} and endpoint_id = ${attempt.endpointId}
        and day < ${firstTallied(attempt.at)}::date
    )
    insert into webhook_tally as known (business_id, endpoint_id, day, delivered, failed)
    select business_id, endpoint_id, ${toIso(attempt.at)}::date, ${delivered}::int, ${1 - delivered}::int from written
    on conflict (business_id, endpoint_id, day) do update
      set delivered = known.delivered + excluded.delivered, failed = known.failed + excluded.failed`);
}

export interface DeliveryStep {
  readonly id: string;
  /** As they were when it was taken up: one that was begun anew meanwhile is left alone. */
  readonly attempts: number;
  readonly state: DeliveryState;
  readonly dueAt: Instant | null;
  readonly status: number | null;
  readonly error: WebhookError | null;
}

/** What was taken is delivered, also when the endpoint was switched off while it was on its way. */
export const stepDelivery = (tx: Tx, { businessId }: TenantScope, step: DeliveryStep, now: Instant): Promise<void> =>
  tx.run(sql`
    update webhook_delivery set attempts = attempts + 1, state = ${step.state},
      due_at = ${step.dueAt && toIso(step.dueAt)}::timestamptz,
      done_at = ${step.dueAt === null ? toIso(now) : null}::timestamptz, last_status = ${step.status}::int,
      last_error = ${step.error}
    where business_id = ${businessId} and id = ${step.id} and attempts = ${step.attempts}
      and (state = 'waiting'
        or (${step.state === "delivered"} and state = 'failed' and last_error = 'endpoint-off'))`);

export const putHealth = (tx: Tx, { businessId }: TenantScope, endpointId: string, health: Health): Promise<void> =>
  tx.run(sql`
    insert into webhook_health (business_id, endpoint_id, failing_since, failures, paused_until, last_at, last_status,
      last_error)
    select business_id, id, ${health.failingSince && toIso(health.failingSince)}::timestamptz, ${health.failures},
      ${health.pausedUntil && toIso(health.pausedUntil)}::timestamptz, ${health.lastAt && toIso(health.lastAt)}::timestamptz,
      ${health.lastStatus}::int, ${health.lastError}
    from webhook_endpoint where business_id = ${businessId} and id = ${endpointId}
    on conflict (business_id, endpoint_id) do update set failing_since = excluded.failing_since,
      failures = excluded.failures, paused_until = excluded.paused_until, last_at = excluded.last_at,
      last_status = excluded.last_status, last_error = excluded.last_error`);

/**
 * The endpoint is of whoever sends to it until then; when it is another's, until when. The row is locked until the transaction
 * ends, so that what is written meanwhile is seen by one of the two.
 * @param held whoever asks has it already
 */
export async function claimDrain(
  tx: Tx,
  { businessId }: TenantScope,
  endpointId: string,
  { now, until, held }: { readonly now: Instant; readonly until: Instant; readonly held: boolean },
): Promise<{ readonly isMine: boolean; readonly until: Instant }> {
  const before = await tx.one(sql<{ until: Instant | null }>`
    insert into webhook_health as h (business_id, endpoint_id) values (${businessId}, ${endpointId})
    on conflict (business_id, endpoint_id) do update set failures = h.failures returning h.drained_until as until`);
  if (!held && before.until !== null && before.until > now) return { isMine: false, until: before.until };
  await tx.run(sql`
    update webhook_health set drained_until = ${toIso(until)} where business_id = ${businessId} and endpoint_id = ${endpointId}`);
  return { isMine: true, until };
}

export const releaseDrain = (tx: Tx, { businessId }: TenantScope, endpointId: string): Promise<void> =>
  tx.run(sql`
    update webhook_health set drained_until = null where business_id = ${businessId} and endpoint_id = ${endpointId}`);

export const insertReplay = (
  tx: Tx,
  { businessId }: TenantScope,
  replay: Pick<Replay, "id" | "endpointId" | "from" | "until" | "which" | "total"> & { readonly byAccountId: string },
  now: Instant,
): Promise<void> =>
  tx.run(sql`
    insert into webhook_replay (business_id, id, endpoint_id, from_at, until_at, which, state, total, by_account_id, created_at)
    values (${businessId}, ${replay.id}, ${replay.endpointId}, ${toIso(replay.from)}, ${toIso(replay.until)}, ${replay.which},
      'running', ${replay.total}, ${replay.byAccountId}, ${toIso(now)})`);

export const advanceReplay = (
  tx: Tx,
  { businessId }: TenantScope,
  replay: Pick<Replay, "id" | "state" | "done" | "reachedAt" | "reachedId" | "finishedAt">,
): Promise<void> =>
  tx.run(sql`
    update webhook_replay set state = ${replay.state}, done = ${replay.done},
      reached_at = ${replay.reachedAt && toIso(replay.reachedAt)}::timestamptz, reached_id = ${replay.reachedId}::uuid,
      finished_at = ${replay.finishedAt && toIso(replay.finishedAt)}::timestamptz
    where business_id = ${businessId} and id = ${replay.id}`);

/** What was told of a person: its words go, and what waited is not sent. @returns how many. */
export async function forgetPerson(
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  now: Instant,
): Promise<number> {
  const rows = await tx.all(sql<{ id: string }>`
    update webhook_message set payload_sealed = null, contact_id = null, booker_id = null
    where business_id = ${businessId} and (contact_id = ${contactId} or booker_id = ${contactId}) returning id`);
  const ids = rows.map(({ id }) => id);
  await tx.run(sql`
    update webhook_delivery set state = 'withdrawn', due_at = null, done_at = ${toIso(now)}, last_error = 'erased'
    where business_id = ${businessId} and message_id = any(${ids}::uuid[]) and state = 'waiting'`);
  // An answer may say back what was sent.
  await tx.run(sql`
    update webhook_attempt a set answer_sealed = null from webhook_delivery d
    where a.business_id = ${businessId} and d.business_id = a.business_id and d.id = a.delivery_id
      and d.message_id = any(${ids}::uuid[]) and a.answer_sealed is not null`);
  return ids.length;
}

/** With their deliveries and attempts. */
export const deleteMessages = (
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
  before: Instant,
): Promise<void> =>
  tx.run(sql`
    delete from webhook_message where business_id = ${businessId} and id = any(${[...ids]}::uuid[])
      and made_at < ${sqlInstant(before)}`);
