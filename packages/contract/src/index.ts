/** The HTTP API as schemas. The server implements it, the SDK speaks it, the documentation is made from it. */
export { openapi } from "./openapi.ts";
export { bareNumber, isSiren, isSiret, isVatNumber } from "./company-numbers.ts";
export { Email, Locale, Slug, ZoneText } from "./primitives.ts";
export { Problem, problemCodes, problems, type ProblemCode } from "./problems.ts";
export { isForKeys, permissionNames, permissions, type Permission } from "./permissions.ts";
export { type Access, type Route } from "./route.ts";
export { routes, type RouteName, type Routes } from "./routes.ts";
export {
  AnswerValue,
  AskedQuestion,
  BookingForm,
  HealthMinding,
  MOST_CHOICES,
  MOST_LETTERS,
  MOST_QUESTIONS,
  Question,
  QuestionCondition,
  type GivenAnswer,
} from "./questions.ts";
export { askedQuestions, healthWordIn, questionKinds, type Answer, type QuestionKind } from "./asked.ts";
export { Questionnaire, Reason } from "./routes/forms.ts";
export { AuditEntry } from "./routes/audit.ts";
export { IDS_PER_CHECK, IntegrityReport, SignedIntegrityReport } from "./routes/integrity.ts";
export {
  consentChannels,
  consentKinds,
  consentPurposes,
  type ConsentChannel,
  type ConsentKind,
  type ConsentPurpose,
} from "./consents.ts";
export { ConsentEntry, ConsentPurposeSetting, PersonalChoices } from "./routes/consents.ts";
export { ComplianceItem, Dpia, OwnProcessing, Processing, ProcessingRegister } from "./routes/privacy.ts";
export { PurgeRun, RetentionKind, RetentionPreview } from "./routes/retention.ts";
export { MOST_SUPPRESSION_LINES, Suppression, SuppressionImport } from "./routes/suppressions.ts";
export { Booking, BookingDetail, Schedule } from "./routes/business.ts";
export { Contact, ContactExport, DataRequest, ErasureReceipt, MyData } from "./routes/contacts.ts";
export { Me, Role } from "./routes/me.ts";
export { MOST_IMPORT_LINES } from "./routes/invitations.ts";
export {
  BookingAnswer,
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
export { BusinessExport, BusinessImport } from "./routes/portability.ts";
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
