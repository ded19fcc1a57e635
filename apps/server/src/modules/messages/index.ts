/** The door of `messages`. */
import type { Reactions } from "../../platform/events.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import type { MessagesDeps } from "./facts.ts";
import { registerMessageJobs } from "./jobs.ts";
import { reactToBookings, type BookingEvents } from "./reactions.ts";

export { sendAccountMail } from "./account-mail.ts";
export { resumeMessages } from "./commands/resume-messages.ts";
export { calendarFileOf } from "./calendar-file.ts";
export type { BookingSource, MessageFacts, MessagesDeps } from "./facts.ts";
export { registerLeaveMails } from "./leave-mail.ts";
export { messageChecks } from "./integrity.ts";
export { sendPersonMail } from "./person-mail.ts";
export { sendWaitingMail } from "./waiting-mail.ts";
export { sendReaderMail } from "./reader-mail.ts";
export { messagePersonalPart } from "./personal.ts";
export { listMessagesOf } from "./queries.ts";
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
