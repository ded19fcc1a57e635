/** The door of `identity`. */
export { registerAccount } from "./commands/register-account.ts";
export { registerIdentityJobs } from "./jobs.ts";
export type { AccountMail, AccountMailKind } from "./mail.ts";
export { accountsOf, lastSeenOf, type Account } from "./queries.ts";
export { identityRoutes, type IdentityDeps } from "./routes.ts";
export { callerOfSession, requireFresh, SESSION_COOKIE } from "./sessions.ts";
