/** A category: its name and its colour. */
import { useState } from "react";
import { useSaveCategory, type Category } from "../../api/catalogue.ts";
import { beyondFields, problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { NameField } from "../../ui/NameField.tsx";
import { savingOf } from "../saving.ts";
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
  const { errors, isEdited, target } = savingOf(save.error, category, current);
  const failure = save.isError ? problemOf(save.error) : undefined;
  const taken = failure?.code === "NAME_TAKEN" ? failure.title : undefined;
  return (
    <FormDialog
      onClose={onClose}
      title={t(category ? "catalogue.changeCategory" : "catalogue.newCategory")}
      submit={t(isEdited ? "forms.saveAnyway" : "app.save")}
      isPending={save.isPending}
      error={taken === undefined ? beyondFields(save.error) : undefined}
      onSubmit={() => save.mutate({ name, colour, ...target }, { onSuccess: onClose })}
    >
      <NameField
        label={t("catalogue.categoryName")}
        maxLength={80}
        value={name}
        error={errors["name"] ?? taken}
        onChange={setName}
      />
      <ColourChoice value={colour} onChange={setColour} />
    </FormDialog>
  );
}
