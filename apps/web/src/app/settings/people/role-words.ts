/** Roles in words, and as the values of a list. */
import type { TFunction } from "i18next";
import type { RoleDetail, RoleRef } from "../../api/members.ts";

export const roleName = ({ role }: Pick<RoleDetail, "role">, own: string | null, t: TFunction): string =>
  own ?? t(`role.${role}`);

/** One text for a role, for lists of choices. */
export const roleValue = ({ role, roleId }: RoleRef): string => roleId ?? role;

export const refOf = ({ role, id }: RoleDetail): RoleRef => ({ role, roleId: id });

/** The role behind a choice. */
export const roleOf = (roles: readonly RoleDetail[], value: string | null): RoleRef | undefined => {
  const found = roles.find((role) => roleValue(refOf(role)) === value);
  return found && refOf(found);
};

/** Those that may be given, and the one that is. */
export const roleChoices = (roles: readonly RoleDetail[], t: TFunction, current?: string) =>
  roles.map((role) => {
    const value = roleValue(refOf(role));
    return { value, label: roleName(role, role.name, t), disabled: !role.grantable && value !== current };
  });
