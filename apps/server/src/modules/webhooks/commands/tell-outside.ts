/** An event is told: written once, with a delivery for each endpoint that is to hear of it. */
import { toIso, type Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Happened } from "../../../platform/events.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { WebhookDeps } from "../deps.ts";
import type { Told } from "../payloads/told.ts";
import { subscribers } from "../queries.ts";
import { isTold } from "../rules.ts";
import { insertDelivery, insertMessage } from "../store.ts";

export const DRAIN_JOB = "webhooks.drain";

/**
 * Of those that run at once one sends (`drain-endpoint.ts`). Without a key: an event tells many endpoints in one transaction, and to
 * take the place of jobs that are running would lock them in another order than the worker does that ends them.
 */
export const drainSoon = (tx: Tx, scope: TenantScope, endpointId: string): Promise<void> =>
  enqueue(tx, scope, DRAIN_JOB, { endpointId });

/** When nothing is due now: one job an endpoint. */
export const drainLater = (tx: Tx, scope: TenantScope, endpointId: string, runAt: Instant): Promise<void> =>
  enqueue(tx, scope, DRAIN_JOB, { endpointId }, { key: `webhooks-later:${endpointId}`, runAt });

/** The body, the same bytes however often it is sent. */
export const bodyText = (type: string, at: Instant, data: object): string =>
  JSON.stringify({ type, timestamp: toIso(at), data });

export interface Telling {
  readonly event: Happened;
  readonly load: (tx: Tx, now: Instant) => Promise<Told[]>;
}

/** It can run twice: what was written by the event is not written again. */
export const tellOutside = ({ db, clock }: WebhookDeps, scope: TenantScope, { event, load }: Telling): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const listed = await subscribers(tx, scope);
    if (listed.length === 0) return;
    const now = clock.now();
    for (const one of await load(tx, now)) {
      const { type, data, contactId, bookerId } = one;
      // Also for those that are off by themselves: what they missed can be sent again.
      const heard = listed.filter(({ events }) => isTold(events, type));
      if (heard.length === 0) continue;
      const message = {
        id: newId(),
        type,
        source: `${event.id}:${type}`,
        occurredAt: event.at,
        test: false,
        body: bodyText(type, event.at, data),
      };
      if (!(await insertMessage(tx, scope, { ...message, contactId, bookerId }, now))) continue;
      for (const { id: endpointId, state } of heard) {
        if (state !== "on") continue;
        await insertDelivery(tx, scope, { endpointId, messageId: message.id, type }, now);
        await drainSoon(tx, scope, endpointId);
      }
    }
  });
