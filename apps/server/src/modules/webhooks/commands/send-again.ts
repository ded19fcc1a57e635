/** By hand: an event sent to try an endpoint, one delivery sent again, a whole period. */
import { outsideEvents, type OutsideEventName } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { constraintOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { MemberCaller, Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { WebhookDeps } from "../deps.ts";
import { deliveryById, deliveryOf, type Delivery } from "../log/queries.ts";
import { endpointById, healthOf, type Endpoint } from "../queries.ts";
import { countWithin, messagesWithin, replayById, type Replay } from "../replays/queries.ts";
import { isTold } from "../rules.ts";
import { advanceReplay, insertDelivery, insertMessage, insertReplay, putHealth, sendAgain } from "../store.ts";
import { bodyText, drainSoon } from "./tell-outside.ts";

export const REPLAY_JOB = "webhooks.replay";
const BATCH = 200;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Where something can be sent. @throws ProblemError NOT_FOUND, IN_USE for one that is off */
async function mustBeOn(tx: Tx, scope: TenantScope, endpointId: string): Promise<Endpoint> {
  const endpoint = await endpointById(tx, scope, endpointId);
  if (!endpoint) throw new ProblemError("NOT_FOUND");
  if (endpoint.state !== "on") throw new ProblemError("WEBHOOK_OFF");
  return endpoint;
}

/** Who asks by hand does not wait until an endpoint has rested. */
async function wake(tx: Tx, scope: TenantScope, endpointId: string): Promise<void> {
  const health = await healthOf(tx, scope, endpointId, { lock: true });
  if (health.pausedUntil !== null) await putHealth(tx, scope, endpointId, { ...health, pausedUntil: null });
  await drainSoon(tx, scope, endpointId);
}

const Kept = z.object({ id: z.string() });

/** @throws ProblemError NOT_FOUND, WEBHOOK_OFF, IDEMPOTENCY_KEY_REUSED */
export const sendTest = (
  { db, clock }: WebhookDeps,
  scope: TenantScope,
  { endpointId, type }: { readonly endpointId: string; readonly type: OutsideEventName },
  key: Once,
): Promise<Delivery> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const work = async () => {
      await mustBeOn(tx, scope, endpointId);
      const id = newId();
      const body = bodyText(type, now, outsideEvents[type].sample);
      const nobody = { contactId: null, bookerId: null };
      const message = { id, type, source: `test:${id}`, occurredAt: now, test: true, body, ...nobody };
      await insertMessage(tx, scope, message, now);
      await insertDelivery(tx, scope, { endpointId, messageId: id, type }, now);
      await wake(tx, scope, endpointId);
      return { id };
    };
    const { id } = await once(tx, scope, key, now, (stored) => Kept.parse(stored), work);
    const delivery = await deliveryOf(tx, scope, endpointId, id);
    if (!delivery) throw new ProblemError("NOT_FOUND");
    return delivery;
  });

/** On its way already, it stays as it is. @throws ProblemError NOT_FOUND, WEBHOOK_OFF; CONTENT_ERASED once somebody in it was erased */
export const replayDelivery = ({ db, clock }: WebhookDeps, scope: TenantScope, id: string): Promise<Delivery> =>
  db.inTenant(scope, async (tx) => {
    const delivery = await deliveryById(tx, scope, id);
    if (!delivery) throw new ProblemError("NOT_FOUND");
    await mustBeOn(tx, scope, delivery.endpointId);
    await sendAgain(tx, scope, delivery, clock.now());
    await wake(tx, scope, delivery.endpointId);
    return (await deliveryById(tx, scope, id)) ?? delivery;
  });

export interface ReplayAsk {
  readonly endpointId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly which: "missed" | "all";
}

const wrong = (path: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message: "no-such-period" }] });

/** @throws ProblemError NOT_FOUND, WEBHOOK_OFF, INVALID_INPUT, ALREADY_THERE while another period is sent, IDEMPOTENCY_KEY_REUSED */
export async function startReplay(
  { db, clock }: WebhookDeps,
  { scope, accountId }: Pick<MemberCaller, "scope" | "accountId">,
  ask: ReplayAsk,
  key: Once,
): Promise<Replay> {
  const { endpointId, from, until, which } = ask;
  if (until <= from || until - from > MOST_DAYS * DAY_MS) throw wrong("until");
  try {
    return await db.inTenant(scope, async (tx) => {
      const now = clock.now();
      const work = async () => {
        await mustBeOn(tx, scope, endpointId);
        const id = newId();
        // What happens from now on is sent anyway.
        const end = instant(Math.min(until, now));
        if (end <= from) throw wrong("from");
        const total = await countWithin(tx, scope, { from, until: end });
        await insertReplay(tx, scope, { id, endpointId, from, until: end, which, total, byAccountId: accountId }, now);
        await enqueue(tx, scope, REPLAY_JOB, { replayId: id });
        return { id };
      };
      const { id } = await once(tx, scope, key, now, (stored) => Kept.parse(stored), work);
      const replay = await replayById(tx, scope, id);
      if (!replay) throw new ProblemError("NOT_FOUND");
      return replay;
    });
  } catch (error) {
    if (constraintOf(error) === "webhook_one_replay") throw new ProblemError("ALREADY_THERE");
    throw error;
  }
}

/** Does what is left, a batch a transaction: killed between two, the next attempt goes on from there. */
export async function continueReplay({ db, clock }: WebhookDeps, scope: TenantScope, id: string): Promise<void> {
  while (await db.inTenant(scope, (tx) => nextBatch(tx, clock.now(), scope, id)));
}

/** @returns whether there is more. */
async function nextBatch(tx: Tx, now: Instant, scope: TenantScope, id: string): Promise<boolean> {
  const replay = await replayById(tx, scope, id, { lock: true });
  if (replay?.state !== "running") return false;
  const endpoint = await endpointById(tx, scope, replay.endpointId);
  if (endpoint?.state !== "on") {
    await advanceReplay(tx, scope, { ...replay, state: "cancelled", finishedAt: now });
    return false;
  }
  const messages = await messagesWithin(tx, scope, replay, BATCH);
  for (const { id: messageId, type, state } of messages) {
    const isWanted = replay.which === "all" || (state !== "delivered" && state !== "waiting");
    if (isWanted && isTold(endpoint.events, type))
      await sendAgain(tx, scope, { endpointId: endpoint.id, messageId, type }, now);
  }
  const last = messages.at(-1);
  const finished = messages.length < BATCH;
  await advanceReplay(tx, scope, {
    ...replay,
    state: finished ? "done" : "running",
    done: replay.done + messages.length,
    reachedAt: last?.madeAt ?? replay.reachedAt,
    reachedId: last?.id ?? replay.reachedId,
    finishedAt: finished ? now : null,
  });
  await wake(tx, scope, endpoint.id);
  return !finished;
}

/** Over already, it stays so. @throws ProblemError NOT_FOUND */
export const cancelReplay = (
  { db, clock }: WebhookDeps,
  scope: TenantScope,
  { endpointId, replayId }: { readonly endpointId: string; readonly replayId: string },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const replay = await replayById(tx, scope, replayId, { lock: true });
    if (replay?.endpointId !== endpointId) throw new ProblemError("NOT_FOUND");
    if (replay.state === "running")
      await advanceReplay(tx, scope, { ...replay, state: "cancelled", finishedAt: clock.now() });
  });
