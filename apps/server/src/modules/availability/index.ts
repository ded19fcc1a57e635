/** The door of `availability`. */
export { createSchedule } from "./commands/create-schedule.ts";
export { putOverride } from "./commands/edit-overrides.ts";
export { reachOf, type Availability, type Reach } from "./hours.ts";
export { availabilityOf, hoursOf, zonesOf } from "./queries.ts";
export { availabilityRoutes } from "./routes.ts";
export type { Weekly } from "./rules.ts";
export { replaceBusinessHours } from "./house/commands/replace-business-hours.ts";
export type { House } from "./house/closures.ts";
export { addUsualKinds } from "./leave/commands/edit-kinds.ts";
export { leaveWithin, previewedLeave } from "./leave/commands/request-leave.ts";
export { leaveDecided, leaveRequested } from "./leave/events.ts";
export { knowsWhy } from "./leave/presenters.ts";
export { leaveNews, type LeaveNews } from "./leave/news.ts";
export { absencesOf, kindPage as leaveKinds, leaveById, leavePage, type StoredLeave } from "./leave/queries.ts";
export { leaveKindsOfData } from "./leave/retention.ts";
export { leaveRoutes, readPeriod } from "./leave/routes.ts";
export { totalOf } from "./leave/rules.ts";
