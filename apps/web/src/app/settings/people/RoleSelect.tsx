/** A role to choose among those that may be given. */
import { Select } from "@mantine/core";
import type { RoleDetail, RoleRef } from "../../api/members.ts";
import { useTexts } from "../../texts/language.ts";
import { roleChoices, roleOf, roleValue } from "./role-words.ts";

export interface InviteProps {
  readonly roles: readonly RoleDetail[];
  readonly role: RoleRef;
  readonly onRole: (role: RoleRef) => void;
}

export function RoleSelect({ roles, role, onRole, label }: InviteProps & { readonly label: string }) {
  const { t } = useTexts();
  return (
    <Select
      label={label}
      data={roleChoices(roles, t)}
      value={roleValue(role)}
      allowDeselect={false}
      onChange={(value) => {
        const chosen = roleOf(roles, value);
        if (chosen) onRole(chosen);
      }}
    />
  );
}
