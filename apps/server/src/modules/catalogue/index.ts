/** The door of `catalogue`. */
export { addService, type ServiceAsk } from "./commands/add-service.ts";
export { beginForm } from "./commands/begin-form.ts";
export { formRoutes } from "./form-routes.ts";
export { takeForm, type FormAsk, type TakenForm } from "./forms.ts";
export { questionsOfEdition } from "./questionnaires/queries.ts";
export { mainServices, serviceById, serviceGivenBy, servicesGivenBy, type Service } from "./queries.ts";
export { publicServiceOf } from "./presenters.ts";
export { catalogueRoutes } from "./routes.ts";
export { rulesOf } from "./rules.ts";
