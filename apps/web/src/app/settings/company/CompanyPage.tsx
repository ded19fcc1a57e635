/** What the business says of itself: its public face, its words, its legal identity. */
import { Skeleton } from "@mantine/core";
import { problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useReplaceSettings, useSettings, type BusinessSettings, type SettingsDraft } from "../../api/settings.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { useEdited } from "../use-edited.ts";
import { Face } from "./Face.tsx";
import type { SectionProps } from "./fields.ts";
import { Identity } from "./Identity.tsx";
import { useFieldNames } from "./use-field-names.ts";
import { Words } from "./Words.tsx";

const draftOf = ({ slug: _, version: __, updatedAt: ___, ...draft }: BusinessSettings): SettingsDraft => draft;

function CompanyForm({ settings }: { readonly settings: BusinessSettings }) {
  const { t } = useTexts();
  const membership = useMembership();
  const names = useFieldNames();
  const form = useEdited(`company ${membership.businessId}`, draftOf(settings));
  const replace = useReplaceSettings(membership.businessId);
  const save = () =>
    replace.mutate(
      { ...form.draft, version: settings.version },
      {
        onSuccess: (saved) => {
          form.taken(draftOf(saved));
          toastDone(t("company.saved"));
        },
      },
    );
  const errors = replace.isError && form.dirty ? problemOf(replace.error) : undefined;
  const section: SectionProps = {
    draft: form.draft,
    edit: form.edit,
    errors: errors?.code === "INVALID_INPUT" ? errors.fields : {},
    readOnly: !may(membership, "business.edit"),
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Face {...section} />
      <Words {...section} />
      <Identity {...section} />
      {!section.readOnly && (
        <FormBar form={form} saving={replace} theirs={form.theirs.map((path) => names(path))} onSave={save} />
      )}
    </form>
  );
}

export function CompanyPage() {
  const { t } = useTexts();
  const settings = useSettings(useMembership().businessId);
  return (
    <>
      <PageHead title={t("company.title")} lead={t("company.lead")} />
      {settings.data ? (
        <CompanyForm settings={settings.data} />
      ) : settings.isError ? (
        <FailureNote error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <div className="settings-form" aria-busy>
          <Skeleton height={360} radius="lg" />
          <Skeleton height={220} radius="lg" />
          <Skeleton height={420} radius="lg" />
        </div>
      )}
    </>
  );
}
