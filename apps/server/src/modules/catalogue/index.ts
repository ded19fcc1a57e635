/** The door of `catalogue`. */
export { addService, type ServiceAsk } from "./commands/add-service.ts";
export { mainServices, serviceById, serviceGivenBy, servicesGivenBy, type Service } from "./queries.ts";
export { publicServiceOf } from "./presenters.ts";
export { catalogueRoutes } from "./routes.ts";
export { rulesOf } from "./rules.ts";
