/** The door of `contacts`. */
export { chooseTexts, mayText, textsWish } from "./consents/texting.ts";
export { agreeOnForm } from "./consents/commands/choose.ts";
export { forgetConsents } from "./consents/forget.ts";
export { mayContact, standingChoices } from "./consents/ledger.ts";
export { choicesLink } from "./consents/links.ts";
export { consentKinds } from "./consents/retention.ts";
export { consentRoutes } from "./consents/routes.ts";
export { eraseWithin } from "./rights/commands/erase-person.ts";
export type { BookingsOfPeople, PersonMail, RightsDeps } from "./rights/deps.ts";
export { registerRightsJobs } from "./rights/jobs.ts";
export { rightsLinkRoutes } from "./rights/link-routes.ts";
export { consentPersonalPart, contactPersonalPart } from "./rights/parts.ts";
export { rightsRoutes } from "./rights/routes.ts";
export { contactRoutes } from "./routes.ts";
export { contactSeenBy, type Meetings } from "./seen.ts";
export { agreeToTexts, isAboutTexts, offersSmsReminders, offerSmsReminders } from "./consents/sms-reminders.ts";
export { offeredLabels } from "./consents/texts-in-use.ts";
export { dataRequestsOpen } from "./rights/queries.ts";
export { meetDependant } from "./relations/commands/meet-dependant.ts";
export { editRelation } from "./relations/commands/edit-relations.ts";
export { relationChecks } from "./relations/integrity.ts";
export { relationPersonalPart } from "./relations/personal.ts";
export { dependantsOf, isGuardianOf, type StoredRelation } from "./relations/queries.ts";
export { relationRoutes } from "./relations/routes.ts";
export {
  contactById,
  contactIfAny,
  contactsByIds,
  findContactByEmail,
  openContactEmail,
  type Contact,
} from "./queries.ts";
export { contactChose, contactCreated, contactErased, contactUpdated } from "./events.ts";
export { meetContact } from "./meet.ts";
export { nobodyOf } from "./store.ts";
export { registerContactJobs } from "./suppressions/jobs.ts";
export { suppressionRoutes } from "./suppressions/routes.ts";
export { suppressReturned, textedStop, type Returned } from "./suppressions/returned.ts";
export { mayBeSent, whichMayBeSent, type Sending } from "./suppressions/sending.ts";
