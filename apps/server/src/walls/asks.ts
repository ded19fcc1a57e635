/** What each route with a business in its path is asked, of which rows. */
import type { RouteName, Routes } from "@creneau/contract";
import { asks as asksText } from "../modules/catalogue/testing.ts";
import { newId, randomToken } from "../platform/chance.ts";
import type { CallParts, House, Mentor, Person } from "../testing/people.ts";
import type { World } from "../testing/world.ts";
import { designRowsOf, someDraft, someImage } from "./designs.ts";
import {
  someCarrier,
  someHours,
  someConsent,
  someList,
  groupRowsOf,
  someHost,
  someSite,
  mentorOf,
  listOf,
  someGroupRules,
  someLook,
  someOffer,
  someNotifications,
  someQuiet,
  somePolicy,
  someSeries,
  someSettings,
  someTerms,
} from "./furnished.ts";

/** Routes of the contract that name a business by its id: the type makes the table below complete. */
type TenantRoute = {
  [N in RouteName]: Routes[N]["path"] extends `${string}{businessId}${string}` ? N : never;
}[RouteName];

export interface Rows {
  readonly businessId: string;
  readonly professionalId: string;
  readonly serviceId: string;
  readonly bookingId: string;
  readonly memberId: string;
  readonly heirId: string;
  readonly roleId: string;
  readonly invitationId: string;
  readonly importId: string;
  readonly keyId: string;
  readonly siteId: string;
  readonly brandId: string;
  readonly templateId: string;
  readonly partId: string;
  readonly imageId: string;
  readonly spareBrandId: string;
  readonly domainId: string;
  readonly wholeExportId: string;
  readonly contactId: string;
  readonly erasableId: string;
  readonly erasedId: string;
  readonly exportId: string;
  readonly requestId: string;
  readonly reasonId: string;
  readonly categoryId: string;
  readonly questionnaireId: string;
  readonly suppressionId: string;
  readonly listImportId: string;
  readonly relationId: string;
  readonly fileId: string;
  readonly fileBookingId: string;
  readonly requestedId: string;
  readonly spareRequestedId: string;
  readonly underWayId: string;
  readonly spareUnderWayId: string;
  readonly missedId: string;
  readonly proposalId: string;
  readonly proposedId: string;
  readonly hoursRequestId: string;
  readonly declinedHoursId: string;
  readonly withdrawnHoursId: string;
  readonly leaveKindId: string;
  readonly leaveId: string;
  readonly spareLeaveId: string;
  readonly cancelledLeaveId: string;
  readonly reaccommodationId: string;
  readonly itemBookingId: string;
  readonly skillId: string;
  readonly assetId: string;
  readonly pastGroupId: string;
  readonly groupId: string;
  readonly spareGroupId: string;
  readonly groupServiceId: string;
  readonly entryId: string;
  readonly spareEntryId: string;
  readonly seriesId: string;
  readonly seriesBookingId: string;
  readonly spareSeriesId: string;
  readonly spareSeriesBookingId: string;
  readonly noticeId: string;
  readonly webhookId: string;
  readonly rotatedWebhookId: string;
  readonly sharedWebhookId: string;
  readonly removedWebhookId: string;
  readonly webhookDeliveryId: string;
  readonly messageId: string;
  readonly webhookReplayId: string;
}

const someKind = { colour: "blue", needsApproval: true, paid: true, asksNote: true, allowanceHalfDays: null };
/** Of a list that was planned: begun, counted, three rounds of offers, drafted. */
const ITEM_VERSION = 3;
const LIST_VERSION = 2;

/** A report that nobody signed. */
const someReport = (businessId: string) => ({
  report: {
    business: { id: businessId, name: "Maison" },
    at: "2027-03-01T08:00:00.000Z",
    language: "fr",
    ok: true,
    checks: [],
    auditSeal: { seals: 0, entries: 0, hash: "0".repeat(64) },
  },
  signature: "bm9ib2R5",
});

const someService = {
  name: "Séance",
  slug: "orientation-15min",
  modes: ["video"],
  durationMinutes: 15,
  stepMinutes: 15,
  noticeMinutes: 60,
  horizonDays: 60,
};

export const asks: Readonly<Record<TenantRoute, (rows: Rows) => Omit<CallParts, "headers">>> = {
  getBusiness: () => ({}),
  streamBusiness: () => ({ query: { once: "yes" } }),
  listNotices: () => ({}),
  countNotices: () => ({}),
  markNotice: ({ noticeId }) => ({ params: { noticeId }, body: { read: true } }),
  markNotices: ({ noticeId }) => ({ body: { upTo: noticeId } }),
  listProfessionals: () => ({}),
  listServices: () => ({}),
  getSchedule: ({ professionalId }) => ({ params: { professionalId } }),
  replaceWeeklyHours: ({ professionalId }) => ({
    params: { professionalId },
    body: {
      zone: "Europe/Paris",
      weekly: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, ranges: [{ start: "09:00", end: "18:00" }] })),
      version: 0,
    },
  }),
  putOverride: ({ professionalId }) => ({
    params: { professionalId, on: "2027-03-10" },
    body: { ranges: [{ start: "09:00", end: "10:00" }] },
  }),
  changeOverrides: ({ professionalId }) => ({
    params: { professionalId },
    body: { days: [{ on: "2027-03-11", ranges: [] }] },
  }),
  listOpenDays: ({ professionalId }) => ({
    params: { professionalId },
    query: { from: "2027-03-08", to: "2027-03-09" },
  }),
  checkLabour: ({ professionalId }) => ({
    params: { professionalId },
    query: { from: "2027-03-08", to: "2027-03-14" },
  }),
  requestHours: ({ professionalId }) => ({
    params: { professionalId },
    body: { change: { days: [{ on: "2028-02-02", ranges: [] }] }, reason: "Un jour." },
  }),
  listHoursRequests: ({ professionalId }) => ({ query: { professionalId } }),
  getHoursRequest: ({ hoursRequestId }) => ({ params: { requestId: hoursRequestId } }),
  acceptHours: ({ hoursRequestId }) => ({ params: { requestId: hoursRequestId }, body: { version: 1 } }),
  declineHours: ({ declinedHoursId }) => ({
    params: { requestId: declinedHoursId },
    body: { version: 1, reason: "Non." },
  }),
  withdrawHours: ({ withdrawnHoursId }) => ({ params: { requestId: withdrawnHoursId }, body: { version: 1 } }),
  listBookingsOutsideHours: ({ professionalId }) => ({ params: { professionalId } }),
  getBusinessHours: () => ({}),
  replaceBusinessHours: () => ({ body: someHours }),
  listHolidays: () => ({ query: { from: "2027-03-08", to: "2027-03-09", country: "FR" } }),
  deleteOverride: ({ professionalId }) => ({ params: { professionalId, on: "2027-03-10" } }),
  listServiceSlots: ({ serviceId }) => ({ params: { serviceId }, query: { from: "2027-03-02" } }),
  listSlots: ({ professionalId, serviceId, bookingId }) => ({
    params: { professionalId },
    query: { serviceId, from: "2027-03-09", movingBookingId: bookingId },
  }),
  listBookings: ({ professionalId }) => ({
    query: { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z", professionalId },
  }),
  bookForContact: ({ professionalId, serviceId }) => ({
    body: {
      professionalId,
      serviceId,
      startsAt: "2027-03-12T10:00:00+01:00",
      contact: { name: "Paul", email: "paul@lycee.example" },
    },
  }),
  listLeaveKinds: () => ({}),
  addUsualLeaveKinds: () => ({}),
  addLeaveKind: () => ({ body: { ...someKind, name: "RTT" } }),
  replaceLeaveKind: ({ leaveKindId }) => ({
    params: { kindId: leaveKindId },
    body: { ...someKind, name: "Divers", version: 0 },
  }),
  listLeaves: ({ professionalId }) => ({ query: { professionalId } }),
  getLeave: ({ leaveId }) => ({ params: { leaveId } }),
  previewLeave: ({ professionalId }) => ({ query: { professionalId, fromOn: "2027-03-09", untilOn: "2027-03-09" } }),
  requestLeave: ({ professionalId, leaveKindId }) => ({
    body: { professionalId, kindId: leaveKindId, fromOn: "2027-09-01", untilOn: "2027-09-02" },
  }),
  approveLeave: ({ leaveId }) => ({ params: { leaveId }, body: { version: 0 } }),
  declineLeave: ({ spareLeaveId }) => ({ params: { leaveId: spareLeaveId }, body: { version: 0, reason: "Non." } }),
  cancelLeave: ({ cancelledLeaveId }) => ({ params: { leaveId: cancelledLeaveId }, body: { version: 0 } }),
  getLeaveBalances: ({ professionalId }) => ({ params: { professionalId }, query: { year: "2027" } }),
  exportLeaves: () => ({ query: { from: "2027-03-01", to: "2027-03-31" } }),
  listReaccommodations: () => ({}),
  startReaccommodation: ({ professionalId }) => ({
    body: { professionalId, from: "2027-03-16T00:00:00Z", until: "2027-03-17T00:00:00Z" },
  }),
  getReaccommodation: ({ reaccommodationId }) => ({ params: { reaccommodationId } }),
  listReaccommodationItems: ({ reaccommodationId }) => ({ params: { reaccommodationId } }),
  listReaccommodationChoices: ({ reaccommodationId, itemBookingId }) => ({
    params: { reaccommodationId, bookingId: itemBookingId },
  }),
  changeReaccommodationItem: ({ reaccommodationId, itemBookingId }) => ({
    params: { reaccommodationId, bookingId: itemBookingId },
    body: { act: "keep", version: ITEM_VERSION },
  }),
  sendReaccommodation: ({ reaccommodationId }) => ({ params: { reaccommodationId }, body: { version: LIST_VERSION } }),
  listSkills: () => ({}),
  addSkill: () => ({ body: { name: "Anglais" } }),
  getProfessionalSkills: ({ professionalId }) => ({ params: { professionalId } }),
  replaceProfessionalSkills: ({ professionalId, skillId }) => ({
    params: { professionalId },
    body: { skillIds: [skillId] },
  }),
  removeSkill: ({ skillId }) => ({ params: { skillId } }),
  listAssets: () => ({}),
  addAsset: () => ({ body: { kind: "room", name: "Salle verte" } }),
  replaceAsset: ({ assetId }) => ({ params: { assetId }, body: { name: "Salle jaune", version: 0 } }),
  archiveAsset: ({ assetId }) => ({ params: { assetId } }),
  restoreAsset: ({ assetId }) => ({ params: { assetId } }),
  getComposition: ({ serviceId }) => ({ params: { serviceId } }),
  explainSlot: ({ professionalId, serviceId }) => ({
    params: { professionalId },
    query: { startsAt: "2027-03-09T10:00:00+01:00", serviceId },
  }),
  listHolds: () => ({ query: { from: "2027-03-01T00:00:00Z", until: "2027-03-16T00:00:00Z" } }),
  getAnswerFile: ({ fileId, fileBookingId }) => ({ params: { fileId, bookingId: fileBookingId } }),
  getBooking: ({ bookingId }) => ({ params: { bookingId } }),
  getGroupRules: ({ groupServiceId }) => ({ params: { serviceId: groupServiceId } }),
  replaceGroupRules: ({ groupServiceId }) => ({
    params: { serviceId: groupServiceId },
    body: { ...someGroupRules, version: 1 },
  }),
  removeGroupRules: ({ serviceId }) => ({ params: { serviceId } }),
  listGroups: ({ professionalId }) => ({
    query: { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z", professionalId },
  }),
  planGroups: ({ professionalId, groupServiceId: serviceId }) => ({
    body: { professionalId, serviceId, on: "2027-03-19", at: "10:00" },
  }),
  getGroup: ({ groupId }) => ({ params: { groupId } }),
  changeGroupSeats: ({ groupId }) => ({ params: { groupId }, body: { seats: 6, version: 0 } }),
  addToGroup: ({ groupId }) => ({
    params: { groupId },
    body: { contact: { name: "Paul", email: "paul@lycee.example" } },
  }),
  keepGroup: ({ groupId }) => ({ params: { groupId }, body: {} }),
  moveGroup: ({ groupId }) => ({ params: { groupId }, body: { startsAt: "2027-03-18T15:00:00+01:00" } }),
  cancelGroup: ({ spareGroupId }) => ({ params: { groupId: spareGroupId }, body: {} }),
  recordAttendance: ({ pastGroupId }) => ({ params: { groupId: pastGroupId }, body: { people: [] } }),
  exportAttendance: ({ pastGroupId }) => ({ params: { groupId: pastGroupId } }),
  listWaiting: () => ({}),
  addWaiting: ({ professionalId, groupServiceId: serviceId }) => ({
    body: {
      serviceId,
      professionalId,
      contact: { name: "Paul", email: "paul@lycee.example" },
      from: "2027-04-05",
      until: "2027-04-06",
    },
  }),
  getWaiting: ({ entryId }) => ({ params: { entryId } }),
  pinWaiting: ({ entryId }) => ({ params: { entryId }, body: { pinned: true, reason: "Urgent", version: 0 } }),
  removeWaiting: ({ spareEntryId }) => ({ params: { entryId: spareEntryId }, body: {} }),
  offerWaiting: ({ entryId, professionalId }) => ({
    params: { entryId },
    body: { professionalId, startsAt: "2027-03-19T10:00:00+01:00" },
  }),
  listWaitingTerms: () => ({}),
  replaceWaitingTerms: () => ({ body: { ...someTerms, version: 1 } }),
  previewSeries: ({ professionalId, serviceId }) => ({ body: { professionalId, serviceId, ...someSeries } }),
  bookSeries: ({ professionalId, serviceId }) => ({
    body: { professionalId, serviceId, ...someSeries, contact: { name: "Zoé", email: "zoe@example.org" } },
  }),
  listSeries: ({ professionalId }) => ({ query: { professionalId } }),
  getSeries: ({ seriesId }) => ({ params: { seriesId } }),
  previewSeriesMove: ({ seriesId, seriesBookingId }) => ({
    params: { seriesId },
    body: { bookingId: seriesBookingId, reach: "all", startsAt: "2027-03-16T16:00:00+01:00" },
  }),
  moveSeries: ({ seriesId, seriesBookingId }) => ({
    params: { seriesId },
    body: { bookingId: seriesBookingId, reach: "all", startsAt: "2027-03-16T16:00:00+01:00", version: 0 },
  }),
  cancelSeries: ({ spareSeriesId, spareSeriesBookingId }) => ({
    params: { seriesId: spareSeriesId },
    body: { bookingId: spareSeriesBookingId, reach: "all", version: 0 },
  }),
  listCategories: () => ({}),
  replaceCategory: ({ categoryId }) => ({ params: { categoryId }, body: { name: "Autre", version: 0 } }),
  orderCategories: ({ categoryId }) => ({ body: { categoryIds: [categoryId] } }),
  addCategory: () => ({ body: { name: `Soins ${randomToken(6)}` } }),
  getService: ({ serviceId }) => ({ params: { serviceId } }),
  addService: ({ categoryId }) => ({ body: { ...someService, slug: `s-${newId()}`, categoryId } }),
  replaceService: ({ serviceId, categoryId, professionalId }) => ({
    params: { serviceId },
    body: { ...someService, categoryId, professionalIds: [professionalId], version: 0 },
  }),
  replaceComposition: ({ serviceId }) => ({ params: { serviceId }, body: { kind: "single", version: 1 } }),
  duplicateService: ({ serviceId }) => ({ params: { serviceId } }),
  orderServices: ({ serviceId, categoryId }) => ({ body: { serviceIds: [serviceId], categoryId } }),
  archiveService: ({ serviceId }) => ({ params: { serviceId } }),
  removeService: ({ serviceId }) => ({ params: { serviceId } }),
  restoreService: ({ serviceId }) => ({ params: { serviceId } }),
  removeCategory: ({ categoryId }) => ({ params: { categoryId } }),
  getServiceForm: ({ serviceId }) => ({ params: { serviceId } }),
  requireReason: ({ serviceId }) => ({ params: { serviceId }, body: { required: false } }),
  listReasons: () => ({}),
  orderReasons: ({ reasonId }) => ({ body: { reasonIds: [reasonId] } }),
  restoreReason: ({ reasonId }) => ({ params: { reasonId } }),
  replaceReason: ({ reasonId, serviceId }) => ({
    params: { reasonId },
    body: { name: "Autre", serviceIds: [serviceId], version: 0 },
  }),
  removeReason: ({ reasonId }) => ({ params: { reasonId } }),
  addReason: ({ serviceId }) => ({ body: { name: "Motif", serviceIds: [serviceId] } }),
  listQuestionnaires: () => ({}),
  getQuestionnaire: ({ questionnaireId }) => ({ params: { questionnaireId } }),
  restoreQuestionnaire: ({ questionnaireId }) => ({ params: { questionnaireId } }),
  replaceQuestionnaire: ({ questionnaireId, serviceId }) => ({
    params: { questionnaireId },
    body: { name: "Avant", health: "warn", questions: [asksText("other")], serviceIds: [serviceId], version: 0 },
  }),
  removeQuestionnaire: ({ questionnaireId }) => ({ params: { questionnaireId } }),
  addQuestionnaire: ({ serviceId }) => ({
    body: { name: "Après", questions: [asksText("level")], serviceIds: [serviceId] },
  }),
  listContacts: () => ({ query: { name: "cam" } }),
  listConsentPurposes: () => ({}),
  replaceConsentPurpose: () => ({ params: someConsent, body: { ...someOffer, version: 1 } }),
  listConsentTexts: () => ({ params: someConsent }),
  getContactChoices: ({ contactId }) => ({ params: { contactId } }),
  listContactConsents: ({ contactId }) => ({ params: { contactId } }),
  recordConsent: ({ contactId }) => ({
    params: { contactId },
    body: { ...someConsent, state: "withdrawn", receivedBy: "paper", note: "Courrier du 1er mars" },
  }),
  listSuppressions: () => ({}),
  addSuppression: () => ({ body: { address: `stop-${newId().slice(-8)}@example.org`, reason: "manual" } }),
  removeSuppression: ({ suppressionId }) => ({ params: { suppressionId }, body: { why: "À sa demande" } }),
  importSuppressions: () => ({ body: { file: someList, reason: "manual" } }),
  getSuppressionImport: ({ listImportId }) => ({ params: { importId: listImportId } }),
  getRetention: () => ({}),
  previewRetention: () => ({}),
  replaceRetentionTerm: () => ({ params: { kind: "messages" }, body: { days: 365, version: 0 } }),
  purgeNow: () => ({ body: { kinds: ["events"] } }),
  listPurges: () => ({}),
  getComplianceBoard: () => ({}),
  getProcessingRegister: () => ({}),
  replaceProcessingRegister: () => ({ body: { own: [], version: 1 } }),
  downloadProcessingRegister: () => ({}),
  downloadProcessingTable: () => ({}),
  getDpia: () => ({}),
  saveDpia: () => ({ body: { answers: {}, version: 1 } }),
  listDpiaVersions: () => ({}),
  downloadDpia: () => ({}),
  getContact: ({ contactId }) => ({ params: { contactId } }),
  replaceContact: ({ contactId }) => ({
    params: { contactId },
    body: { name: "Camille", locale: "fr", zone: "Europe/Paris", email: `new-${newId()}@example.org`, version: 0 },
  }),
  listContactBookings: ({ contactId }) => ({ params: { contactId } }),
  listContactRelations: ({ contactId }) => ({ params: { contactId } }),
  addContactRelation: ({ contactId }) => ({ params: { contactId }, body: { kind: "parent", name: "Alix" } }),
  replaceContactRelation: ({ contactId, relationId }) => ({
    params: { contactId, relationId },
    body: { kind: "relative", ended: true, version: 0 },
  }),
  listContactExports: ({ contactId }) => ({ params: { contactId } }),
  exportContact: ({ contactId }) => ({ params: { contactId } }),
  openContactExport: ({ contactId, exportId }) => ({ params: { contactId, exportId } }),
  previewErasure: ({ erasableId }) => ({ params: { contactId: erasableId } }),
  eraseContact: ({ erasableId }) => ({
    params: { contactId: erasableId },
    body: { ground: "asked-by-person", cancelBookings: true },
  }),
  downloadErasureReceipt: ({ erasedId }) => ({ params: { contactId: erasedId } }),
  listDataRequests: () => ({}),
  recordDataRequest: ({ contactId }) => ({ body: { contactId, kind: "export", askedOn: "2027-03-01" } }),
  answerDataRequest: ({ requestId }) => ({ params: { requestId }, body: { outcome: "done", version: 0 } }),
  getSettings: () => ({}),
  replaceSettings: () => ({ body: { ...someSettings, version: 1 } }),
  getLegalPage: () => ({ params: { page: "notice" } }),
  replaceLegalPage: () => ({ params: { page: "privacy" }, body: { own: "À nous.", version: 0 } }),
  listSites: () => ({}),
  addSite: () => ({ body: someSite }),
  replaceSite: ({ siteId }) => ({ params: { siteId }, body: { ...someSite, version: 1 } }),
  removeSite: ({ siteId }) => ({ params: { siteId } }),
  listLetters: ({ contactId }) => ({ params: { contactId } }),
  previewLetter: ({ contactId, templateId }) => ({ params: { contactId }, body: { templateId } }),
  sendLetter: ({ contactId, templateId }) => ({ params: { contactId }, body: { templateId } }),
  listSystemMessages: () => ({}),
  listMessageTemplates: () => ({}),
  createMessageTemplate: () => ({ body: { kind: "own", language: "fr", name: "Autre" } }),
  getMessageTemplate: ({ templateId }) => ({ params: { ref: templateId } }),
  saveMessageTemplate: ({ templateId }) => ({ params: { ref: templateId }, body: { ...someDraft, version: 1 } }),
  resetMessageTemplate: () => ({ params: { ref: "contact.change.fr" }, body: { version: 1 } }),
  archiveMessageTemplate: ({ templateId }) => ({ params: { ref: templateId }, body: { archived: true, version: 2 } }),
  listTemplateVersions: ({ templateId }) => ({ params: { ref: templateId } }),
  getTemplateVersion: ({ templateId }) => ({ params: { ref: templateId, number: "1" } }),
  restoreTemplateVersion: ({ templateId }) => ({ params: { ref: templateId, number: "1" }, body: { version: 3 } }),
  listTemplateVariables: ({ templateId }) => ({ params: { ref: templateId } }),
  previewMessageTemplate: ({ templateId }) => ({ params: { ref: templateId }, body: someDraft }),
  testMessageTemplate: ({ templateId }) => ({ params: { ref: templateId }, body: someDraft }),
  listMessageParts: () => ({}),
  createMessagePart: () => ({ body: { name: "Pied", blocks: someDraft.design.blocks } }),
  getMessagePart: ({ partId }) => ({ params: { partId } }),
  saveMessagePart: ({ partId }) => ({
    params: { partId },
    body: { name: "Pied", blocks: someDraft.design.blocks, version: 0 },
  }),
  removeMessagePart: ({ partId }) => ({ params: { partId } }),
  listMessageImages: () => ({}),
  addMessageImage: () => ({ body: someImage }),
  removeMessageImage: ({ imageId }) => ({ params: { imageId } }),
  listBrands: () => ({}),
  addBrand: () => ({ body: { name: "Hiver" } }),
  replaceBrand: ({ brandId }) => ({ params: { brandId }, body: { name: "Été", look: someLook, version: 1 } }),
  makeMainBrand: ({ brandId }) => ({ params: { brandId } }),
  putLogo: ({ brandId }) => ({
    params: { brandId },
    body: { base64: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64") },
  }),
  removeLogo: ({ brandId }) => ({ params: { brandId } }),
  removeBrand: ({ spareBrandId }) => ({ params: { brandId: spareBrandId } }),
  listDomains: () => ({}),
  addDomain: ({ brandId }) => ({ body: { host: someHost(), brandId } }),
  changeDomain: ({ domainId, brandId }) => ({ params: { domainId }, body: { brandId } }),
  checkDomain: ({ domainId }) => ({ params: { domainId } }),
  removeDomain: ({ domainId }) => ({ params: { domainId } }),
  getCarriers: () => ({}),
  setCarrier: () => ({ params: { channel: "sms" }, body: { version: 1, carrier: someCarrier } }),
  removeCarrier: () => ({ params: { channel: "sms" } }),
  testCarrier: () => ({ body: { channel: "push" } }),
  listDeliveries: () => ({}),
  getSender: () => ({}),
  setSender: () => ({ body: { address: "accueil@atelier.example", version: 1 } }),
  checkSender: () => ({}),
  rotateSenderKey: () => ({}),
  removeSender: () => ({}),
  getPlan: () => ({}),
  getChecklist: () => ({}),
  dismissChecklist: () => ({ body: { dismissed: true } }),
  listExports: () => ({}),
  startExport: () => ({ body: {} }),
  getExport: ({ wholeExportId }) => ({ params: { exportId: wholeExportId } }),
  takeExport: ({ wholeExportId }) => ({ params: { exportId: wholeExportId } }),
  downloadExport: ({ wholeExportId }) => ({ params: { exportId: wholeExportId } }),
  listMembers: () => ({}),
  exportMembers: () => ({}),
  changeMember: ({ memberId }) => ({
    params: { memberId },
    body: { role: "consultant", status: "active", version: 0 },
  }),
  removeMember: ({ memberId }) => ({ params: { memberId } }),
  transferOwnership: ({ heirId }) => ({ body: { memberId: heirId } }),
  listRoles: () => ({}),
  createRole: () => ({ body: { name: `Rôle ${newId()}`, permissions: ["business.read"], sees: "own" } }),
  changeRole: ({ roleId }) => ({
    params: { roleId },
    body: { name: "Autre", permissions: ["business.read", "team.read"], sees: "own", version: 0 },
  }),
  deleteRole: ({ roleId }) => ({ params: { roleId } }),
  listInvitations: () => ({}),
  inviteByMail: () => ({ body: { email: `new-${newId()}@example.org`, role: "consultant" } }),
  createInvitationLink: () => ({ body: { role: "consultant" } }),
  resendInvitation: ({ invitationId }) => ({ params: { invitationId } }),
  withdrawInvitation: ({ invitationId }) => ({ params: { invitationId } }),
  previewInvitations: () => ({
    body: { file: Buffer.from("a@example.org").toString("base64"), role: "consultant" },
  }),
  importInvitations: () => ({ body: { people: [{ email: `new-${newId()}@example.org`, role: "consultant" }] } }),
  getInvitationImport: ({ importId }) => ({ params: { importId } }),
  listWebhookEvents: () => ({}),
  listWebhooks: () => ({}),
  createWebhook: () => ({ body: { url: "http://127.0.0.1:9/", events: null } }),
  getWebhook: ({ webhookId }) => ({ params: { webhookId } }),
  showWebhookSecret: ({ webhookId }) => ({ params: { webhookId } }),
  testWebhook: ({ webhookId }) => ({ params: { webhookId }, body: { type: "service.created" } }),
  listWebhookDeliveries: ({ webhookId }) => ({ query: { webhookId } }),
  getWebhookDelivery: ({ webhookDeliveryId }) => ({ params: { deliveryId: webhookDeliveryId } }),
  retryMessage: ({ messageId }) => ({ params: { messageId } }),
  getMessageRetries: () => ({}),
  retryFailedMessages: () => ({ body: { since: "2027-03-01T00:00:00Z" } }),
  replayWebhookDelivery: ({ webhookDeliveryId }) => ({ params: { deliveryId: webhookDeliveryId } }),
  listWebhookReplays: ({ webhookId }) => ({ params: { webhookId } }),
  getWebhookReplay: ({ webhookId, webhookReplayId: replayId }) => ({ params: { webhookId, replayId } }),
  cancelWebhookReplay: ({ webhookId, webhookReplayId: replayId }) => ({ params: { webhookId, replayId } }),
  startWebhookReplay: ({ webhookId }) => ({
    params: { webhookId },
    body: { from: "2027-02-01T00:00:00Z", until: "2027-02-20T00:00:00Z" },
  }),
  replaceWebhook: ({ webhookId }) => ({
    params: { webhookId },
    body: { url: "http://127.0.0.1:9/", description: "", events: null, on: true, version: 0 },
  }),
  rotateWebhookSecret: ({ rotatedWebhookId }) => ({ params: { webhookId: rotatedWebhookId }, body: { version: 0 } }),
  replaceWebhookSharedSecret: ({ sharedWebhookId }) => ({
    params: { webhookId: sharedWebhookId },
    body: { secret: "seize-caracteres", version: 0 },
  }),
  deleteWebhook: ({ removedWebhookId }) => ({ params: { webhookId: removedWebhookId } }),
  listApiKeys: () => ({}),
  createApiKey: () => ({ body: { name: "Site", permissions: ["business.read"], days: 30 } }),
  rotateApiKey: ({ keyId }) => ({ params: { keyId }, body: { overlapHours: 24, version: 0 } }),
  revokeApiKey: ({ keyId }) => ({ params: { keyId } }),
  getSandbox: () => ({}),
  resetSandbox: () => ({}),
  listAuditEntries: () => ({}),
  exportAudit: () => ({}),
  verifyAudit: () => ({}),
  runIntegrityChecks: () => ({}),
  downloadIntegrityReport: () => ({}),
  downloadIntegrityData: () => ({}),
  verifyIntegrityReport: ({ businessId }) => ({ body: someReport(businessId) }),
  listRequests: () => ({}),
  getNotificationSettings: () => ({}),
  replaceNotificationSettings: () => ({ body: { ...someNotifications, version: 1 } }),
  getServiceReminders: ({ serviceId }) => ({ params: { serviceId } }),
  replaceServiceReminders: ({ serviceId }) => ({ params: { serviceId }, body: { reminders: null, version: 1 } }),
  getMyNotifications: () => ({}),
  replaceMyNotifications: () => ({ body: { ...someQuiet, version: 1 } }),
  getServicePolicy: ({ serviceId }) => ({ params: { serviceId } }),
  replaceServicePolicy: ({ serviceId }) => ({ params: { serviceId }, body: { ...somePolicy, version: 1 } }),
  approveBooking: ({ requestedId }) => ({ params: { bookingId: requestedId }, body: {} }),
  declineBooking: ({ spareRequestedId }) => ({ params: { bookingId: spareRequestedId }, body: { reason: "Non." } }),
  completeBooking: ({ underWayId }) => ({ params: { bookingId: underWayId }, body: {} }),
  markNoShow: ({ spareUnderWayId }) => ({ params: { bookingId: spareUnderWayId }, body: {} }),
  markAttended: ({ missedId }) => ({ params: { bookingId: missedId }, body: {} }),
  proposeTimes: ({ requestedId }) => ({
    params: { bookingId: requestedId },
    body: { options: [{ startsAt: "2027-03-26T15:00:00+01:00" }], answerBy: "2027-03-10T08:00:00Z" },
  }),
  withdrawProposal: ({ proposedId, proposalId }) => ({ params: { bookingId: proposedId, proposalId }, body: {} }),
  cancelBooking: ({ bookingId }) => ({ params: { bookingId }, body: { reason: "not mine" } }),
  moveBooking: ({ bookingId }) => ({ params: { bookingId }, body: { startsAt: "2027-03-12T11:00:00+01:00" } }),
};
export const tenantRoutes = Object.keys(asks) as TenantRoute[];

/** So that each finds what it asks for: a cancelled booking can't be moved, and who gave the house away may do little. */
export const inWalkingOrder = (): TenantRoute[] => [
  "retryMessage",
  "getBooking",
  "moveBooking",
  "cancelBooking",
  ...tenantRoutes.filter(
    (route) => !route.endsWith("Booking") && !["retryMessage", "transferOwnership"].includes(route),
  ),
  "transferOwnership",
];

async function lifeRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const of = (status: string) =>
    listOf(
      inside,
      "select id as name from booking where business_id = $1 and professional_id = $2 and status = $3 order by id",
      [scope.businessId, mentor.id, status],
    );
  const [requestedId = "", spareRequestedId = ""] = await of("requested");
  const [underWayId = "", spareUnderWayId = ""] = await of("in-progress");
  const [missedId = ""] = await of("no-show");
  const [proposalId = "", proposedId = ""] = await listOf(
    inside,
    `select unnest(array[p.id, p.booking_id]) as name from proposal p
     join booking b on b.id = p.booking_id where p.business_id = $1 and b.professional_id = $2 and p.state = 'open'`,
    [scope.businessId, mentor.id],
  );
  const [messageId = ""] = await listOf(
    inside,
    `select m.id as name from message m join booking b on b.id = m.booking_id
     where m.business_id = $1 and b.professional_id = $2 and m.status = 'due' order by m.id limit 1`,
    [scope.businessId, mentor.id],
  );
  return { messageId, requestedId, spareRequestedId, underWayId, spareUnderWayId, missedId, proposalId, proposedId };
}

export const rowsOf = async (inside: World, house: House, mentor = mentorOf(house)): Promise<Rows> => {
  const [bookingId = ""] = await listOf(
    inside,
    "select id as name from booking where business_id = $1 and professional_id = $2 and status = 'confirmed' order by id limit 1",
    [house.scope.businessId, mentor.id],
  );
  return {
    businessId: house.scope.businessId,
    professionalId: mentor.id,
    serviceId: house.serviceId,
    bookingId,
    ...(await formRowsOf(inside, house)),
    ...(await teamRowsOf(inside, house)),
    ...(await peopleRowsOf(inside, house, mentor)),
    ...(await groupRowsOf(inside, house, mentor)),
    ...(await seriesRowsOf(inside, house, mentor)),
    ...(await castRowsOf(inside, house)),
    ...(await hoursRowsOf(inside, house, mentor)),
    noticeId: await noticeOf(inside, house, mentor),
    ...(await leaveRowsOf(inside, house, mentor)),
    ...(await lifeRowsOf(inside, house, mentor)),
    ...(await designRowsOf(inside, house)),
  };
};

/** The owner's, or another mentor's own. */
async function noticeOf(inside: World, house: House, mentor: Mentor): Promise<string> {
  const key = mentor === mentorOf(house) ? "furnished-owner" : `furnished-${mentor.slug}`;
  const query = "select id as name from notice where business_id = $1 and key = $2";
  return (await listOf(inside, query, [house.scope.businessId, key]))[0] ?? "";
}

async function seriesRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const [seriesId = "", spareSeriesId = ""] = await listOf(
    inside,
    "select id as name from series where business_id = $1 and professional_id = $2 order by id",
    [scope.businessId, mentor.id],
  );
  const firstOf = async (id: string): Promise<string> => {
    const query = "select id as name from booking where business_id = $1 and series_id = $2 order by series_on limit 1";
    return (await listOf(inside, query, [scope.businessId, id]))[0] ?? "";
  };
  const [seriesBookingId, spareSeriesBookingId] = [await firstOf(seriesId), await firstOf(spareSeriesId)];
  return { seriesId, spareSeriesId, seriesBookingId, spareSeriesBookingId };
}

async function hoursRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const of = async (state: string): Promise<string> => {
    const query = `select id as name from hours_request where business_id = $1 and professional_id = $2 and state = '${state}'`;
    return (await listOf(inside, query, [scope.businessId, mentor.id]))[0] ?? "";
  };
  return {
    hoursRequestId: await of("accepted"),
    declinedHoursId: await of("declined"),
    withdrawnHoursId: await of("withdrawn"),
  };
}

async function leaveRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const leaves = await listOf(
    inside,
    "select id as name from leave where business_id = $1 and professional_id = $2 order by starts_at",
    [scope.businessId, mentor.id],
  );
  const [leaveKindId = ""] = await listOf(
    inside,
    "select id as name from leave_kind where business_id = $1 order by position desc",
    [scope.businessId],
  );
  const theirs = "from reaccommodation r where r.business_id = $1 and r.professional_id = $2";
  const [reaccommodationId = ""] = await listOf(inside, `select id as name ${theirs} order by id`, [
    scope.businessId,
    mentor.id,
  ]);
  const [itemBookingId = ""] = await listOf(
    inside,
    "select booking_id as name from reaccommodation_item where business_id = $1 and reaccommodation_id = $2 order by starts_at",
    [scope.businessId, reaccommodationId || newId()],
  );
  const [leaveId = "", spareLeaveId = "", cancelledLeaveId = ""] = leaves;
  return { leaveKindId, leaveId, spareLeaveId, cancelledLeaveId, reaccommodationId, itemBookingId };
}

async function castRowsOf(inside: World, { scope }: House) {
  const one = async (query: string): Promise<string> => (await listOf(inside, query, [scope.businessId]))[0] ?? "";
  return {
    skillId: await one("select id as name from skill where business_id = $1 and name = 'Libre'"),
    assetId: await one("select id as name from asset where business_id = $1"),
  };
}

async function formRowsOf(inside: World, { scope }: House) {
  const one = async (table: string): Promise<string> =>
    (await listOf(inside, `select id as name from ${table} where business_id = $1`, [scope.businessId]))[0] ?? "";
  const file = async (column: string): Promise<string> =>
    (
      await listOf(
        inside,
        `select ${column} as name from answer_file where business_id = $1 and booking_id is not null`,
        [scope.businessId],
      )
    )[0] ?? "";
  const [fileId, fileBookingId] = [await file("id"), await file("booking_id")];
  return {
    reasonId: await one("reason"),
    categoryId: await one("service_category"),
    questionnaireId: await one("questionnaire"),
    fileId,
    fileBookingId,
  };
}

async function peopleRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const theirs = async (where: string): Promise<string> => {
    const query = `select c.id as name from contact c join booking b on b.business_id = c.business_id and b.contact_id = c.id
      where c.business_id = $1 and b.professional_id = $2 and ${where} limit 1`;
    return (await listOf(inside, query, [scope.businessId, mentor.id]))[0] ?? "";
  };
  const contactId = await theirs("c.name ilike 'camille'");
  const of = async (table: string): Promise<string> =>
    (
      await listOf(inside, `select id as name from ${table} where business_id = $1 and contact_id = $2`, [
        scope.businessId,
        contactId,
      ])
    )[0] ?? "";
  return {
    contactId,
    erasableId: await theirs("c.name = 'sacha'"),
    erasedId: await theirs("c.erased_at is not null"),
    exportId: await of("contact_export"),
    requestId: await of("data_request"),
    relationId:
      (
        await listOf(inside, "select id as name from contact_relation where business_id = $1 and manager_id = $2", [
          scope.businessId,
          contactId,
        ])
      )[0] ?? "",
  };
}

async function teamRowsOf(inside: World, { scope }: House) {
  const one = async (table: string, where: string): Promise<string> =>
    (
      await listOf(inside, `select id as name from ${table} where business_id = $1 and ${where}`, [scope.businessId])
    )[0] ?? "";
  return {
    memberId: await one("member", "role = 'custom'"),
    heirId: await one("member", "role = 'employee'"),
    roleId: await one("role", "name = 'Libre'"),
    invitationId: await one("invitation", "import_id is not null"),
    importId: await one("invitation_import", "true"),
    siteId: await one("site", "not is_main"),
    suppressionId: await one("suppression", "source = 'staff'"),
    listImportId: await one("suppression_import", "true"),
    brandId: await one("brand", "name = 'Été'"),
    spareBrandId: await one("brand", "name = 'Libre'"),
    domainId: await one("domain", "true"),
    keyId: await one("api_key", "replaced_by is null"),
    webhookId: await one("webhook_endpoint", "description = 'first'"),
    rotatedWebhookId: await one("webhook_endpoint", "description = 'rotated'"),
    sharedWebhookId: await one("webhook_endpoint", "description = 'shared'"),
    removedWebhookId: await one("webhook_endpoint", "description = 'removed'"),
    webhookDeliveryId: await one("webhook_delivery", "true"),
    webhookReplayId: await one("webhook_replay", "true"),
    wholeExportId: await one("business_export", "state = 'ready'"),
  };
}

/** As if every row were one that nobody has. */
export const nobodysRows = (rows: Rows): Rows => {
  const none = Object.fromEntries(Object.keys(rows).map((name) => [name, newId()]));
  return { ...rows, ...none, businessId: rows.businessId };
};

export async function asking(person: Person, name: TenantRoute, businessId: string, rows: Rows, more: object = {}) {
  const { params, body, ...parts } = asks[name](rows);
  const whole = body === undefined ? {} : { body: planting(body, more) };
  return person.call(name, { ...parts, ...whole, params: { businessId, ...params } });
}

/** `more` in every object of a body, beneath what is its own. */
export function planting(body: unknown, more: object): unknown {
  if (Array.isArray(body)) return body.map((one) => planting(one, more));
  if (typeof body !== "object" || body === null) return body;
  const own = Object.entries(body).map(([name, value]) => [name, planting(value, more)]);
  return { ...more, ...(Object.fromEntries(own) as object) };
}

/** What nobody may say of themselves. The marks are found again, should anything keep them. */
export const planted = Object.fromEntries(
  (
    "id businessId business_id accountId account_id memberId ownerId role roleId permissions status plan features " +
    "verified verifiedAt emailVerified isMain is_public createdAt sandboxOf secret email address hash"
  )
    .split(" ")
    .map((name) => [name, `planted-${name}`]),
);

/** What an answer tells, without the number of the request. */
export const told = (answer: Awaited<ReturnType<typeof asking>>): unknown =>
  answer.status < 400 ? answer.body : { ...answer.problem, requestId: "" };
