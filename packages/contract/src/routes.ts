import { auditRoutes } from "./routes/audit.ts";
import { brandRoutes } from "./routes/brands.ts";
import { businessRoutes } from "./routes/business.ts";
import { carrierRoutes } from "./routes/carriers.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { consentRoutes } from "./routes/consents.ts";
import { contactRoutes } from "./routes/contacts.ts";
import { designRoutes } from "./routes/designs.ts";
import { domainRoutes } from "./routes/domains.ts";
import { formRoutes } from "./routes/forms.ts";
import { groupRoutes } from "./routes/groups.ts";
import { hoursRequestRoutes } from "./routes/hours-requests.ts";
import { identityRoutes } from "./routes/identity.ts";
import { integrityRoutes } from "./routes/integrity.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { keyRoutes } from "./routes/keys.ts";
import { leaveRoutes } from "./routes/leave.ts";
import { letterRoutes } from "./routes/letters.ts";
import { lifecycleRoutes } from "./routes/lifecycle.ts";
import { liveRoutes } from "./routes/live.ts";
import { meRoutes } from "./routes/me.ts";
import { memberRoutes } from "./routes/members.ts";
import { messageRoutes } from "./routes/messages.ts";
import { mineRoutes } from "./routes/mine.ts";
import { notificationRoutes } from "./routes/notifications.ts";
import { onboardingRoutes } from "./routes/onboarding.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { planRoutes } from "./routes/plans.ts";
import { policyRoutes } from "./routes/policies.ts";
import { portabilityRoutes } from "./routes/portability.ts";
import { privacyRoutes } from "./routes/privacy.ts";
import { providerRoutes } from "./routes/providers.ts";
import { publicSeriesRoutes } from "./routes/public-series.ts";
import { publicRoutes } from "./routes/public.ts";
import { reaccommodationRoutes } from "./routes/reaccommodation.ts";
import { relationRoutes } from "./routes/relations.ts";
import { retentionRoutes } from "./routes/retention.ts";
import { scheduleRoutes } from "./routes/schedules.ts";
import { seriesRoutes } from "./routes/series.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { suppressionRoutes } from "./routes/suppressions.ts";
import { teamRoutes } from "./routes/teams.ts";
import { visitRoutes } from "./routes/visits.ts";
import { waitingRoutes } from "./routes/waiting.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { whyRoutes } from "./routes/why.ts";

/** Every route of the API, by its operation's name. */
export const routes = {
  ...publicRoutes,
  ...meRoutes,
  ...mineRoutes,
  ...identityRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...businessRoutes,
  ...scheduleRoutes,
  ...hoursRequestRoutes,
  ...catalogueRoutes,
  ...formRoutes,
  ...letterRoutes,
  ...policyRoutes,
  ...lifecycleRoutes,
  ...seriesRoutes,
  ...publicSeriesRoutes,
  ...teamRoutes,
  ...whyRoutes,
  ...leaveRoutes,
  ...liveRoutes,
  ...reaccommodationRoutes,
  ...groupRoutes,
  ...visitRoutes,
  ...waitingRoutes,
  ...contactRoutes,
  ...relationRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...keyRoutes,
  ...auditRoutes,
  ...integrityRoutes,
  ...settingsRoutes,
  ...notificationRoutes,
  ...brandRoutes,
  ...domainRoutes,
  ...designRoutes,
  ...planRoutes,
  ...onboardingRoutes,
  ...portabilityRoutes,
  ...consentRoutes,
  ...suppressionRoutes,
  ...carrierRoutes,
  ...messageRoutes,
  ...retentionRoutes,
  ...privacyRoutes,
  ...webhookRoutes,
} as const;
export type Routes = typeof routes;
export type RouteName = keyof Routes;
