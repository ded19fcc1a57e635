/** The door of `privacy`. */
export { privacyFactsFrom } from "./facts.ts";
export { registerPrivacyJobs } from "./jobs.ts";
export { retentionRoutes } from "./retention-routes.ts";
export { privacyRoutes } from "./routes.ts";
