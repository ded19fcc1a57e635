import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { ProblemError } from "../../platform/problem.ts";
import { cancelReplay, replayDelivery, sendTest, startReplay } from "./commands/send-again.ts";
import type { WebhookDeps } from "./deps.ts";
import { bodyOf, deliveryById, deliveryPage, triesOf } from "./log/queries.ts";
import { presentDelivery, presentReplay } from "./presenters.ts";
import { endpointById } from "./queries.ts";
import { replayById, replayPage } from "./replays/queries.ts";

const Cursor = z.tuple([z.uuid()]);

/** What was sent, and sending it again. */
export function webhookLogRoutes(api: Api, deps: WebhookDeps): void {
  const { db } = deps;
  api.implement("listWebhookDeliveries", async ({ caller: { scope }, query }) => {
    const { webhookId: endpointId, state, type, limit } = query;
    const [before] = decodeCursor(Cursor, query.cursor) ?? [];
    const rows = await db.inTenant(scope, (tx) =>
      deliveryPage(tx, scope, { endpointId, state, type, before, limit: limit + 1 }),
    );
    return pageOf(rows, limit, ({ id }) => [id], presentDelivery);
  });
  api.implement("getWebhookDelivery", async ({ caller, params }) => {
    const { scope } = caller;
    const sees = caller.can("contact.read");
    return db.inTenant(scope, async (tx) => {
      const delivery = await deliveryById(tx, scope, params.deliveryId);
      if (!delivery) throw new ProblemError("NOT_FOUND");
      const tries = await triesOf(tx, scope, delivery.id);
      return {
        ...presentDelivery(delivery),
        body: sees ? await bodyOf(tx, scope, delivery.messageId) : null,
        tries: tries.map(({ at, answer, ...one }) => ({ ...one, at: toIso(at), answer: sees ? answer : null })),
      };
    });
  });
  api.implement("replayWebhookDelivery", async ({ caller: { scope }, params }) =>
    presentDelivery(await replayDelivery(deps, scope, params.deliveryId)),
  );
  api.implement("testWebhook", async ({ caller: { scope }, params, body, once }) =>
    presentDelivery(await sendTest(deps, scope, { endpointId: params.webhookId, type: body.type }, once)),
  );
  api.implement("listWebhookReplays", async ({ caller: { scope }, params, query: { cursor, limit } }) => {
    const [before] = decodeCursor(Cursor, cursor) ?? [];
    const rows = await db.inTenant(scope, async (tx) => {
      if (!(await endpointById(tx, scope, params.webhookId))) throw new ProblemError("NOT_FOUND");
      return replayPage(tx, scope, params.webhookId, before, limit + 1);
    });
    return pageOf(rows, limit, ({ id }) => [id], presentReplay);
  });
  api.implement("startWebhookReplay", async ({ caller, params, body, once }) => {
    const period = { from: instant(body.from), until: instant(body.until), which: body.which };
    return presentReplay(await startReplay(deps, caller, { endpointId: params.webhookId, ...period }, once));
  });
  api.implement("getWebhookReplay", async ({ caller: { scope }, params }) => {
    const replay = await db.inTenant(scope, (tx) => replayById(tx, scope, params.replayId));
    if (replay?.endpointId !== params.webhookId) throw new ProblemError("NOT_FOUND");
    return presentReplay(replay);
  });
  api.implement("cancelWebhookReplay", async ({ caller: { scope }, params }) => {
    await cancelReplay(deps, scope, { endpointId: params.webhookId, replayId: params.replayId });
    return undefined;
  });
}
