/** A site: its name, where it is, how to reach it. */
import { Select, Switch, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useSaveSite, type Site, type SiteDraft } from "../../api/brands.ts";
import { beyondFields } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { zoneChoices } from "../../time/zones.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { NameField } from "../../ui/NameField.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { savingOf } from "../saving.ts";

interface SiteDialogProps {
  /** As it was when the dialog was opened; undefined for a new one. */
  readonly site: Site | undefined;
  /** As it is now: somebody else may have changed it. */
  readonly current: Site | undefined;
  readonly onClose: () => void;
}

export function SiteDialog({ site, current, onClose }: SiteDialogProps) {
  const { t, language } = useTexts();
  const { businessId, zone } = useMembership();
  const desktop = useDesktop();
  const save = useSaveSite(businessId);
  const [draft, setDraft] = useState<SiteDraft>(() => {
    if (!site)
      return {
        name: "",
        address: { street: "", postalCode: "", city: "", country: "FR" },
        zone,
        phone: null,
        main: false,
      };
    const { id: _, version: __, ...rest } = site;
    return rest;
  });
  const zones = useMemo(() => zoneChoices(language, draft.zone), [language, draft.zone]);
  const edit = (some: Partial<SiteDraft>) => setDraft({ ...draft, ...some });
  const move = (some: Partial<SiteDraft["address"]>) => edit({ address: { ...draft.address, ...some } });
  const { errors, isEdited, target } = savingOf(save.error, site, current);
  return (
    <FormDialog
      onClose={onClose}
      fullScreen={!desktop}
      size={560}
      title={t(site ? "sites.change" : "sites.add")}
      submit={t(isEdited ? "sites.saveAnyway" : "app.save")}
      isPending={save.isPending}
      error={beyondFields(save.error)}
      onSubmit={() => save.mutate({ ...draft, ...target }, { onSuccess: onClose })}
    >
      <NameField
        label={t("sites.name")}
        placeholder={t("sites.nameHint")}
        maxLength={80}
        value={draft.name}
        error={errors["name"]}
        onChange={(name) => edit({ name })}
      />
      <TextInput
        label={t("company.street")}
        maxLength={200}
        value={draft.address.street}
        onChange={(event) => move({ street: event.currentTarget.value })}
      />
      <div className="two-fields address-line">
        <TextInput
          label={t("company.postalCode")}
          maxLength={16}
          value={draft.address.postalCode}
          onChange={(event) => move({ postalCode: event.currentTarget.value })}
        />
        <TextInput
          label={t("company.city")}
          maxLength={80}
          value={draft.address.city}
          onChange={(event) => move({ city: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t("company.phone")}
        inputMode="tel"
        placeholder="+33 2 40 00 00 00"
        maxLength={40}
        value={draft.phone ?? ""}
        error={errors["phone"]}
        onChange={(event) => edit({ phone: event.currentTarget.value || null })}
      />
      <Select
        label={t("company.zone")}
        searchable
        limit={60}
        allowDeselect={false}
        value={draft.zone}
        data={zones}
        error={errors["zone"]}
        onChange={(chosen) => chosen && edit({ zone: chosen })}
      />
      {!site?.main && (
        <Switch
          label={t("sites.makeMain")}
          description={t("sites.makeMainHint")}
          checked={draft.main}
          onChange={(event) => edit({ main: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}
