/** The door of `contacts`. */
export { contactById, type Contact } from "./queries.ts";
export { meetContact } from "./store.ts";
