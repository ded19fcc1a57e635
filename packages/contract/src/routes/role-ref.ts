import { Id } from "../primitives.ts";
import { Role } from "./me.ts";

/** Which role: one that every business has, or with `custom` the id of one of its own. */
export const roleRef = {
  role: Role,
  roleId: Id.nullable().default(null).meta({ description: "With the role `custom`: which." }),
};

interface RoleChoice {
  readonly role: Role;
  readonly roleId: string | null;
}

/** For `refine`: a role of the business's own has an id, and no other has. */
export const roleWithId: [(choice: RoleChoice) => boolean, { path: string[]; error: string }] = [
  ({ role, roleId }) => (role === "custom") === (roleId !== null),
  { path: ["roleId"], error: "role-and-id" },
];
