/** Whose planning: one professional's, or everybody's. */
import { Select } from "@mantine/core";
import type { Professional } from "../api/team.ts";
import { useTexts } from "../texts/language.ts";
import type { WhosePlanning } from "./use-planning.ts";

interface ProfessionalFilterProps {
  readonly team: readonly Professional[];
  readonly whose: WhosePlanning;
}

const EVERYBODY = "";

export function ProfessionalFilter({ team, whose }: ProfessionalFilterProps) {
  const { t } = useTexts();
  return (
    <Select
      className="planning-filter"
      aria-label={t("planning.professional")}
      size="sm"
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      value={whose.professionalId ?? EVERYBODY}
      onChange={(id) => whose.choose(id || undefined)}
      data={[
        { value: EVERYBODY, label: t("planning.everybody") },
        ...team.map(({ id, displayName }) => ({ value: id, label: displayName })),
      ]}
    />
  );
}
