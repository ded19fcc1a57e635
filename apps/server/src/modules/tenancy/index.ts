/** The door of `tenancy`. */
export { addMember } from "./commands/add-member.ts";
export { createBusiness, type BusinessAsk } from "./commands/create-business.ts";
export { memberGuard } from "./guard.ts";
export { businessById, businessIdsAfter, memberAccounts, memberOf, membershipsOf } from "./queries.ts";
export { allBusinessScopes, publicScope, signedScope, type OpenBusiness } from "./scopes.ts";
export { tenancyRoutes } from "./routes.ts";
