/** The door of `booking`. */
export { bookSession, type BookingAsk } from "./commands/book-session.ts";
export { bookingBooked, bookingCancelled, bookingMoved } from "./events.ts";
export { bookingChecks } from "./integrity.ts";
export { linkEnd } from "./rules.ts";
export { registerBookingJobs } from "./jobs.ts";
export { bookingLink, openBookingLink } from "./links.ts";
export { bookingPersonalPart } from "./personal.ts";
export { cancelBookingsOf, comingBookingsOf } from "./commands/cancel-bookings-of.ts";
export { bookingById, bookingIdsOf, changesOf, contactIdsOf, meetsContact, type StoredBooking } from "./queries.ts";
export { bookingRoutes } from "./routes.ts";
export { publicBookingRoutes } from "./public-routes.ts";
export { slotDays } from "./slots.ts";
export { bookingKinds, type BookingKindsDeps } from "./retention.ts";
