/** A reason: its name, a word of help, who is offered it, for which services. */
import { Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSaveReason, type Reason, type ReasonDraft } from "../../api/forms.ts";
import { beyondFields } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { NameField } from "../../ui/NameField.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { savingOf } from "../saving.ts";
import { ServiceChoice } from "./ServiceChoice.tsx";

interface ReasonDialogProps {
  /** As it was when the dialog was opened; undefined for a new one. */
  readonly reason: Reason | undefined;
  /** As it is now: somebody else may have changed it. */
  readonly current: Reason | undefined;
  readonly onClose: () => void;
}

export function ReasonDialog({ reason, current, onClose }: ReasonDialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const desktop = useDesktop();
  const save = useSaveReason(businessId);
  const [draft, setDraft] = useState<ReasonDraft>({
    name: reason?.name ?? "",
    hint: reason?.hint ?? "",
    online: reason?.online ?? true,
    serviceIds: reason?.serviceIds ?? [],
  });
  const edit = (some: Partial<ReasonDraft>) => setDraft({ ...draft, ...some });
  const { errors, isEdited, target } = savingOf(save.error, reason, current);
  return (
    <FormDialog
      onClose={onClose}
      fullScreen={!desktop}
      size={560}
      title={t(reason ? "forms.changeReason" : "forms.addReason")}
      submit={t(isEdited ? "forms.saveAnyway" : "app.save")}
      isPending={save.isPending}
      error={beyondFields(save.error)}
      onSubmit={() => save.mutate({ ...draft, ...target }, { onSuccess: onClose })}
    >
      <NameField
        label={t("forms.reasonName")}
        description={t("forms.reasonNameHint")}
        maxLength={80}
        value={draft.name}
        error={errors["name"]}
        onChange={(name) => edit({ name })}
      />
      <TextInput
        label={`${t("forms.hint")} (${t("app.optional")})`}
        maxLength={200}
        value={draft.hint}
        error={errors["hint"]}
        onChange={(event) => edit({ hint: event.currentTarget.value })}
      />
      <Switch
        label={t("forms.online")}
        description={t("forms.onlineHint")}
        checked={draft.online}
        onChange={(event) => edit({ online: event.currentTarget.checked })}
      />
      <ServiceChoice
        label={t("forms.forServices")}
        description={t("forms.forServicesHint")}
        value={draft.serviceIds}
        onChange={(serviceIds) => edit({ serviceIds })}
      />
    </FormDialog>
  );
}
