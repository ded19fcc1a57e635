/** The register of processing: what the product knows of itself, and what only the business knows. */
import { ActionIcon, Button, Skeleton, TextInput } from "@mantine/core";
import { FileText, Pencil, Plus, Table, Trash2 } from "lucide-react";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import {
  privacyFileUrl,
  useRegister,
  useReplaceRegister,
  type OwnProcessing,
  type ProcessingRegister,
  type RegisterDraft,
} from "../../api/register.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { DownloadMenu } from "../../ui/DownloadMenu.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { OwnProcessingDialog } from "./OwnProcessingDialog.tsx";
import { PrivacyHead } from "./PrivacyHead.tsx";

const draftOf = ({ controller, dpoName, dpoContact, own }: ProcessingRegister): RegisterDraft => ({
  controller,
  dpoName,
  dpoContact,
  own,
});

const COLUMNS = ["purpose", "basis", "people", "data", "recipients", "term", "security"] as const;

function Made({ made }: Pick<ProcessingRegister, "made">) {
  const { t } = useTexts();
  return (
    <Section title={t("privacy.register.made")} text={t("privacy.register.madeText")}>
      {made.map((one) => (
        <details key={one.code}>
          <summary className="privacy-name">{one.name}</summary>
          <dl className="register-entry small">
            {COLUMNS.map((column) => (
              <div key={column}>
                <dt>{t(`privacy.register.columns.${column}`)}</dt>
                <dd>{one[column]}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </Section>
  );
}

interface OwnProps {
  readonly own: readonly OwnProcessing[];
  readonly readOnly: boolean;
  readonly onChange: (own: OwnProcessing[]) => void;
}

function Own({ own, readOnly, onChange }: OwnProps) {
  const { t } = useTexts();
  /** Which is open: its place, or one more. */
  const [open, setOpen] = useState<number>();
  return (
    <Section title={t("privacy.register.yours")} text={t("privacy.register.yoursText")}>
      <ul className="plain-list stack">
        {own.map((one, at) => (
          <li key={`${at} ${one.name}`} className="row-between">
            <span className="grow">
              <span className="privacy-name">{one.name}</span>
              <span className="small soft retention-by">{one.purpose}</span>
            </span>
            {!readOnly && (
              <span className="row">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("privacy.register.edit", { name: one.name })}
                  onClick={() => setOpen(at)}
                >
                  <Pencil size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("privacy.register.remove", { name: one.name })}
                  onClick={() => onChange(own.filter((_, index) => index !== at))}
                >
                  <Trash2 size={16} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setOpen(own.length)}>
            {t("privacy.register.add")}
          </Button>
        </div>
      )}
      {open !== undefined && (
        <OwnProcessingDialog
          one={own[open]}
          onClose={() => setOpen(undefined)}
          onDone={(one) => {
            onChange(open < own.length ? own.map((kept, at) => (at === open ? one : kept)) : [...own, one]);
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}

function RegisterForm({ register }: { readonly register: ProcessingRegister }) {
  const { t } = useTexts();
  const membership = useMembership();
  const form = useEdited(`register ${membership.businessId}`, draftOf(register));
  const replace = useReplaceRegister(membership.businessId);
  const readOnly = !may(membership, "privacy.edit");
  const failure = replace.isError && form.dirty ? problemOf(replace.error) : undefined;
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : {};
  const save = () =>
    replace.mutate(
      { ...form.draft, version: register.version },
      {
        onSuccess: (saved) => {
          form.taken(draftOf(saved));
          toastDone(t("privacy.register.saved"));
        },
      },
    );
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Section title={t("privacy.register.who")} text={t("privacy.register.whoText")}>
        <TextInput
          label={t("privacy.register.controller")}
          placeholder={register.knownController}
          readOnly={readOnly}
          maxLength={300}
          value={form.draft.controller}
          error={errors["controller"]}
          onChange={(event) => form.edit({ controller: event.currentTarget.value })}
        />
        <div className="two-fields">
          <TextInput
            label={t("privacy.register.dpoName")}
            readOnly={readOnly}
            maxLength={120}
            value={form.draft.dpoName}
            error={errors["dpoName"]}
            onChange={(event) => form.edit({ dpoName: event.currentTarget.value })}
          />
          <TextInput
            label={t("privacy.register.dpoContact")}
            readOnly={readOnly}
            maxLength={254}
            value={form.draft.dpoContact}
            error={errors["dpoContact"]}
            onChange={(event) => form.edit({ dpoContact: event.currentTarget.value })}
          />
        </div>
      </Section>
      <Made made={register.made} />
      <Own own={form.draft.own} readOnly={readOnly} onChange={(own) => form.edit({ own })} />
      {!readOnly && (
        <FormBar
          form={form}
          saving={replace}
          theirs={[
            ...new Set(
              form.theirs.map((path) => t(path.startsWith("own") ? "privacy.register.yours" : "privacy.register.who")),
            ),
          ]}
          onSave={save}
        />
      )}
    </form>
  );
}

export function RegisterPage() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const register = useRegister(businessId);
  return (
    <>
      <PrivacyHead page="register">
        <DownloadMenu
          label={t("privacy.download")}
          files={[
            {
              label: t("integrity.asPage"),
              url: privacyFileUrl(businessId, "processing-register/page", language),
              icon: <FileText size={16} aria-hidden />,
            },
            {
              label: t("privacy.asTable"),
              url: privacyFileUrl(businessId, "processing-register/table", language),
              icon: <Table size={16} aria-hidden />,
            },
          ]}
        />
      </PrivacyHead>
      {register.isError && !register.data && (
        <FailureNote error={register.error} onRetry={() => void register.refetch()} />
      )}
      {register.isPending && <Skeleton height={520} radius="lg" aria-busy />}
      {register.data && <RegisterForm register={register.data} />}
    </>
  );
}
