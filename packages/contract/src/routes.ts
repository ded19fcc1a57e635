import { auditRoutes } from "./routes/audit.ts";
import { brandRoutes } from "./routes/brands.ts";
import { businessRoutes } from "./routes/business.ts";
import { consentRoutes } from "./routes/consents.ts";
import { contactRoutes } from "./routes/contacts.ts";
import { domainRoutes } from "./routes/domains.ts";
import { formRoutes } from "./routes/forms.ts";
import { identityRoutes } from "./routes/identity.ts";
import { integrityRoutes } from "./routes/integrity.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { keyRoutes } from "./routes/keys.ts";
import { meRoutes } from "./routes/me.ts";
import { memberRoutes } from "./routes/members.ts";
import { onboardingRoutes } from "./routes/onboarding.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { planRoutes } from "./routes/plans.ts";
import { portabilityRoutes } from "./routes/portability.ts";
import { privacyRoutes } from "./routes/privacy.ts";
import { providerRoutes } from "./routes/providers.ts";
import { publicRoutes } from "./routes/public.ts";
import { retentionRoutes } from "./routes/retention.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { suppressionRoutes } from "./routes/suppressions.ts";

/** Every route of the API, by its operation's name. */
export const routes = {
  ...publicRoutes,
  ...meRoutes,
  ...identityRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...businessRoutes,
  ...formRoutes,
  ...contactRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...keyRoutes,
  ...auditRoutes,
  ...integrityRoutes,
  ...settingsRoutes,
  ...brandRoutes,
  ...domainRoutes,
  ...planRoutes,
  ...onboardingRoutes,
  ...portabilityRoutes,
  ...consentRoutes,
  ...suppressionRoutes,
  ...retentionRoutes,
  ...privacyRoutes,
} as const;
export type Routes = typeof routes;
export type RouteName = keyof Routes;
