import { outsideEventNames, outsideEvents, type Webhook } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { ProblemError } from "../../platform/problem.ts";
import {
  assertSeesContacts,
  createEndpoint,
  formerOf,
  removeEndpoint,
  replaceEndpoint,
  rotateSecret,
  setSharedSecret,
} from "./commands/edit-endpoint.ts";
import type { WebhookDeps } from "./deps.ts";
import { presentEndpoint } from "./presenters.ts";
import { endpointById, endpointPage, healthOf, tallyOf, type Endpoint } from "./queries.ts";

/** Endpoints and their secrets. */
export function webhookRoutes(api: Api, deps: WebhookDeps): void {
  const { db, clock } = deps;
  const whole = async (tx: Tx, scope: TenantScope, endpoint: Endpoint): Promise<Webhook> => {
    const now = clock.now();
    const health = await healthOf(tx, scope, endpoint.id);
    return presentEndpoint(endpoint, { health, tally: await tallyOf(tx, scope, endpoint.id, now), now });
  };
  const mustBe = async (tx: Tx, scope: TenantScope, id: string): Promise<Endpoint> => {
    const endpoint = await endpointById(tx, scope, id);
    if (!endpoint) throw new ProblemError("NOT_FOUND");
    return endpoint;
  };
  const shown = (scope: TenantScope, id: string) =>
    db.inTenant(scope, async (tx) => whole(tx, scope, await mustBe(tx, scope, id)));
  const secrets = (endpoint: Endpoint) => {
    const { formerSecret, formerUntil } = formerOf(endpoint, clock.now());
    return {
      secret: endpoint.secret ?? "",
      formerSecret,
      formerUntil: formerUntil && toIso(formerUntil),
      sharedSecret: endpoint.sharedSecret,
    };
  };

  api.implement("listWebhookEvents", async ({ language }) => ({
    items: outsideEventNames.map((type) => {
      const { about, version, label, sentence } = outsideEvents[type];
      return { type, about, version, label: label[language], sentence: sentence[language] };
    }),
  }));
  api.implement("listWebhooks", async ({ caller: { scope }, query }) => {
    const [after] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    return db.inTenant(scope, async (tx) => {
      const rows = await endpointPage(tx, scope, after, query.limit + 1);
      const page = pageOf(
        rows,
        query.limit,
        ({ id }) => [id],
        (row) => row,
      );
      const items: Webhook[] = [];
      for (const row of page.items) items.push(await whole(tx, scope, row));
      return { ...page, items };
    });
  });
  api.implement("createWebhook", async ({ caller, body, once }) => {
    const id = await createEndpoint(deps, caller, body, once);
    return db.inTenant(caller.scope, async (tx) => {
      const endpoint = await mustBe(tx, caller.scope, id);
      return { ...(await whole(tx, caller.scope, endpoint)), secret: endpoint.secret ?? "" };
    });
  });
  api.implement("getWebhook", ({ caller: { scope }, params }) => shown(scope, params.webhookId));
  api.implement("replaceWebhook", async ({ caller, params, body }) => {
    await replaceEndpoint(deps, caller, params.webhookId, body);
    return shown(caller.scope, params.webhookId);
  });
  api.implement("deleteWebhook", async ({ caller: { scope }, params }) => {
    await removeEndpoint(deps, scope, params.webhookId);
    return undefined;
  });
  api.implement("showWebhookSecret", async ({ caller, params }) => {
    assertSeesContacts(caller);
    return secrets(await db.inTenant(caller.scope, (tx) => mustBe(tx, caller.scope, params.webhookId)));
  });
  api.implement("rotateWebhookSecret", async ({ caller, params, body }) =>
    secrets(await rotateSecret(deps, caller, params.webhookId, body.version)),
  );
  api.implement("replaceWebhookSharedSecret", async ({ caller, params, body }) => {
    await setSharedSecret(deps, caller, params.webhookId, body);
    return shown(caller.scope, params.webhookId);
  });
}
