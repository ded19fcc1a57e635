/** The door of `booking`. */
export { bookWithin, type BookingAsk } from "./book.ts";
export { bookSession } from "./commands/book-session.ts";
export {
  bookingsBriefly,
  groupsBriefly,
  hostsBeside,
  professionalsOf,
  waitingBriefly,
  type BesideHost,
  type Brief,
} from "./briefly.ts";
export { castOf, castOfOne } from "./cast.ts";
export { chainDays } from "./chain.ts";
export {
  bookingApproved,
  bookingAttended,
  bookingBooked,
  bookingCancelled,
  bookingCompleted,
  bookingDeclined,
  bookingExpired,
  bookingMoved,
  bookingProposed,
  bookingRequested,
  bookingKept,
  bookingNoShow,
} from "./events.ts";
export type { ProposeAsk } from "./commands/propose-times.ts";
export { openProposalOf, openProposalsOf, type StoredProposal } from "./proposals/queries.ts";
export { bookingChecks } from "./integrity.ts";
export { linkEnd } from "./rules.ts";
export { registerBookingJobs } from "./jobs.ts";
export { bookingLink, openBookingLink, proposalLink } from "./links.ts";
export { phonePersonalPart } from "./phones/personal.ts";
export { phoneKind } from "./phones/retention.ts";
export { phonesGiven, phonesOf } from "./phones/store.ts";
export { bookingPersonalPart } from "./personal.ts";
export { cancelBookingsOf, comingBookingsOf } from "./commands/cancel-bookings-of.ts";
export {
  bookingIdsOf,
  bookingsByIds,
  changesOf,
  changesOfEach,
  contactIdsOf,
  meetsContact,
  type StoredBooking,
  type StoredChange,
} from "./queries.ts";
export { planGroupsWithin } from "./groups/commands/plan-groups.ts";
export { putRules as giveInGroups } from "./groups/store.ts";
export { joinWithin as joinWaitingWithin } from "./waiting/commands/join-waiting.ts";
export { groupDropped, groupHeld } from "./groups/events.ts";
export { presentGroup } from "./groups/presenters.ts";
export { listedGroup } from "./groups/queries.ts";
export { waitingAdded, waitingEnded, waitingLapsed, waitingOffered, waitingTaken } from "./waiting/events.ts";
export { listedEntry, offerById, type ListedEntry, type StoredOffer } from "./waiting/queries.ts";
export { listedBooking, type ListedBooking } from "./lists.ts";
export { presentBooking } from "./presenters.ts";
export { groupRoutes } from "./groups/routes.ts";
export { publicGroupRoutes } from "./groups/public-routes.ts";
export type { WaitingText } from "./waiting/deps.ts";
export { registerWaitingJobs } from "./waiting/jobs.ts";
export { waitingPersonalPart } from "./waiting/personal.ts";
export { publicWaitingRoutes } from "./waiting/public-routes.ts";
export { waitingKind } from "./waiting/retention.ts";
export { waitingRoutes } from "./waiting/routes.ts";
export type { WaitingMail } from "./waiting/deps.ts";
export { registerMineJobs } from "./mine/jobs.ts";
export { mineRoutes } from "./mine/routes.ts";
export { registerReaccommodationJobs } from "./reaccommodation/jobs.ts";
export { reaccommodationRoutes } from "./reaccommodation/routes.ts";
export { whyRoutes } from "./why/routes.ts";
export { bookingRoutes } from "./routes.ts";
export { publicBookingRoutes } from "./public-routes.ts";
export { slotDays } from "./slots.ts";
export { resumeBookings } from "./resume.ts";
export { bookingKinds, type BookingKindsDeps } from "./retention.ts";
export { bookSeries } from "./series/commands/book-series.ts";
export { datesTogether } from "./series/calendar.ts";
export { newsOfSeries } from "./series/queries.ts";
export { readRule as readSeriesRule } from "./series/rules.ts";
export { leftOutsideAt } from "./outside/left.ts";
