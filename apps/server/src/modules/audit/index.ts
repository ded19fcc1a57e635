/** The door of `audit`. */
export { verifyChainWithin, type Verification } from "./chain.ts";
export { sealLog } from "./commands/seal-log.ts";
export { integrityRoutes } from "./integrity-routes.ts";
export { registerAuditJobs } from "./jobs.ts";
export { auditPersonalPart } from "./personal.ts";
export { auditRoutes } from "./routes.ts";
export { auditKinds } from "./retention.ts";
