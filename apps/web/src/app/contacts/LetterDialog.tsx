/** Writes to one person from a template: what is missing is asked for, and the mail is shown as it will go. */
import { Alert, NativeSelect, Skeleton, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { Link } from "react-router";
import type { Contact } from "../api/contacts.ts";
import { useLetterPreview, useSendLetter, type LetterAsk, type LetterValues } from "../api/letters.ts";
import { problemOf } from "../api/problem.ts";
import { useTemplates, type TemplateSummary } from "../api/templates.ts";
import { Preview } from "../editor/preview/Preview.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import "../editor/editor.css";

interface LetterDialogProps {
  readonly contact: Contact;
  readonly onClose: () => void;
}

type Name = keyof LetterValues;

export function LetterDialog({ contact, onClose }: LetterDialogProps) {
  const { t } = useTexts();
  const { businessId, slug } = useMembership();
  const templates = useTemplates(businessId, false);
  // Those in the person's language first.
  const offered = templates.data?.toSorted((a, b) => own(b, contact) - own(a, contact));
  const [chosen, setChosen] = useState<string>();
  const templateId = chosen ?? offered?.[0]?.id;
  if (templates.isPending || templateId === undefined)
    return (
      <FormDialog
        onClose={onClose}
        title={t("letters.writeTo", { name: contact.name })}
        submit={t("letters.send")}
        isPending={false}
        disabled
        onSubmit={() => undefined}
      >
        {templates.isPending && <Skeleton height={200} radius="md" aria-busy />}
        {templates.isError && <FailureNote error={templates.error} onRetry={() => void templates.refetch()} />}
        {offered?.length === 0 && (
          <p>
            {t("letters.noTemplate")}{" "}
            <Link to={`/${slug}/settings/messages`} className="link">
              {t("letters.makeTemplate")}
            </Link>
          </p>
        )}
      </FormDialog>
    );
  return (
    <Writing
      contact={contact}
      templateId={templateId}
      templates={offered ?? []}
      onChoose={setChosen}
      onClose={onClose}
    />
  );
}

const own = ({ language }: TemplateSummary, { locale }: Contact): number => (language === locale ? 1 : 0);

interface WritingProps extends LetterDialogProps {
  readonly templateId: string;
  readonly templates: readonly TemplateSummary[];
  readonly onChoose: (templateId: string) => void;
}

function Writing({ contact, templateId, templates, onChoose, onClose }: WritingProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const [subject, setSubject] = useState("");
  const [words, setWords] = useState("");
  const [values, setValues] = useState<Partial<Record<Name, string>>>({});
  // Sent again after a cut, it goes once.
  const [key] = useState(() => crypto.randomUUID());
  const ask = askOf(templateId, subject, words, values);
  const [settled] = useDebouncedValue(JSON.stringify(ask), 350);
  const preview = useLetterPreview(businessId, contact.id, JSON.parse(settled) as LetterAsk);
  const send = useSendLetter(businessId, contact.id);
  const made = preview.data;
  const wrong = preview.isError ? problemOf(preview.error).fields : {};
  const submit = () =>
    send.mutate(
      { ...ask, key },
      {
        onSuccess: () => {
          toastDone(t("letters.sent", { name: contact.name }));
          onClose();
        },
      },
    );
  const blocked = made === undefined || made.refused !== null || made.problems.some(isError) || preview.isError;
  return (
    <FormDialog
      onClose={onClose}
      title={t("letters.writeTo", { name: contact.name })}
      size="xl"
      submit={t("letters.send")}
      isPending={send.isPending}
      disabled={blocked}
      error={send.error}
      onSubmit={submit}
    >
      <NativeSelect
        label={t("letters.template")}
        value={templateId}
        data={templates.map(({ id, name, language }) => ({ value: id, label: `${name} (${language.toUpperCase()})` }))}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <TextInput
        label={t("letters.subject")}
        placeholder={made?.subject ?? ""}
        maxLength={300}
        value={subject}
        error={wrong["subject"]}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t("letters.words")}
        description={t("letters.wordsHint")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={words}
        error={wrong["words"]}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {made && made.asks.length > 0 && (
        <div className="two-fields">
          {made.asks.map((name) => (
            <TextInput
              key={name}
              label={t(`letters.value.${name}`)}
              type={name === "date" ? "date" : name === "link" ? "url" : "text"}
              placeholder={name === "link" ? "https://" : ""}
              value={values[name] ?? ""}
              error={wrong[`values.${name}`]}
              onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
      {made?.refused && (
        <Alert color="orange" role="alert">
          {t(`letters.refused.${made.refused}`, { name: contact.name })}
        </Alert>
      )}
      {made?.problems.filter(isError).map(({ sentence, blockId, field }) => (
        <Alert key={`${blockId} ${field}`} color="orange" role="alert">
          {sentence}
        </Alert>
      ))}
      <Preview
        made={made}
        error={made ? null : preview.error}
        stale={preview.isFetching}
        onRetry={() => void preview.refetch()}
      />
    </FormDialog>
  );
}

const isError = ({ severity }: { readonly severity: "error" | "warning" }): boolean => severity === "error";

/** What was left empty is not said. */
function askOf(templateId: string, subject: string, words: string, values: Partial<Record<Name, string>>): LetterAsk {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
  return { templateId, words, values: given, ...(subject.trim() !== "" && { subject: subject.trim() }) };
}
