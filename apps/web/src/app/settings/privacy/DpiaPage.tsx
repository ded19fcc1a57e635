/** The impact assessment: filled in as far as the product knows, completed and validated by people. */
import { instant } from "@creneau/scheduling";
import { Button, Modal, Skeleton, Textarea, TextInput } from "@mantine/core";
import { BadgeCheck, Download } from "lucide-react";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import { privacyFileUrl, useDpia, useSaveDpia, type Dpia } from "../../api/register.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { PrivacyHead } from "./PrivacyHead.tsx";

type Answers = Readonly<Record<string, string>>;

const answersOf = ({ sections }: Dpia): Answers =>
  Object.fromEntries(sections.flatMap(({ questions }) => questions.map(({ code, answer }) => [code, answer])));

function State({ dpia }: { readonly dpia: Dpia }) {
  const { t, language } = useTexts();
  const { status, validatedBy, version, at } = dpia;
  const date = at === null ? "" : dateTextOf(instant(at), readerZone(), "dayMonthYear", language);
  return (
    <div className={status === "validated" ? "note note-good" : "note"} role="status">
      <BadgeCheck className="note-icon" size={18} aria-hidden />
      <div>
        <p className="note-title">{t(`privacy.dpia.status.${status}`, { by: validatedBy ?? "" })}</p>
        <p>
          {status === "none"
            ? t(dpia.needed ? "privacy.dpia.needed" : "privacy.dpia.notNeeded")
            : t("privacy.dpia.version", { version, date })}
        </p>
      </div>
    </div>
  );
}

function ValidateDialog({
  onValidate,
  onClose,
}: {
  readonly onValidate: (by: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const [by, setBy] = useState("");
  return (
    <Modal opened onClose={onClose} title={t("privacy.dpia.validate")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onValidate(by.trim());
        }}
      >
        <p>{t("privacy.dpia.validateText")}</p>
        <TextInput
          label={t("privacy.dpia.by")}
          required
          data-autofocus
          maxLength={120}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" disabled={by.trim() === ""}>
            {t("privacy.dpia.validate")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function DpiaForm({ dpia }: { readonly dpia: Dpia }) {
  const { t } = useTexts();
  const membership = useMembership();
  const form = useEdited<Answers>(`dpia ${membership.businessId}`, answersOf(dpia));
  const save = useSaveDpia(membership.businessId);
  const [validating, setValidating] = useState(false);
  const readOnly = !may(membership, "privacy.edit");
  const failure = save.isError && form.dirty ? problemOf(save.error) : undefined;
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : {};
  const submit = (validatedBy: string | null) =>
    save.mutate(
      { answers: { ...form.draft }, validatedBy, version: dpia.version },
      {
        onSuccess: (saved) => {
          form.taken(answersOf(saved));
          setValidating(false);
          toastDone(t("privacy.dpia.saved"));
        },
        onError: () => setValidating(false),
      },
    );
  const questions = dpia.sections.flatMap((section) => section.questions);
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(null);
      }}
    >
      <State dpia={dpia} />
      {dpia.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          {section.questions.map(({ code, question, hint }) => (
            <Textarea
              key={code}
              label={question}
              description={hint}
              autosize
              minRows={2}
              maxLength={4000}
              readOnly={readOnly}
              value={form.draft[code] ?? ""}
              error={errors[`answers.${code}`]}
              onChange={(event) => form.edit({ [code]: event.currentTarget.value })}
            />
          ))}
        </Section>
      ))}
      {!readOnly && (
        <>
          {!form.dirty && dpia.status !== "validated" && (
            <div className="row end">
              {dpia.status === "none" && (
                <Button variant="default" loading={save.isPending} onClick={() => submit(null)}>
                  {t("privacy.dpia.draft")}
                </Button>
              )}
              <Button leftSection={<BadgeCheck size={16} aria-hidden />} onClick={() => setValidating(true)}>
                {t("privacy.dpia.validate")}
              </Button>
            </div>
          )}
          <FormBar
            form={form}
            saving={save}
            theirs={form.theirs.map((path) => questions.find(({ code }) => code === path)?.question ?? path)}
            onSave={() => submit(null)}
          />
        </>
      )}
      {validating && <ValidateDialog onValidate={submit} onClose={() => setValidating(false)} />}
    </form>
  );
}

export function DpiaPage() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const dpia = useDpia(businessId);
  return (
    <>
      <PrivacyHead page="dpia">
        <Button
          component="a"
          download
          variant="default"
          href={privacyFileUrl(businessId, "dpia/page", language)}
          leftSection={<Download size={16} aria-hidden />}
        >
          {t("privacy.download")}
        </Button>
      </PrivacyHead>
      {dpia.isError && !dpia.data && <FailureNote error={dpia.error} onRetry={() => void dpia.refetch()} />}
      {dpia.isPending && <Skeleton height={520} radius="lg" aria-busy />}
      {dpia.data && <DpiaForm dpia={dpia.data} />}
    </>
  );
}
