/** Who may do what: this table is the policy. `own` = only what concerns the member's own professional. */
import { isForKeys, permissionNames, type Permission, type Role } from "@creneau/contract";

export interface Grants {
  readonly permissions: readonly Permission[];
  readonly sees: "all" | "own";
}

type BuiltIn = Exclude<Role, "custom">;

const everything = permissionNames;
const everythingBut = (...kept: Permission[]): Permission[] => everything.filter((name) => !kept.includes(name));
const theHouse: Permission[] = [
  "business.read",
  "team.read",
  "catalogue.read",
  "schedule.read",
  "booking.read",
  "contact.list",
];

export const policy: Readonly<Record<BuiltIn, Grants>> = {
  owner: { permissions: everything, sees: "all" },
  manager: { permissions: everythingBut("business.transfer", "business.export"), sees: "all" },
  // Whom one meets, one may write to.
  practitioner: {
    permissions: [
      ...theHouse,
      "schedule.edit",
      "booking.create",
      "booking.change",
      "contact.read",
      "contact.edit",
      "contact.write",
    ],
    sees: "own",
  },
  // A mentor is an employee: no contact data of the pupils they meet.
  employee: { permissions: [...theHouse, "schedule.edit", "booking.create", "booking.change"], sees: "own" },
  // At the phone for everybody, and with no say about the house.
  support: {
    permissions: [...theHouse, "booking.create", "booking.change", "contact.read", "contact.edit", "contact.write"],
    sees: "all",
  },
  consultant: { permissions: theHouse, sees: "own" },
};

export const builtInRoles = Object.keys(policy) as BuiltIn[];
export const isBuiltIn = (role: Role): role is BuiltIn => role !== "custom";

/** A role as its row says it. */
export interface RoleRow {
  readonly role: Role;
  /** Of a role of the business's own. */
  readonly permissions: readonly string[] | null;
  readonly sees: "all" | "own" | null;
}

/** Names that the catalogue no longer has grant nothing. */
export const known = (names: readonly string[]): Permission[] =>
  permissionNames.filter((permission) => names.includes(permission));

export const grantsOf = ({ role, permissions, sees }: RoleRow): Grants =>
  isBuiltIn(role) ? policy[role] : { permissions: known(permissions ?? []), sees: sees ?? "own" };

/** Nobody gives, takes or touches rights beyond their own. */
export const isWithin = (asked: Grants, held: Grants): boolean =>
  asked.permissions.every((permission) => held.permissions.includes(permission)) &&
  (asked.sees === "own" || held.sees === "all");

/** What a key may do: what it was given, as far as whoever it acts for still may, and never what is people's alone. */
export const keyGrants = (given: readonly string[], held: Grants): Grants => ({
  permissions: known(given).filter((permission) => isForKeys(permission) && held.permissions.includes(permission)),
  sees: held.sees,
});
