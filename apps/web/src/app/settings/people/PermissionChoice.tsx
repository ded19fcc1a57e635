/** Permissions to tick, each with what it allows; those one does not hold oneself are shown, and closed. */
import { Checkbox } from "@mantine/core";
import type { PermissionName } from "../../api/members.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import type { PermissionWords } from "./permission-words.ts";

interface PermissionChoiceProps {
  readonly label: string;
  readonly permissions: readonly PermissionName[];
  readonly chosen: readonly PermissionName[];
  readonly words: PermissionWords;
  readonly error: string | undefined;
  readonly onChange: (chosen: PermissionName[]) => void;
}

export function PermissionChoice({ label, permissions, chosen, words, error, onChange }: PermissionChoiceProps) {
  const { t } = useTexts();
  const membership = useMembership();
  return (
    <Checkbox.Group
      label={label}
      error={error}
      value={[...chosen]}
      onChange={(values) => onChange(permissions.filter((name) => values.includes(name)))}
    >
      <div className="permission-choice">
        {permissions.map((name) => {
          const mine = may(membership, name);
          return (
            <Checkbox
              key={name}
              value={name}
              label={words.label(name)}
              description={mine ? words.sentence(name) : t("roles.beyond")}
              disabled={!mine && !chosen.includes(name)}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}
