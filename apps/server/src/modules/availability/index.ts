/** The door of `availability`. */
export { createSchedule } from "./commands/create-schedule.ts";
export { putOverride } from "./commands/edit-overrides.ts";
export { hoursOf, zonesOf } from "./queries.ts";
export { availabilityRoutes } from "./routes.ts";
export type { Weekly } from "./rules.ts";
