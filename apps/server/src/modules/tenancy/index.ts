/** The door of `tenancy`. */
export {
  arrivingFile,
  arrivingRows,
  arrivingScope,
  beyondPlan,
  claimArrival,
  isPlanKey,
  ownerOnArrival,
  slugOnArrival,
  wearArrivedBrand,
} from "./arriving.ts";
export { addMember } from "./commands/add-member.ts";
export { createBusiness, type BusinessAsk } from "./commands/create-business.ts";
export { memberGuard } from "./guard.ts";
export type { InvitationMail } from "./invitations/commands/send-invitation.ts";
export { registerInvitationJobs } from "./invitations/jobs.ts";
export { invitationRoutes } from "./invitations/routes.ts";
export { bearerOf, keyGuard } from "./keys/guard.ts";
export { keyRoutes } from "./keys/routes.ts";
export { leaveAll, ownedAlone } from "./members/commands/leave-all.ts";
export { memberRoutes } from "./members/routes.ts";
export { builtInRoles, policy } from "./policy.ts";
export {
  businessById,
  businessIdBeginning,
  businessIdsAfter,
  memberAccounts,
  memberOf,
  membershipsOf,
} from "./queries.ts";
export {
  allBusinessScopes,
  businessScopesAfter,
  doorScope,
  ownScope,
  openFile,
  publicScope,
  readerScope,
  signedScope,
  tiedScope,
  type OpenBusiness,
} from "./scopes.ts";
export { wordingOf } from "./presenters.ts";
export type { CopiedTable } from "./sandbox/commands/make-sandbox.ts";
export { registerSandboxJobs } from "./sandbox/jobs.ts";
export { mailerMindingSandboxes } from "./sandbox/mailer.ts";
export { isSandbox } from "./sandbox/queries.ts";
export { tenancyRoutes } from "./routes.ts";
export { settingsRoutes } from "./settings-routes.ts";
export { brandRoutes } from "./brand-routes.ts";
export { publicSites } from "./sites/queries.ts";
export { addressesFrom, placeAt, siteUrlOf, type Addresses, type Place } from "./addresses.ts";
export { registerDomainJobs } from "./domain-jobs.ts";
export { domainRoutes } from "./domain-routes.ts";
export { planRoutes } from "./plan-routes.ts";
export { brandAt } from "./brands/worn.ts";
export { onboardingRoutes, type Founder } from "./onboarding-routes.ts";
export { slugOf } from "./onboarding/slugs.ts";
export { presets, type Preset } from "./presets/index.ts";
export { invitationKinds } from "./invitations/retention.ts";
export { accountsAnsweringForAll, accountsWith, activeAccounts } from "./members/queries.ts";
export { legalState } from "./settings/legal-state.ts";
export { identityOf as legalIdentityOf } from "./settings/queries.ts";
export type { PrivacyFacts } from "./settings/legal-texts.ts";
export { pictureSize } from "./brands/image.ts";
