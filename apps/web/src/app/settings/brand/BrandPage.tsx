/** How the business looks: logo, colours, type; worn at once by its pages and mails. */
import { Button, SegmentedControl, Skeleton, TextInput } from "@mantine/core";
import { Plus, Star, Trash2 } from "lucide-react";
import { useSearchParams } from "react-router";
import {
  useAddBrand,
  useBrands,
  useMakeMainBrand,
  useRemoveBrand,
  useReplaceBrand,
  type Brand,
} from "../../api/brands.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { BrandPreview } from "./BrandPreview.tsx";
import { Colours } from "./Colours.tsx";
import { CustomCss } from "./CustomCss.tsx";
import { Logo } from "./Logo.tsx";
import { Type } from "./Type.tsx";

function BrandForm({ brand }: { readonly brand: Brand }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const { id, name, look, customCss, version } = brand;
  const form = useEdited(`brand ${id}`, { name, look, customCss });
  const replace = useReplaceBrand(businessId, id);
  const { draft } = form;
  const save = () =>
    replace.mutate(
      { ...draft, version },
      {
        onSuccess: (saved) => {
          form.taken({ name: saved.name, look: saved.look, customCss: saved.customCss });
          toastDone(t(saved.main ? "brand.saved" : "brand.savedOther"));
        },
      },
    );
  const failure = replace.isError && form.dirty ? problemOf(replace.error) : undefined;
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : {};
  const paint = (some: Partial<typeof look>) => form.edit({ look: { ...draft.look, ...some } });
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <BrandPreview look={draft.look} logoUrl={brand.logoUrl} />
      <Logo brand={brand} look={draft.look} edit={paint} errors={errors} />
      <Colours look={draft.look} edit={paint} errors={errors} />
      <Type look={draft.look} edit={paint} />
      <CustomCss
        value={draft.customCss}
        leftOut={draft.customCss === customCss ? brand.leftOut : []}
        error={errors["customCss"]}
        onChange={(css) => form.edit({ customCss: css })}
      />
      {!brand.main && (
        <Section title={t("brand.nameTitle")}>
          <TextInput
            label={t("brand.name")}
            maxLength={80}
            value={draft.name}
            error={errors["name"]}
            onChange={(event) => form.edit({ name: event.currentTarget.value })}
          />
        </Section>
      )}
      <FormBar form={form} saving={replace} theirs={form.theirs.length > 0 ? [t("brand.title")] : []} onSave={save} />
    </form>
  );
}

/** Which brand, when there are several; and what one does with a whole one. */
function BrandChoice({ brands, chosen }: { readonly brands: readonly Brand[]; readonly chosen: Brand }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const [, setSearch] = useSearchParams();
  const main = useMakeMainBrand(businessId);
  const remove = useRemoveBrand(businessId);
  const failed = { onError: (error: unknown) => toastFailed(failureLine(error, t)) };
  if (brands.length < 2) return null;
  return (
    <div className="row wrap brand-choice">
      <SegmentedControl
        aria-label={t("brand.which")}
        value={chosen.id}
        onChange={(id) => setSearch({ brand: id }, { replace: true })}
        data={brands.map((one) => ({ value: one.id, label: one.name }))}
      />
      {!chosen.main && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<Star size={14} />}
            loading={main.isPending}
            onClick={() => main.mutate(chosen.id, failed)}
          >
            {t("brand.makeMain")}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<Trash2 size={14} />}
            loading={remove.isPending}
            onClick={() => {
              // Its look and its logo are gone for good: this one asks.
              if (window.confirm(t("brand.removeAsk", { name: chosen.name })))
                remove.mutate(chosen.id, { ...failed, onSuccess: () => setSearch({}, { replace: true }) });
            }}
          >
            {t("brand.remove")}
          </Button>
        </>
      )}
    </div>
  );
}

export function BrandPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const brands = useBrands(businessId);
  const add = useAddBrand(businessId);
  const [search, setSearch] = useSearchParams();
  const chosen = brands.data?.find(({ id }) => id === search.get("brand")) ?? brands.data?.[0];
  return (
    <>
      <PageHead title={t("brand.title")} lead={t("brand.lead")}>
        {brands.data && (
          <Button
            variant="default"
            leftSection={<Plus size={16} />}
            loading={add.isPending}
            onClick={() =>
              add.mutate(t("brand.newName", { number: (brands.data?.length ?? 0) + 1 }), {
                onSuccess: ({ id }) => setSearch({ brand: id }),
                onError: (error) => toastFailed(failureLine(error, t)),
              })
            }
          >
            {t("brand.add")}
          </Button>
        )}
      </PageHead>
      {brands.isError && !brands.data && <FailureNote error={brands.error} onRetry={() => void brands.refetch()} />}
      {brands.isPending && <Skeleton height={480} radius="lg" />}
      {brands.data && chosen && (
        <>
          <BrandChoice brands={brands.data} chosen={chosen} />
          <BrandForm key={chosen.id} brand={chosen} />
        </>
      )}
    </>
  );
}
