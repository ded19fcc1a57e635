/** The door of `booking`. */
export { bookSession, type BookingAsk } from "./commands/book-session.ts";
export { bookingBooked, bookingCancelled, bookingMoved } from "./events.ts";
export { bookingChecks } from "./integrity.ts";
export { linkEnd } from "./rules.ts";
export { registerBookingJobs } from "./jobs.ts";
export { bookingLink } from "./links.ts";
export { bookingById, changesOf, type StoredBooking } from "./queries.ts";
export { bookingRoutes } from "./routes.ts";
export { publicBookingRoutes } from "./public-routes.ts";
export { slotDays } from "./slots.ts";
