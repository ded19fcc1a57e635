/** The door of `identity`. */
export { registerAccount } from "./commands/register-account.ts";
export { registerIdentityJobs } from "./jobs.ts";
export { accountsOf, type Account } from "./queries.ts";
export { identityRoutes, type IdentityDeps } from "./routes.ts";
export { callerOfSession, SESSION_COOKIE } from "./sessions.ts";
