/** The HTTP API as schemas. The server implements it, the SDK speaks it, the documentation is made from it. */
export { openapi, operationOf } from "./openapi.ts";
export { bareNumber, isSiren, isSiret, isVatNumber } from "./company-numbers.ts";
export { Email, Locale, Slug, ZoneText } from "./primitives.ts";
export { CapOf, Problem, problemCodes, problems, RefusalCode, SeriesOccurrence, type ProblemCode } from "./problems.ts";
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
export {
  ageOn,
  dependsOnAge,
  modes,
  MOST_MINOR,
  priceOf,
  priceSpanOf,
  type MadePrice,
  type Mode,
  type Price,
  type PriceCondition,
  type PriceFacts,
  type PriceRule,
} from "./prices.ts";
export { ModeName, PriceQuote, PriceShape } from "./catalogue.ts";
export { MOST_DURATIONS } from "./limits.ts";
export { fileKinds, fileTypes, MOST_FILE_BYTES, MOST_FILES, USUAL_FILE_BYTES, type FileKind } from "./files.ts";
export { askedQuestions, healthWordIn, questionKinds, type Answer, type QuestionKind } from "./asked.ts";
export { SlotExplanation, SlotReason } from "./routes/why.ts";
export { MessageRetryRun, RetriedMessage } from "./routes/messages.ts";
export { Letter, LetterPreview, LetterValues, letterRefusals, letterValueNames } from "./routes/letters.ts";
export { WithdrawnBecause } from "./withdrawn.ts";
export { Asset, Composition, Skill } from "./routes/teams.ts";
export { Visit } from "./routes/visits.ts";
export { PublicServiceDetail, ServiceCategory } from "./routes/catalogue.ts";
export { Questionnaire, Reason } from "./routes/forms.ts";
export { Reaccommodation, ReaccommodationItem } from "./routes/reaccommodation.ts";
export { PublicSeriesPreview } from "./routes/public-series.ts";
export { MOST_OCCURRENCES, Series, SeriesPreview, SeriesSummary } from "./routes/series.ts";
export {
  BigReason,
  HoursPart,
  HoursRequest,
  HoursRequestDetail,
  HoursRequestState,
  HoursSide,
} from "./routes/hours-requests.ts";
export { HoursApproval, LabourFinding } from "./routes/schedules.ts";
export { Leave, LeaveColour, LeaveDetail, LeaveKind, LeavePreview, LeaveState } from "./routes/leave.ts";
export { Notice } from "./routes/live.ts";
export { noticeKinds, noticeSubjects, type NoticeKind, type NoticeSubject } from "./notices.ts";
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
export { ConsentEntry, ConsentPurposeSetting, PersonalChoices, type TextMessages } from "./routes/consents.ts";
export { ComplianceItem, Dpia, OwnProcessing, Processing, ProcessingRegister } from "./routes/privacy.ts";
export { PurgeRun, RetentionKind, RetentionPreview } from "./routes/retention.ts";
export { MOST_SUPPRESSION_LINES, Suppression, SuppressionImport } from "./routes/suppressions.ts";
export {
  Carriers,
  CarrierTest,
  carrierKinds,
  mailPorts,
  MessageDelivery,
  deliverySubjects,
  messageDeliveryStates,
  PushDevice,
  Sender,
  SenderFinding,
  senderFindings,
  SenderState,
  type CarrierKind,
  type MessageDeliveryState,
  type DeliverySubject,
} from "./routes/carriers.ts";
export { Booking, BookingDetail, Service } from "./routes/business.ts";
export { BusinessHours, keptThings, MOST_DAYS, OpenDay, Schedule } from "./routes/schedules.ts";
export {
  bookingActs,
  bookingStatuses,
  bookingSteps,
  lifeSteps,
  planningStatus,
  planningStatuses,
  type BookingAct,
  type BookingStep,
  type PlanningStatus,
} from "./lifecycle.ts";
export { MOST_OPTIONS, OpenProposal, proposalStates } from "./proposals.ts";
export { BookingRequest, LinkedProposal } from "./routes/lifecycle.ts";
export { PublicPolicy, ServicePolicy } from "./policies.ts";
export { ForWhom, RelationKind, relationKinds, type Booker } from "./behalf.ts";
export { MyBooking, MyPerson } from "./routes/mine.ts";
export { GroupDetail, GroupRules, GroupSeat, GroupSession, PublicGroup } from "./routes/groups.ts";
export { LinkedOffer, LinkedWaiting, WaitingDetail, WaitingEntry } from "./routes/waiting.ts";
export { ContactRelation } from "./routes/relations.ts";
export { Contact, ContactExport, DataRequest, ErasureReceipt, MyData } from "./routes/contacts.ts";
export { Me, Role } from "./routes/me.ts";
export {
  envelopeOf,
  eventSubjects,
  outsideEventNames,
  outsideEvents,
  type EventSubject,
  type OutsideEventData,
  type OutsideEventName,
} from "./events/index.ts";
export {
  deliveryStates,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
  webhookErrors,
  webhookStates,
  WebhookReplay,
  WebhookSecret,
} from "./routes/webhooks.ts";
export { MOST_IMPORT_LINES } from "./routes/invitations.ts";
export {
  BookingAnswer,
  BookingStatus,
  Brand,
  LinkedBooking,
  ProfessionalCard,
  ProfessionalProfile,
  PublicBusiness,
  PublicService,
  SlotDays,
  Wording,
} from "./routes/public.ts";
export { BrandLook, BusinessBrand, Site } from "./routes/brands.ts";
export { Plan, PlanUse, type Feature } from "./routes/plans.ts";
export { BusinessExport, BusinessImport } from "./routes/portability.ts";
export { Checklist, SlugVerdict } from "./routes/onboarding.ts";
export {
  messageGroups,
  MessageImage,
  MessageImageUse,
  MessagePart,
  MessageTemplate,
  MOST_IMAGES,
  templateKinds,
} from "./routes/designs.ts";
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
export { channels, type Channel } from "./channels.ts";
export {
  MOST_REMINDER_MINUTES,
  MOST_REMINDERS,
  MailWishes,
  MyNotifications,
  notificationFamilies,
  NotificationSettings,
  QuietHours,
  Reminder,
  type NotificationFamily,
} from "./routes/notifications.ts";
