/**
 * Sends what is due to an endpoint, a few at a time, until nothing is due. Nothing is sent within a transaction: what an attempt
 * came to is written right after it, so that a process killed in between sends at most what was on its way once more, under
 * the same webhook-id.
 */
import { instant, type Instant } from "@creneau/scheduling";
import { randomFraction } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { OutboundError, postOutside } from "../../../platform/outbound/post.ts";
import type { SwitchedOff, WebhookDeps } from "../deps.ts";
import { dueDeliveries, nextDue, type DueDelivery } from "../log/queries.ts";
import { endpointById, healthOf, type Endpoint } from "../queries.ts";
import {
  AT_ONCE,
  ATTEMPT_MS,
  DRAIN_MS,
  errorOf,
  isToSwitchOff,
  messageName,
  MOST_ANSWER_BYTES,
  nextAttempt,
  outcomeOf,
  restAfter,
  retryAfterMs,
  secondsOf,
  signaturesOf,
  type Attempted,
} from "../rules.ts";
import {
  claimDrain,
  giveUpWaiting,
  insertAttempt,
  putHealth,
  releaseDrain,
  stepDelivery,
  switchOff,
} from "../store.ts";
import { drainLater, drainSoon } from "./tell-outside.ts";

export const SWITCHED_OFF_JOB = "webhooks.switched-off";

/** Then others of its kind have their turn. */
const MOST_BATCHES = 25;

interface Batch {
  readonly endpoint: Endpoint;
  readonly due: readonly DueDelivery[];
}

/** @param isAgain whoever began this before did not end it */
export async function drainEndpoint(
  deps: WebhookDeps,
  scope: TenantScope,
  endpointId: string,
  isAgain: boolean,
): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const next = await deps.db.inTenant(scope, (tx) =>
      nextBatch(tx, deps, scope, { endpointId, held: batch > 0, isAgain }),
    );
    if (!next) return;
    const taken = await allOf(next.due.map((delivery) => deliver(deps, scope, next.endpoint, delivery)));
    if (!taken.some(Boolean)) await deps.db.inTenant(scope, (tx) => rest(tx, deps, scope, endpointId));
  }
  await deps.db.inTenant(scope, async (tx) => {
    await releaseDrain(tx, scope, endpointId);
    await drainSoon(tx, scope, endpointId);
  });
}

/** None is left on its way when another could not be written down. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const done = await Promise.allSettled(works);
  const failed = done.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return done.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

/**
 * What is due now; when nothing is, somebody comes back at the moment when something will be. Of two that ask at once one sends all:
 * the other has nothing to do. Whoever begins again what a process that died had begun waits until that is over.
 */
async function nextBatch(
  tx: Tx,
  { clock }: WebhookDeps,
  scope: TenantScope,
  { endpointId, held, isAgain }: { readonly endpointId: string; readonly held: boolean; readonly isAgain: boolean },
): Promise<Batch | undefined> {
  const now = clock.now();
  const endpoint = await endpointById(tx, scope, endpointId);
  if (!endpoint) return undefined;
  const claimed = await claimDrain(tx, scope, endpointId, { now, until: instant(now + DRAIN_MS), held });
  if (!claimed.isMine) {
    if (isAgain) await drainLater(tx, scope, endpointId, claimed.until);
    return undefined;
  }
  if (endpoint.state !== "on") {
    // Written by somebody who still saw it on: it would wait for ever.
    await giveUpWaiting(tx, scope, endpointId, now);
    await releaseDrain(tx, scope, endpointId);
    return undefined;
  }
  const { pausedUntil } = await healthOf(tx, scope, endpointId);
  const isPaused = pausedUntil !== null && pausedUntil > now;
  const due = isPaused ? [] : await dueDeliveries(tx, scope, endpointId, now, AT_ONCE);
  if (due.length > 0) return { endpoint, due };
  await releaseDrain(tx, scope, endpointId);
  const later = await nextDue(tx, scope, endpointId);
  if (later !== undefined)
    await drainLater(tx, scope, endpointId, instant(Math.max(later, isPaused ? pausedUntil : now)));
  return undefined;
}

/** @returns whether it was taken. */
async function deliver(
  deps: WebhookDeps,
  scope: TenantScope,
  endpoint: Endpoint,
  delivery: DueDelivery,
): Promise<boolean> {
  const { body } = delivery;
  const at = deps.clock.now();
  if (body === null) {
    await deps.db.inTenant(scope, (tx) =>
      stepDelivery(
        tx,
        scope,
        { ...delivery, state: "withdrawn", dueAt: null, status: null, error: "erased" },
        deps.clock.now(),
      ),
    );
    return true;
  }
  const sent = { id: messageName(delivery.messageId), at, body, test: delivery.test };
  const attempted = await send(deps, endpoint, sent);
  await deps.db.inTenant(scope, (tx) => writeDown(tx, deps, scope, { endpoint, delivery, at, attempted }));
  return outcomeOf(attempted.status) === "delivered";
}

interface Sent {
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
  readonly test: boolean;
}

async function send(deps: WebhookDeps, endpoint: Endpoint, sent: Sent): Promise<Attempted> {
  const { secret, formerSecret, formerUntil, sharedSecret } = endpoint;
  const former = formerUntil !== null && formerUntil > sent.at ? formerSecret : null;
  const secrets = [secret, former].filter((one) => one !== null);
  const begun = performance.now();
  const taken = { answer: null, retryAfterMs: null };
  try {
    const { status, headers, body } = await postOutside({
      url: endpoint.url,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Creneau-Webhooks/1 (+https://www.standardwebhooks.com)",
        "webhook-id": sent.id,
        "webhook-timestamp": String(secondsOf(sent.at)),
        "webhook-signature": signaturesOf(sent, secrets),
        ...(sharedSecret === null ? {} : { "x-webhook-secret": sharedSecret }),
        // Made-up data look like any other: nobody should take them for a booking.
        ...(sent.test ? { "webhook-test": "true" } : {}),
      },
      body: sent.body,
      reach: deps.reach,
      timeoutMs: deps.attemptMs ?? ATTEMPT_MS,
      mostAnswerBytes: MOST_ANSWER_BYTES,
      ...(deps.lookup ? { lookup: deps.lookup } : {}),
    });
    const after = retryAfterMs(status, headers["retry-after"], deps.clock.now());
    // PostgreSQL keeps no null byte, and a character cut in two is no character.
    const answer = body.toString("utf8").replaceAll("\u0000", "\uFFFD");
    return { status, error: errorOf(status), retryAfterMs: after, tookMs: performance.now() - begun, answer };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { ...taken, status: null, error: error.reason, tookMs: performance.now() - begun };
  }
}

interface Done {
  readonly endpoint: Endpoint;
  readonly delivery: DueDelivery;
  readonly at: Instant;
  readonly attempted: Attempted;
}

async function writeDown(tx: Tx, deps: WebhookDeps, scope: TenantScope, done: Done): Promise<void> {
  const { endpoint, delivery, at, attempted } = done;
  const now = deps.clock.now();
  const { status, error } = attempted;
  const outcome = outcomeOf(status);
  const chance = randomFraction();
  const again =
    outcome === "again" && !delivery.test
      ? nextAttempt(delivery.attempts + 1, now, { retryAfterMs: attempted.retryAfterMs, chance })
      : undefined;
  const state = outcome === "delivered" ? "delivered" : again === undefined ? "failed" : "waiting";
  await insertAttempt(tx, scope, { ...attempted, deliveryId: delivery.id, endpointId: endpoint.id, at });
  await stepDelivery(tx, scope, { ...delivery, state, dueAt: again ?? null, status, error }, now);
  const before = await healthOf(tx, scope, endpoint.id, { lock: true });
  const seen = { lastAt: now, lastStatus: status, lastError: error };
  if (outcome === "delivered") {
    await putHealth(tx, scope, endpoint.id, { ...seen, failingSince: null, failures: 0, pausedUntil: null });
    return;
  }
  // A try by hand, at what is perhaps still being built, begins no count of days.
  const failingSince = before.failingSince ?? (delivery.test ? null : at);
  const asked = attempted.retryAfterMs === null ? null : instant(now + restAfter(0, attempted.retryAfterMs));
  const pausedUntil = asked === null || (before.pausedUntil ?? 0) > asked ? before.pausedUntil : asked;
  await putHealth(tx, scope, endpoint.id, { ...before, ...seen, failingSince, pausedUntil });
  if (outcome === "gone") await endItself(tx, scope, endpoint, "gone", now);
  else if (isToSwitchOff(failingSince, delivery.attempts + 1, now))
    await endItself(tx, scope, endpoint, "failing", now);
}

/** Nothing of what was sent was taken: it is left alone for a while. */
async function rest(tx: Tx, { clock }: WebhookDeps, scope: TenantScope, endpointId: string): Promise<void> {
  const now = clock.now();
  const health = await healthOf(tx, scope, endpointId, { lock: true });
  const failures = health.failures + 1;
  const until = instant(now + restAfter(failures, null));
  const pausedUntil = (health.pausedUntil ?? 0) > until ? health.pausedUntil : until;
  await putHealth(tx, scope, endpointId, { ...health, failures, pausedUntil });
}

/** Off by itself: once, and those who look after it are told. */
async function endItself(
  tx: Tx,
  scope: TenantScope,
  { id, host, version }: Endpoint,
  why: SwitchedOff["why"],
  now: Instant,
): Promise<void> {
  if (!(await switchOff(tx, scope, id, why, now))) return;
  await giveUpWaiting(tx, scope, id, now);
  await enqueue(tx, scope, SWITCHED_OFF_JOB, { endpointId: id, host, why, version }, { maxAttempts: 12 });
}
