/** The door of `tenancy`. */
export { addMember } from "./commands/add-member.ts";
export { createBusiness, type BusinessAsk } from "./commands/create-business.ts";
export { memberGuard } from "./guard.ts";
export { businessById, businessBySlug, memberAccounts, membershipsOf, type BusinessFace } from "./queries.ts";
export { publicScope, signedScope, type OpenBusiness } from "./scopes.ts";
export { tenancyRoutes } from "./routes.ts";
