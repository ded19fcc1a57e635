import { auditRoutes } from "./routes/audit.ts";
import { brandRoutes } from "./routes/brands.ts";
import { businessRoutes } from "./routes/business.ts";
import { domainRoutes } from "./routes/domains.ts";
import { identityRoutes } from "./routes/identity.ts";
import { integrityRoutes } from "./routes/integrity.ts";
import { keyRoutes } from "./routes/keys.ts";
import { meRoutes } from "./routes/me.ts";
import { memberRoutes } from "./routes/members.ts";
import { onboardingRoutes } from "./routes/onboarding.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { planRoutes } from "./routes/plans.ts";
import { providerRoutes } from "./routes/providers.ts";
import { publicRoutes } from "./routes/public.ts";
import { settingsRoutes } from "./routes/settings.ts";

/** Every route of the API, by its operation's name. */
export const routes = {
  ...publicRoutes,
  ...meRoutes,
  ...identityRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...businessRoutes,
  ...memberRoutes,
  ...keyRoutes,
  ...auditRoutes,
  ...integrityRoutes,
  ...settingsRoutes,
  ...brandRoutes,
  ...domainRoutes,
  ...planRoutes,
  ...onboardingRoutes,
} as const;
export type Routes = typeof routes;
export type RouteName = keyof Routes;
