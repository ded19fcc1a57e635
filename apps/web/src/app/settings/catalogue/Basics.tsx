import { modes } from "@creneau/contract/prices";
/** The essentials: name, words, category, how, and who. */
import { Checkbox, NativeSelect, Switch, Textarea, TextInput } from "@mantine/core";
import { useCategories } from "../../api/catalogue.ts";
import { useProfessionals } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";
import { ColourChoice } from "./ColourChoice.tsx";
import type { PartProps } from "./part-props.ts";

export function Basics({ draft, errors, editable, edit }: PartProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const categories = useCategories(businessId);
  const disabled = !editable;
  return (
    <Section title={t("catalogue.basics")}>
      <TextInput
        label={t("catalogue.name")}
        required
        maxLength={120}
        disabled={disabled}
        value={draft.name}
        error={errors["name"]}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <Textarea
        label={`${t("catalogue.description")} (${t("app.optional")})`}
        description={t("catalogue.descriptionHint")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        disabled={disabled}
        value={draft.description}
        error={errors["description"]}
        onChange={(event) => edit({ description: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("catalogue.category")}
        disabled={disabled}
        value={draft.categoryId ?? ""}
        data={[
          { value: "", label: t("catalogue.none") },
          ...(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => edit({ categoryId: event.currentTarget.value || null })}
      />
      <ColourChoice value={draft.colour} disabled={disabled} onChange={(colour) => edit({ colour })} />
      <TextInput
        label={t("catalogue.slug")}
        description={t("catalogue.slugHint")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        required
        maxLength={64}
        disabled={disabled}
        value={draft.slug}
        error={errors["slug"]}
        onChange={(event) => edit({ slug: event.currentTarget.value.toLowerCase() })}
      />
      <Modes draft={draft} errors={errors} editable={editable} edit={edit} />
      <Givers draft={draft} errors={errors} editable={editable} edit={edit} />
      <Switch
        label={t("catalogue.online")}
        description={t("catalogue.onlineHint")}
        disabled={disabled}
        checked={draft.allowOnlineBooking}
        onChange={(event) => edit({ allowOnlineBooking: event.currentTarget.checked })}
      />
      <Switch
        label={t("catalogue.approval")}
        description={t("catalogue.approvalHint")}
        disabled={disabled}
        checked={draft.requiresApproval}
        onChange={(event) => edit({ requiresApproval: event.currentTarget.checked })}
      />
    </Section>
  );
}

function Modes({ draft, errors, editable, edit }: PartProps) {
  const { t } = useTexts();
  const toggle = (mode: (typeof modes)[number], checked: boolean) =>
    edit({ modes: checked ? [...draft.modes, mode] : draft.modes.filter((one) => one !== mode) });
  return (
    <Checkbox.Group
      label={t("catalogue.modes")}
      description={t("catalogue.modesHint")}
      value={draft.modes}
      error={errors["modes"]}
    >
      <div className="catalogue-modes">
        {modes.map((mode) => (
          <Checkbox
            key={mode}
            value={mode}
            label={t(`mode.${mode}`)}
            // One has to stay.
            disabled={!editable || (draft.modes.length === 1 && draft.modes[0] === mode)}
            onChange={(event) => toggle(mode, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Givers({ draft, errors, editable, edit }: PartProps) {
  const { t } = useTexts();
  const team = useProfessionals(useMembership().businessId);
  return (
    <Checkbox.Group
      label={t("catalogue.givers")}
      description={t("catalogue.giversHint")}
      value={draft.professionalIds}
      error={errors["professionalIds"]}
      onChange={(professionalIds) => edit({ professionalIds })}
    >
      <div className="catalogue-modes catalogue-team">
        {(team.data ?? []).map(({ id, displayName }) => (
          <Checkbox key={id} value={id} label={displayName} disabled={!editable} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
