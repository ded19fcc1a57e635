/** Webhooks: where a business's own systems are told, what was sent there, and sending it again. */
import { z } from "zod";
import { eventSubjects, outsideEventNames } from "../events/index.ts";
import { Id, InstantText, pageOf, PageQuery, text, Version } from "../primitives.ts";
import { route } from "../route.ts";

const EventName = z.enum(outsideEventNames).meta({ id: "WebhookEventName" });

/** Shape only: where it may lead is judged by the server. */
const Url = z
  .url({ protocol: /^https?$/, error: "not-an-address" })
  .max(2000)
  .meta({ description: "https; no user and password in it.", example: "https://example.org/creneau" });
const Events = z
  .array(EventName)
  .min(1)
  .max(100)
  .nullable()
  .meta({ description: "Types it is told; null: all, also those that come later." });
const description = text(200).refine((value) => !/\p{Cc}/u.test(value), { error: "control-characters" });

export const webhookStates = ["on", "off", "failing", "gone"] as const;
export const deliveryStates = ["waiting", "delivered", "failed", "withdrawn"] as const;
export const webhookErrors = [
  "timeout",
  "no-connection",
  "no-such-host",
  "forbidden-address",
  "tls",
  "tls-expired",
  "tls-name",
  "tls-self-signed",
  "tls-untrusted",
  "tls-handshake",
  "redirect",
  "refused",
  "endpoint-off",
  "erased",
] as const;
const ErrorName = z.enum(webhookErrors).meta({
  id: "WebhookError",
  description:
    "Why an attempt failed: no answer within 15 s; nobody there; the name leads nowhere, or where webhooks may not go; " +
    "a certificate that is not valid, out of its time, of another name, signed by itself, of an authority nobody knows; a TLS " +
    "handshake that was refused; an answer that leads elsewhere, which is not followed; an answer that is no 2xx; switched off meanwhile; the person was erased. The list grows.",
});

const endpoint = {
  id: Id,
  url: z.string(),
  description: z.string(),
  events: Events,
  apiVersion: z.literal(1),
  state: z.enum(webhookStates).meta({
    description: "failing: switched off after five days of failures; gone: it answered 410.",
  }),
  hasSharedSecret: z.boolean(),
  formerSecretUntil: InstantText.nullable().meta({ description: "Until then the former secret signs as well." }),
  health: z.object({
    delivered: z.int().meta({ description: "Attempts taken within the last seven days." }),
    failed: z.int(),
    waiting: z.boolean().meta({ description: "Something waits to be sent." }),
    failingSince: InstantText.nullable(),
    pausedUntil: InstantText.nullable(),
    lastAt: InstantText.nullable(),
    lastStatus: z.int().nullable(),
    lastError: ErrorName.nullable(),
  }),
  createdAt: InstantText,
  version: Version,
} as const;

export const Webhook = z.object(endpoint).meta({ id: "Webhook" });
export type Webhook = z.infer<typeof Webhook>;

const NewWebhook = Webhook.extend({
  secret: z.string().meta({ description: "`whsec_…`: signs what is sent. Asked for again, it wants a fresh proof." }),
}).meta({ id: "NewWebhook" });

export const WebhookSecret = z
  .object({
    secret: z.string(),
    formerSecret: z.string().nullable(),
    formerUntil: InstantText.nullable(),
    sharedSecret: z.string().nullable(),
  })
  .meta({ id: "WebhookSecret" });

export const WebhookDelivery = z
  .object({
    id: Id,
    webhookId: Id,
    host: z.string(),
    messageId: z.string().meta({ description: "The header `webhook-id`." }),
    type: z.string(),
    test: z.boolean(),
    state: z.enum(deliveryStates),
    attempts: z.int().meta({ description: "Of this round." }),
    replays: z.int().meta({ description: "How often it was sent again by hand." }),
    dueAt: InstantText.nullable(),
    createdAt: InstantText,
    doneAt: InstantText.nullable(),
    lastStatus: z.int().nullable(),
    lastError: ErrorName.nullable(),
  })
  .meta({ id: "WebhookDelivery" });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

export const WebhookDeliveryDetail = WebhookDelivery.extend({
  body: z.string().nullable().meta({
    description:
      "What is sent, as JSON. Null once a person in it was erased, and for those who may not see contact data.",
  }),
  tries: z
    .array(
      z.object({
        at: InstantText,
        tookMs: z.int(),
        status: z.int().nullable(),
        error: ErrorName.nullable(),
        answer: z.string().nullable().meta({ description: "The first 4 KiB of it." }),
      }),
    )
    .meta({ description: "The latest first." }),
}).meta({ id: "WebhookDeliveryDetail" });
export type WebhookDeliveryDetail = z.infer<typeof WebhookDeliveryDetail>;

export const WebhookReplay = z
  .object({
    id: Id,
    webhookId: Id,
    from: InstantText,
    until: InstantText,
    which: z.enum(["missed", "all"]),
    state: z.enum(["running", "done", "cancelled"]),
    total: z.int(),
    done: z.int(),
    createdAt: InstantText,
    finishedAt: InstantText.nullable(),
  })
  .meta({ id: "WebhookReplay" });
export type WebhookReplay = z.infer<typeof WebhookReplay>;

const WebhookEventType = z
  .object({
    type: EventName,
    about: z.enum(eventSubjects),
    version: z.int(),
    label: z.string(),
    sentence: z.string(),
  })
  .meta({ id: "WebhookEventType" });

const Params = z.object({ businessId: Id });
const WebhookParams = Params.extend({ webhookId: Id });
const DeliveryParams = Params.extend({ deliveryId: Id });
const ReplayParams = WebhookParams.extend({ replayId: Id });
const base = "/v1/businesses/{businessId}";
const common = { tag: "Business", access: "webhook.edit" } as const;

export const webhookRoutes = {
  listWebhookEvents: route({
    ...common,
    method: "GET",
    path: `${base}/webhook-events`,
    summary: "What an endpoint can be told, type by type",
    params: Params,
    status: 200,
    answer: z.object({ items: z.array(WebhookEventType) }).meta({ id: "WebhookEventTypes" }),
  }),
  listWebhooks: route({
    ...common,
    method: "GET",
    path: `${base}/webhooks`,
    summary: "The endpoints, the oldest first, and how they do",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Webhook).meta({ id: "WebhookPage" }),
  }),
  createWebhook: route({
    ...common,
    method: "POST",
    path: `${base}/webhooks`,
    summary: "Add an endpoint",
    description: "What is sent holds contact data: whoever adds or changes an endpoint needs `contact.read` as well.",
    params: Params,
    body: z.object({
      url: Url,
      description: description.default(""),
      events: Events,
      apiVersion: z.literal(1).default(1),
    }),
    idempotent: true,
    status: 201,
    answer: NewWebhook,
    problems: ["BEYOND_YOUR_RIGHTS", "LIMIT_REACHED", "IDEMPOTENCY_KEY_REUSED"],
  }),
  getWebhook: route({
    ...common,
    method: "GET",
    path: `${base}/webhooks/{webhookId}`,
    summary: "An endpoint",
    params: WebhookParams,
    status: 200,
    answer: Webhook,
  }),
  replaceWebhook: route({
    ...common,
    method: "PUT",
    path: `${base}/webhooks/{webhookId}`,
    summary: "Change an endpoint; switch it on or off",
    description:
      "Switched off, it is sent nothing, and what waited is given up: replay the period to catch up. " +
      "Moved to another host, scheme or port, it loses its shared secret: that was given for one place.",
    params: WebhookParams,
    body: z.object({ url: Url, description, events: Events, on: z.boolean(), version: Version }),
    status: 200,
    answer: Webhook,
    problems: ["BEYOND_YOUR_RIGHTS", "EDITED_MEANWHILE"],
  }),
  deleteWebhook: route({
    ...common,
    method: "DELETE",
    path: `${base}/webhooks/{webhookId}`,
    summary: "Remove an endpoint, and its log",
    params: WebhookParams,
    status: 204,
  }),
  showWebhookSecret: route({
    ...common,
    method: "GET",
    path: `${base}/webhooks/{webhookId}/secret`,
    summary: "The secrets of an endpoint",
    params: WebhookParams,
    fresh: true,
    status: 200,
    answer: WebhookSecret,
    problems: ["BEYOND_YOUR_RIGHTS"],
  }),
  rotateWebhookSecret: route({
    ...common,
    method: "POST",
    path: `${base}/webhooks/{webhookId}/secret/rotation`,
    summary: "Make a new secret; for 24 hours the former one signs as well",
    params: WebhookParams,
    body: z.object({ version: Version }),
    fresh: true,
    status: 200,
    answer: WebhookSecret,
    problems: ["BEYOND_YOUR_RIGHTS", "EDITED_MEANWHILE"],
  }),
  replaceWebhookSharedSecret: route({
    ...common,
    method: "PUT",
    path: `${base}/webhooks/{webhookId}/shared-secret`,
    summary: "Set what is sent as X-Webhook-Secret, beside the signature",
    params: WebhookParams,
    body: z.object({
      secret: z
        .string()
        .regex(/^[\x21-\x7E]{16,200}$/, { error: "not-a-secret" })
        .nullable()
        .meta({ description: "16 to 200 printable characters; null: none is sent." }),
      version: Version,
    }),
    fresh: true,
    status: 200,
    answer: Webhook,
    problems: ["BEYOND_YOUR_RIGHTS", "EDITED_MEANWHILE"],
  }),
  testWebhook: route({
    ...common,
    method: "POST",
    path: `${base}/webhooks/{webhookId}/tests`,
    summary: "Send an event with made-up data",
    description: "Signed and sent as any other, once: a failed test is not tried again.",
    params: WebhookParams,
    body: z.object({ type: EventName }),
    idempotent: true,
    status: 201,
    answer: WebhookDelivery,
    problems: ["WEBHOOK_OFF", "IDEMPOTENCY_KEY_REUSED"],
  }),
  listWebhookDeliveries: route({
    ...common,
    method: "GET",
    path: `${base}/webhook-deliveries`,
    summary: "What was sent, the latest first",
    params: Params,
    query: PageQuery.extend({
      webhookId: Id.optional(),
      state: z.enum(deliveryStates).optional(),
      type: EventName.optional(),
    }),
    status: 200,
    answer: pageOf(WebhookDelivery).meta({ id: "WebhookDeliveryPage" }),
  }),
  getWebhookDelivery: route({
    ...common,
    method: "GET",
    path: `${base}/webhook-deliveries/{deliveryId}`,
    summary: "A delivery: what is sent, and what each attempt was answered",
    params: DeliveryParams,
    status: 200,
    answer: WebhookDeliveryDetail,
  }),
  replayWebhookDelivery: route({
    ...common,
    method: "POST",
    path: `${base}/webhook-deliveries/{deliveryId}/replay`,
    summary: "Send it again, under the same webhook-id",
    params: DeliveryParams,
    status: 200,
    answer: WebhookDelivery,
    problems: ["WEBHOOK_OFF"],
  }),
  listWebhookReplays: route({
    ...common,
    method: "GET",
    path: `${base}/webhooks/{webhookId}/replays`,
    summary: "Periods that were sent again, the latest first",
    params: WebhookParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(WebhookReplay).meta({ id: "WebhookReplayPage" }),
  }),
  startWebhookReplay: route({
    ...common,
    method: "POST",
    path: `${base}/webhooks/{webhookId}/replays`,
    summary: "Send again what happened in a period",
    description: "Of the events that the endpoint is told now; each under its own webhook-id. One period at a time.",
    params: WebhookParams,
    body: z.object({
      from: InstantText,
      until: InstantText,
      which: z.enum(["missed", "all"]).default("missed").meta({ description: "missed: what did not arrive." }),
    }),
    idempotent: true,
    status: 202,
    answer: WebhookReplay,
    problems: ["WEBHOOK_OFF", "ALREADY_THERE", "IDEMPOTENCY_KEY_REUSED"],
  }),
  getWebhookReplay: route({
    ...common,
    method: "GET",
    path: `${base}/webhooks/{webhookId}/replays/{replayId}`,
    summary: "How far it is",
    params: ReplayParams,
    status: 200,
    answer: WebhookReplay,
  }),
  cancelWebhookReplay: route({
    ...common,
    method: "DELETE",
    path: `${base}/webhooks/{webhookId}/replays/{replayId}`,
    summary: "Stop it: what is sent is sent",
    params: ReplayParams,
    status: 204,
  }),
} as const;
