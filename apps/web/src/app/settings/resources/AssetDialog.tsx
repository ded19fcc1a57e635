/** A room, or equipment: its name, where it is, how many there are. */
import { NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSites } from "../../api/brands.ts";
import { beyondFields } from "../../api/problem.ts";
import { useSaveAsset, type Asset, type AssetDraft } from "../../api/teams.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { NameField } from "../../ui/NameField.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { savingOf } from "../saving.ts";

interface AssetDialogProps {
  /** As it was when the dialog was opened; undefined for a new one. */
  readonly asset: Asset | undefined;
  /** As it is now: somebody else may have changed it. */
  readonly current: Asset | undefined;
  readonly onClose: () => void;
}

const ANYWHERE = "";

export function AssetDialog({ asset, current, onClose }: AssetDialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const desktop = useDesktop();
  const sites = useSites(businessId);
  const save = useSaveAsset(businessId);
  // A second click, or the same form sent again, adds nothing.
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<AssetDraft>({
    kind: asset?.kind ?? "room",
    name: asset?.name ?? "",
    description: asset?.description ?? "",
    siteId: asset?.siteId ?? null,
    units: asset?.units ?? 1,
  });
  const edit = (some: Partial<AssetDraft>) => setDraft({ ...draft, ...some });
  const { errors, isEdited, target } = savingOf(save.error, asset, current);
  return (
    <FormDialog
      onClose={onClose}
      fullScreen={!desktop}
      size={520}
      title={t(asset ? "teams.changeAsset" : "teams.addAsset")}
      submit={t(isEdited ? "forms.saveAnyway" : "app.save")}
      isPending={save.isPending}
      error={beyondFields(save.error)}
      onSubmit={() => save.mutate({ ...draft, key, ...target }, { onSuccess: onClose })}
    >
      {!asset && (
        <SegmentedControl
          aria-label={t("teams.kind")}
          value={draft.kind}
          data={[
            { value: "room", label: t("teams.room") },
            { value: "equipment", label: t("teams.equipment") },
          ]}
          onChange={(kind) => edit({ kind })}
        />
      )}
      <NameField
        label={t("teams.name")}
        placeholder={t("teams.namePlaceholder")}
        maxLength={120}
        value={draft.name}
        error={errors["name"]}
        onChange={(name) => edit({ name })}
      />
      <TextInput
        label={`${t("teams.description")} (${t("app.optional")})`}
        maxLength={500}
        value={draft.description}
        onChange={(event) => edit({ description: event.currentTarget.value })}
      />
      <NumberInput
        label={t("teams.units")}
        description={t("teams.unitsHint")}
        min={1}
        max={100}
        allowDecimal={false}
        value={draft.units}
        error={errors["units"]}
        onChange={(units) => typeof units === "number" && edit({ units })}
      />
      {sites.data && sites.data.length > 0 && (
        <Select
          label={t("teams.site")}
          allowDeselect={false}
          value={draft.siteId ?? ANYWHERE}
          data={[
            { value: ANYWHERE, label: t("teams.anySite") },
            ...sites.data.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(siteId) => edit({ siteId: siteId === ANYWHERE ? null : siteId })}
        />
      )}
    </FormDialog>
  );
}
