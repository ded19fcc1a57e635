/** The legal notice and the privacy page: made from what is known, or in one's own words. */
import { Button, SegmentedControl, Skeleton, Textarea } from "@mantine/core";
import { ExternalLink, FileText, PenLine, RotateCcw } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { useLegalPage, useReplaceLegalPage, type LegalPageName } from "../../api/settings.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastUndo } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { useFieldNames } from "./use-field-names.ts";

const ADDRESSES = { notice: "mentions-legales", privacy: "confidentialite" } as const;

interface LegalTextProps {
  readonly page: LegalPageName;
}

/** As the public page will show it. */
function Preview({ text }: { readonly text: string }) {
  return (
    <div className="legal-preview">
      {text
        .split(/\n{2,}/)
        .map((block, index) =>
          block.startsWith("## ") ? <h3 key={index}>{block.slice(3)}</h3> : <p key={index}>{block}</p>,
        )}
    </div>
  );
}

function Missing({ fields }: { readonly fields: readonly string[] }) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const names = useFieldNames();
  if (fields.length === 0) return null;
  const what = fields.map((field) => names(field === "address" ? "identity.address.street" : `identity.${field}`));
  return (
    <div className="note note-warning">
      <FileText className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("legal.missing")}</p>
        <p>{what.join(", ")}</p>
        <Link to={`/${slug}/settings/company`}>{t("legal.complete")}</Link>
      </div>
    </div>
  );
}

function LegalText({ page }: LegalTextProps) {
  const { t } = useTexts();
  const { businessId, slug } = useMembership();
  const legal = useLegalPage(businessId, page);
  const replace = useReplaceLegalPage(businessId, page);
  const form = useEdited(`legal ${businessId} ${page}`, { own: legal.data?.own ?? null });
  if (legal.isError && !legal.data) return <FailureNote error={legal.error} onRetry={() => void legal.refetch()} />;
  if (!legal.data) return <Skeleton height={420} radius="lg" />;
  const { made, missing, version } = legal.data;
  const write = (own: string | null, at: number, then?: (version: number) => void) =>
    replace.mutate(
      { own, version: at },
      {
        onSuccess: (saved) => {
          form.taken({ own: saved.own });
          then?.(saved.version);
        },
      },
    );
  const goBack = () => {
    const before = legal.data.own;
    write(null, version, (now) => {
      if (before !== null) toastUndo(t("legal.madeAgain"), t("app.undo"), () => write(before, now));
    });
  };
  const { own } = form.draft;
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        write(own, version);
      }}
    >
      <Section title={t(`legal.${page}`)} text={t(own === null ? "legal.madeText" : "legal.ownText")}>
        <Missing fields={own === null ? missing : []} />
        {own === null ? (
          <Preview text={made} />
        ) : (
          <Textarea
            aria-label={t(`legal.${page}`)}
            description={t("legal.markup")}
            inputWrapperOrder={["input", "description"]}
            autosize
            minRows={12}
            maxRows={30}
            maxLength={20_000}
            value={own}
            onChange={(event) => form.edit({ own: event.currentTarget.value })}
          />
        )}
        <div className="row wrap">
          {own === null ? (
            <Button variant="default" leftSection={<PenLine size={16} />} onClick={() => form.edit({ own: made })}>
              {t("legal.write")}
            </Button>
          ) : (
            <Button variant="default" leftSection={<RotateCcw size={16} />} onClick={goBack}>
              {t("legal.useMade")}
            </Button>
          )}
          <Button
            component="a"
            href={`/${slug}/${ADDRESSES[page]}`}
            target="_blank"
            rel="noreferrer"
            variant="subtle"
            leftSection={<ExternalLink size={16} />}
          >
            {t("legal.open")}
          </Button>
        </div>
      </Section>
      {(form.dirty || own !== null) && (
        <FormBar
          form={form}
          saving={replace}
          theirs={form.theirs.length > 0 ? [t(`legal.${page}`)] : []}
          onSave={() => write(own, version)}
        />
      )}
    </form>
  );
}

export function LegalPages() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const page: LegalPageName = search.get("page") === "privacy" ? "privacy" : "notice";
  return (
    <>
      <PageHead title={t("legal.title")} lead={t("legal.lead")} />
      <SegmentedControl
        className="legal-switch"
        aria-label={t("legal.title")}
        value={page}
        onChange={(chosen) => setSearch(chosen === "privacy" ? { page: chosen } : {}, { replace: true })}
        data={[
          { value: "notice", label: t("legal.notice") },
          { value: "privacy", label: t("legal.privacy") },
        ]}
      />
      <LegalText key={page} page={page} />
    </>
  );
}
