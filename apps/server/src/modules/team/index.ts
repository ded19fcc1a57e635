/** The door of `team`. */
export { addField } from "./commands/add-field.ts";
export { addProfessional, type ProfessionalAsk } from "./commands/add-professional.ts";
export {
  countByField,
  directoryOf,
  lockResource,
  namesOf,
  lockResources,
  professionalById,
  professionalBySlug,
  professionalOfMember,
  professionalsByIds,
  teamPage,
  type Professional,
} from "./queries.ts";
export { avatarUrlOf, cardOf } from "./presenters.ts";
