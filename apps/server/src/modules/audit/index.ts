/** The door of `audit`. */
export { integrityRoutes } from "./integrity-routes.ts";
export { registerAuditJobs } from "./jobs.ts";
export { auditRoutes } from "./routes.ts";
