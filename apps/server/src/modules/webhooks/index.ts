/** The door of `webhooks`. */
export type { WebhookDeps } from "./deps.ts";
export { registerWebhookJobs } from "./jobs.ts";
export { webhookLogRoutes } from "./log-routes.ts";
export { webhookPersonalPart } from "./personal.ts";
export { tellWhatHappens } from "./reactions.ts";
export { webhookKind } from "./retention.ts";
export { webhookRoutes } from "./routes.ts";
