/** The door of `identity`. */
export { adoptAccount, type AdoptedAccount } from "./commands/adopt-account.ts";
export { registerAccount } from "./commands/register-account.ts";
export { registerIdentityJobs } from "./jobs.ts";
export type { AccountMail, AccountMailKind } from "./mail.ts";
export { accountsOf, isSessionLive, lastSeenOf, verifiedAddress, type Account } from "./queries.ts";
export { claimAttempt } from "./attempts/claim.ts";
export { identityRoutes, type IdentityDeps } from "./routes.ts";
export { callerOfSession, requireFresh } from "./sessions.ts";
export { sessionCookie } from "./visit.ts";
export { accountKinds } from "./retention.ts";
export { unguardedAccounts } from "./factors/queries.ts";
