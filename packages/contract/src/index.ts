/** The HTTP API as schemas. The server implements it, the SDK speaks it, the documentation is made from it. */
export { openapi } from "./openapi.ts";
export { bareNumber, isSiren, isSiret, isVatNumber } from "./company-numbers.ts";
export { Email, Locale, Slug, ZoneText } from "./primitives.ts";
export { Problem, problemCodes, problems, type ProblemCode } from "./problems.ts";
export { isForKeys, permissionNames, permissions, type Permission } from "./permissions.ts";
export { type Access, type Route } from "./route.ts";
export { routes, type RouteName, type Routes } from "./routes.ts";
export { AuditEntry } from "./routes/audit.ts";
export { IDS_PER_CHECK, IntegrityReport, SignedIntegrityReport } from "./routes/integrity.ts";
export { Booking, BookingDetail, Schedule } from "./routes/business.ts";
export { Me, Role } from "./routes/me.ts";
export { MOST_IMPORT_LINES } from "./routes/members.ts";
export {
  Brand,
  LinkedBooking,
  ProfessionalCard,
  ProfessionalProfile,
  PublicBusiness,
  SlotDays,
  Wording,
} from "./routes/public.ts";
export { BrandLook, BusinessBrand, Site } from "./routes/brands.ts";
export { Plan, PlanUse, type Feature } from "./routes/plans.ts";
export { Checklist, SlugVerdict } from "./routes/onboarding.ts";
export { Domain } from "./routes/domains.ts";
export {
  BusinessSettings,
  LegalIdentity,
  LegalPage,
  LegalPageName,
  PostalAddress,
  PublicLegalPage,
  Sector,
} from "./routes/settings.ts";
