/** The door of `catalogue`. */
export { addService, type ServiceAsk } from "./commands/add-service.ts";
export { addAsset, addSkill, replaceSkills } from "./commands/edit-assets.ts";
export { addCategory } from "./commands/edit-categories.ts";
export { replaceComposition } from "./commands/edit-composition.ts";
export { replacePolicy } from "./commands/edit-policy.ts";
export { categoriesByName } from "./categories/queries.ts";
export { serviceCreated, serviceDeleted, serviceUpdated } from "./events.ts";
export { beginForm } from "./commands/begin-form.ts";
export { formRoutes } from "./form-routes.ts";
export { formOf, takeForm, type FormAsk, type TakenForm } from "./forms.ts";
export { questionsOfEdition } from "./questionnaires/queries.ts";
export {
  mainServices,
  serviceById,
  serviceBySlug,
  serviceGivenBy,
  servicesAmong,
  servicesGivenBy,
  type Service,
} from "./queries.ts";
export { policyRoutes } from "./policy-routes.ts";
export { policyOf } from "./policies/queries.ts";
export { changeableUntil, freeUntil, publicPolicyOf } from "./policies/rules.ts";
export { publicServiceOf } from "./presenters.ts";
export { catalogueRoutes } from "./routes.ts";
export { serviceRoutes } from "./service-routes.ts";
export { publicServiceRoutes } from "./public-routes.ts";
export {
  dependsOnVisit,
  isLength,
  priceFor,
  rulesOf,
  seriesMostOf,
  whyNotFor,
  withLength,
  type NotForThem,
} from "./rules.ts";
export {
  giversOf,
  partsOf,
  rolesOf,
  skillsOfEach,
  unitsOf,
  type ServiceRole,
  type StoredPart,
} from "./roles/queries.ts";
export { teamRoutes } from "./team-routes.ts";
