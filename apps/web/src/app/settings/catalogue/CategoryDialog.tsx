/** A category: its name and its colour. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useSaveCategory, type Category } from "../../api/catalogue.ts";
import { beyondFields, problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { ColourChoice } from "./ColourChoice.tsx";

interface CategoryDialogProps {
  /** As it was when the dialog was opened; undefined for a new one. */
  readonly category: Category | undefined;
  /** As it is now: somebody else may have changed it. */
  readonly current: Category | undefined;
  readonly onClose: () => void;
}

export function CategoryDialog({ category, current, onClose }: CategoryDialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const save = useSaveCategory(businessId);
  const [name, setName] = useState(category?.name ?? "");
  const [colour, setColour] = useState(category?.colour ?? null);
  const failure = save.isError ? problemOf(save.error) : undefined;
  const errors = failure?.fields ?? {};
  // After a refusal the reader has been told: saving again is on what is there now.
  const version = failure?.code === "EDITED_MEANWHILE" ? current?.version : category?.version;
  return (
    <FormDialog
      onClose={onClose}
      title={t(category ? "catalogue.changeCategory" : "catalogue.newCategory")}
      submit={t(failure?.code === "EDITED_MEANWHILE" ? "forms.saveAnyway" : "app.save")}
      isPending={save.isPending}
      error={failure?.code === "NAME_TAKEN" ? undefined : beyondFields(save.error)}
      onSubmit={() => {
        save.mutate(
          { name, colour, ...(category && version !== undefined ? { id: category.id, version } : {}) },
          { onSuccess: onClose },
        );
      }}
    >
      <TextInput
        label={t("catalogue.categoryName")}
        required
        data-autofocus
        maxLength={80}
        value={name}
        error={errors["name"] ?? (failure?.code === "NAME_TAKEN" ? failure.title : undefined)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ColourChoice value={colour} onChange={setColour} />
    </FormDialog>
  );
}
