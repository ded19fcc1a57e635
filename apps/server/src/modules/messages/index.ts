/** The door of `messages`. */
import type { Reactions } from "../../platform/events.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import type { MessagesDeps } from "./facts.ts";
import { registerMessageJobs } from "./jobs.ts";
import { reactToBookings, type BookingEvents } from "./reactions.ts";

export { sendAccountMail } from "./account-mail.ts";
export { createPost, type Deliverer } from "./carriers/deliver.ts";
export { accountsWithDevices } from "./carriers/devices/queries.ts";
export type { InstallationCarriers, KeptText, Outside } from "./carriers/installation.ts";
export { registerCarrierJobs } from "./carriers/jobs.ts";
export { leftAlone } from "./carriers/left-alone.ts";
export type { Post } from "./carriers/post.ts";
export { reporters, takeReport, type ReportDeps } from "./carriers/reports.ts";
export { ownMessages } from "./own-data.ts";
export { takeReturned } from "./carriers/returns.ts";
export { deliveryKinds } from "./carriers/retention.ts";
export { carrierRoutes } from "./carriers/routes.ts";
export { resumeMessages } from "./commands/resume-messages.ts";
export { letterRoutes } from "./letters/routes.ts";
export { registerLetterJobs } from "./letters/send.ts";
export { calendarFileOf } from "./calendar-file.ts";
export type { BookingSource, Host, MessageFacts, MessagesDeps } from "./facts.ts";
export { toldBeside } from "./hub/beside.ts";
export { registerLeaveMails } from "./leave-mail.ts";
export { mailWishRoutes } from "./switch-off/routes.ts";
export { notificationRoutes } from "./hub/routes.ts";
export { registerHoursRequestNews } from "./hub/hours-requests.ts";
export { registerStaffNews, type StaffDeps } from "./hub/staff.ts";
export { messageChecks } from "./integrity.ts";
export { sendPersonMail } from "./person-mail.ts";
export { textWaiting } from "./hub/waiting.ts";
export { sendWaitingMail } from "./waiting-mail.ts";
export { sendReaderMail } from "./reader-mail.ts";
export { letterPersonalPart, messagePersonalPart } from "./personal.ts";
export { listMessagesOf } from "./queries.ts";
export { messageRoutes } from "./routes.ts";
export { sendTeamInvitation } from "./team-invitation.ts";

/** Listens to bookings, and sends. */
export function registerMessages(
  deps: MessagesDeps,
  reactions: Reactions,
  jobs: JobRegistry,
  events: BookingEvents,
): void {
  reactToBookings(deps, reactions, events);
  registerMessageJobs(deps, jobs);
}
export { messageKinds } from "./retention.ts";
export { messageIdOf } from "./templates/compose.ts";
export { mailBrand } from "./templates/system-mail.ts";
export { notify, type NoticeAsk } from "./notices/notify.ts";
export { noticeKind } from "./notices/retention.ts";
export { noticeRoutes } from "./notices/routes.ts";
export { registerDraftJobs } from "./designs/drafts.ts";
export { designRoutes } from "./designs/routes.ts";
