/** Periods that are sent again, and what happened in them. */
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { DeliveryState } from "../rules.ts";

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
