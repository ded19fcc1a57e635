/** The door of `portability`. */
export type { ImportReport } from "./arrival/report.ts";
export { lastExportAt } from "./exports/queries.ts";
export { registerPortabilityJobs } from "./jobs.ts";
export { exportToFile, importFromFile } from "./operator.ts";
export { Refusal } from "./refusal.ts";
export { portabilityRoutes } from "./routes.ts";
export { refusalSentence } from "./texts.ts";
