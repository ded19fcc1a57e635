/** The HTTP API as schemas. The server implements it, the SDK speaks it, the documentation is made from it. */
export { openapi } from "./openapi.ts";
export { Email, Locale, Slug, ZoneText } from "./primitives.ts";
export { Problem, problemCodes, problems, type ProblemCode } from "./problems.ts";
export { permissions, type Access, type Permission, type Route } from "./route.ts";
export { routes, type RouteName, type Routes } from "./routes.ts";
export { Booking, BookingDetail, Schedule } from "./routes/business.ts";
export { Me, Role } from "./routes/me.ts";
export {
  Brand,
  LinkedBooking,
  ProfessionalCard,
  ProfessionalProfile,
  PublicBusiness,
  SlotDays,
  Wording,
} from "./routes/public.ts";
