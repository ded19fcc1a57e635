import { instant, toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Place } from "../../platform/vault.ts";
import type { EndpointState, WebhookError } from "./rules.ts";

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

const SIX_DAYS_MS = 6 * 86_400_000;

/** Of the last seven days, today's among them: the first of them (UTC). */
export const firstTallied = (now: Instant): string => toIso(instant(now - SIX_DAYS_MS)).slice(0, 10);

/** Of the last seven days. Nobody waits for a count of all attempts (a million of them took 0.8 s). */
export async function tallyOf(tx: Tx, { businessId }: TenantScope, endpointId: string, now: Instant): Promise<Tally> {
  return tx.one(sql<Tally>`
    select coalesce(sum(delivered), 0)::int as delivered, coalesce(sum(failed), 0)::int as failed,
      exists (select from webhook_delivery d
        where d.business_id = ${businessId} and d.endpoint_id = ${endpointId} and d.state = 'waiting') as waiting
    from webhook_tally
    where business_id = ${businessId} and endpoint_id = ${endpointId} and day >= ${firstTallied(now)}::date`);
}
