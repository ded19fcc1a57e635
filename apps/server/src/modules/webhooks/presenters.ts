import { outsideEventNames, type Webhook, type WebhookDelivery, type WebhookReplay } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Delivery } from "./log/queries.ts";
import type { Endpoint, Health, Tally } from "./queries.ts";
import type { Replay } from "./replays/queries.ts";
import { messageName } from "./rules.ts";

const iso = (at: Instant | null): string | null => at && toIso(at);

export const presentEndpoint = (
  endpoint: Endpoint,
  { health, tally, now }: { readonly health: Health; readonly tally: Tally; readonly now: Instant },
): Webhook => ({
  id: endpoint.id,
  url: endpoint.url,
  description: endpoint.description,
  // A type that there is no more is not told.
  events: endpoint.events && outsideEventNames.filter((name) => endpoint.events?.includes(name)),
  apiVersion: 1,
  state: endpoint.state,
  hasSharedSecret: endpoint.sharedSecret !== null,
  formerSecretUntil: endpoint.formerUntil !== null && endpoint.formerUntil > now ? toIso(endpoint.formerUntil) : null,
  health: {
    ...tally,
    failingSince: iso(health.failingSince),
    pausedUntil: health.pausedUntil !== null && health.pausedUntil > now ? toIso(health.pausedUntil) : null,
    lastAt: iso(health.lastAt),
    lastStatus: health.lastStatus,
    lastError: health.lastError,
  },
  createdAt: toIso(endpoint.createdAt),
  version: endpoint.version,
});

export const presentDelivery = (delivery: Delivery): WebhookDelivery => ({
  id: delivery.id,
  webhookId: delivery.endpointId,
  host: delivery.host,
  messageId: messageName(delivery.messageId),
  type: delivery.type,
  test: delivery.test,
  state: delivery.state,
  attempts: delivery.attempts,
  replays: delivery.replays,
  dueAt: iso(delivery.dueAt),
  createdAt: toIso(delivery.createdAt),
  doneAt: iso(delivery.doneAt),
  lastStatus: delivery.lastStatus,
  lastError: delivery.lastError,
});

export const presentReplay = ({
  endpointId,
  from,
  until,
  createdAt,
  finishedAt,
  ...replay
}: Replay): WebhookReplay => ({
  id: replay.id,
  webhookId: endpointId,
  from: toIso(from),
  until: toIso(until),
  which: replay.which,
  state: replay.state,
  total: replay.total,
  done: replay.done,
  createdAt: toIso(createdAt),
  finishedAt: iso(finishedAt),
});
