/** One of the services that a combined one is made of, and how long one may wait before it. */
import { NumberInput, Select } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useServices } from "../../api/team.ts";
import type { Composition } from "../../api/teams.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { RowAction } from "../../ui/RowAction.tsx";

type Part = Composition["parts"][number];

interface PartFieldsProps {
  /** The combined one: it is no part of itself. */
  readonly serviceId: string;
  readonly part: Part;
  readonly at: number;
  readonly editable: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onEdit: (some: Partial<Part>) => void;
  readonly onRemove: () => void;
}

export function PartFields({ serviceId, part, at, editable, errors, onEdit, onRemove }: PartFieldsProps) {
  const { t } = useTexts();
  const services = useServices(useMembership().businessId);
  const gap = (field: "gapLeastMinutes" | "gapMostMinutes", label: string) => (
    <NumberInput
      label={label}
      min={0}
      max={1440}
      allowDecimal={false}
      disabled={!editable}
      value={part[field]}
      error={errors[`parts.${at}.${field}`]}
      onChange={(value) => typeof value === "number" && onEdit({ [field]: value })}
    />
  );
  return (
    <fieldset className="card stack-wide">
      <legend className="form-name">{t("teams.part", { number: at + 1 })}</legend>
      <div className="row">
        <Select
          className="grow"
          label={t("teams.partService")}
          searchable
          allowDeselect={false}
          disabled={!editable}
          value={part.serviceId || null}
          data={(services.data ?? [])
            .filter(({ id }) => id !== serviceId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          error={errors[`parts.${at}.serviceId`]}
          onChange={(chosen) => chosen && onEdit({ serviceId: chosen })}
        />
        {editable && <RowAction label={t("teams.removePart", { number: at + 1 })} icon={Trash2} onClick={onRemove} />}
      </div>
      {at > 0 && (
        <div className="two-fields">
          {gap("gapLeastMinutes", t("teams.gapLeast"))}
          {gap("gapMostMinutes", t("teams.gapMost"))}
        </div>
      )}
    </fieldset>
  );
}
