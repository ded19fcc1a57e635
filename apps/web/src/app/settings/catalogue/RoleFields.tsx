/** One part of a team's session: what it is called, who or what can take it, how many, and their share. */
import { MultiSelect, NumberInput, SegmentedControl, TextInput } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useProfessionals } from "../../api/team.ts";
import { useAssets, useSkills, type RoleDraft } from "../../api/teams.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { RowAction } from "../../ui/RowAction.tsx";

interface RoleFieldsProps {
  readonly role: RoleDraft;
  readonly at: number;
  /** Times offered are those of this part. */
  readonly leads: boolean;
  readonly editable: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onEdit: (some: Partial<RoleDraft>) => void;
  readonly onRemove: () => void;
}

/** In a percent. */
export const BASIS_POINTS = 100;

export function RoleFields({ role, at, leads, editable, errors, onEdit, onRemove }: RoleFieldsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const team = useProfessionals(businessId);
  const assets = useAssets(businessId, false);
  const skills = useSkills(businessId);
  const isPerson = role.kind === "person";
  const choices = isPerson
    ? (team.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))
    : (assets.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const errorOf = (field: string) => errors[`roles.${at}.${field}`];
  const numbers = (field: "least" | "most") => (
    <NumberInput
      label={t(`teams.${field}`)}
      min={1}
      max={20}
      allowDecimal={false}
      disabled={!editable}
      value={role[field]}
      error={errorOf(field)}
      onChange={(value) => typeof value === "number" && onEdit({ [field]: value })}
    />
  );
  return (
    <fieldset className="card stack-wide">
      <legend className="form-name">{t("teams.role", { number: at + 1 })}</legend>
      <div className="row">
        <TextInput
          className="grow"
          label={t("teams.roleName")}
          placeholder={t("teams.roleNamePlaceholder")}
          required
          maxLength={80}
          disabled={!editable}
          value={role.name}
          error={errorOf("name")}
          onChange={(event) => onEdit({ name: event.currentTarget.value })}
        />
        {editable && <RowAction label={t("teams.removeRole", { number: at + 1 })} icon={Trash2} onClick={onRemove} />}
      </div>
      <SegmentedControl
        aria-label={t("teams.roleKind")}
        disabled={!editable}
        value={role.kind}
        data={[
          { value: "person", label: t("teams.person") },
          { value: "asset", label: t("teams.asset") },
        ]}
        onChange={(kind) => onEdit({ kind, resourceIds: [], substituteIds: [], skillIds: [], shareBasisPoints: 0 })}
      />
      <MultiSelect
        label={t(isPerson ? "teams.candidates" : "teams.assetCandidates")}
        {...(isPerson ? { description: t("teams.candidatesHint") } : {})}
        disabled={!editable}
        searchable
        data={choices.filter(({ value }) => !role.substituteIds.includes(value))}
        value={role.resourceIds}
        error={errorOf("resourceIds")}
        onChange={(resourceIds) => onEdit({ resourceIds })}
      />
      <MultiSelect
        label={t("teams.substitutes")}
        description={t("teams.substitutesHint")}
        disabled={!editable}
        searchable
        data={choices.filter(({ value }) => !role.resourceIds.includes(value))}
        value={role.substituteIds}
        onChange={(substituteIds) => onEdit({ substituteIds })}
      />
      <div className="two-fields">
        {numbers("least")}
        {numbers("most")}
      </div>
      {isPerson && (
        <div className="two-fields">
          <MultiSelect
            label={t("teams.withSkills")}
            disabled={!editable}
            data={(skills.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={role.skillIds}
            onChange={(skillIds) => onEdit({ skillIds })}
          />
          <NumberInput
            label={t("teams.share")}
            description={t("teams.shareHint")}
            inputWrapperOrder={["label", "input", "error", "description"]}
            min={0}
            max={100}
            decimalScale={2}
            disabled={!editable}
            value={role.shareBasisPoints / BASIS_POINTS}
            onChange={(share) =>
              typeof share === "number" && onEdit({ shareBasisPoints: Math.round(share * BASIS_POINTS) })
            }
          />
        </div>
      )}
      {leads && <p className="small soft">{t("teams.leads")}</p>}
    </fieldset>
  );
}
