/** Which role may do what. `own` = only what concerns the member's own professional. */
import { permissions, type Permission, type Role } from "@creneau/contract";

const all = Object.keys(permissions) as Permission[];

const roles: Readonly<Record<Role, { readonly may: readonly Permission[]; readonly sees: "all" | "own" }>> = {
  owner: { may: all, sees: "all" },
  manager: { may: all, sees: "all" },
  employee: {
    // A mentor is an employee: no contact data of the pupils they meet.
    may: [
      "business.read",
      "team.read",
      "catalogue.read",
      "schedule.read",
      "schedule.edit",
      "booking.read",
      "booking.create",
      "booking.change",
    ],
    sees: "own",
  },
  consultant: { may: ["business.read", "team.read", "catalogue.read", "schedule.read", "booking.read"], sees: "own" },
};

export const permissionsOf = (role: Role): readonly Permission[] => roles[role].may;
export const seesAll = (role: Role): boolean => roles[role].sees === "all";
