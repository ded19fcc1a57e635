/** A questionnaire: its questions in order, and beside them the form as visitors will see it. */
import { Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { ChevronLeft, Plus } from "lucide-react";
import { useState } from "react";
import {
  useQuestionnaire,
  useSaveQuestionnaire,
  type Question,
  type Questionnaire,
  type QuestionnaireDraft,
} from "../../api/forms.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { Preview } from "./Preview.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import { newQuestion, withoutLostConditions } from "./questions.ts";
import { ServiceChoice } from "./ServiceChoice.tsx";
import { SortableList } from "./SortableList.tsx";

const blank: QuestionnaireDraft = { name: "", health: "warn", questions: [], serviceIds: [] };

interface CloseProps {
  readonly onClose: () => void;
}

export function NewQuestionnaire({ onClose }: CloseProps) {
  return <Editor server={blank} stored={undefined} editable onClose={onClose} />;
}

export function EditQuestionnaire({
  id,
  editable,
  onClose,
}: CloseProps & { readonly id: string; readonly editable: boolean }) {
  const questionnaire = useQuestionnaire(useMembership().businessId, id);
  if (questionnaire.isPending) return <Skeleton height={420} radius="lg" />;
  if (questionnaire.isError)
    return <FailureNote error={questionnaire.error} onRetry={() => void questionnaire.refetch()} />;
  const { name, health, questions, serviceIds } = questionnaire.data;
  const server = { name, health, questions, serviceIds };
  return <Editor server={server} stored={questionnaire.data} editable={editable} onClose={onClose} />;
}

interface EditorProps extends CloseProps {
  readonly server: QuestionnaireDraft;
  readonly stored: Questionnaire | undefined;
  readonly editable: boolean;
}

function Editor({ server, stored, editable, onClose }: EditorProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const form = useEdited(`questionnaire ${businessId} ${stored?.id ?? "new"}`, server);
  const save = useSaveQuestionnaire(businessId);
  /** The question whose fields are open. */
  const [open, setOpen] = useState<string>();
  const { draft } = form;
  const failure = save.isError && form.dirty ? problemOf(save.error) : undefined;
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : {};
  const put = (questions: readonly Question[]) => form.edit({ questions: withoutLostConditions(questions) });
  const names: Readonly<Record<string, string>> = {
    name: t("forms.questionnaireName"),
    health: t("forms.health"),
    questions: t("forms.questions"),
    serviceIds: t("forms.askedFor"),
  };
  const submit = () =>
    save.mutate(
      { ...draft, ...(stored && { id: stored.id, version: stored.version }) },
      {
        onSuccess: ({ name, health, questions, serviceIds }) => {
          form.taken(stored ? { name, health, questions, serviceIds } : blank);
          toastDone(t("forms.savedQuestionnaire"));
          if (!stored) onClose();
        },
        onError: (error) => {
          const wrong = Object.keys(problemOf(error).fields).find((path) => path.startsWith("questions."));
          const at = Number(wrong?.split(".")[1]);
          setOpen((was) => draft.questions[at]?.questionId ?? was);
        },
      },
    );
  return (
    <>
      <button type="button" className="settings-back form-back" onClick={onClose}>
        <ChevronLeft size={16} aria-hidden />
        {t("forms.title")}
      </button>
      <PageHead title={stored ? stored.name : t("forms.newQuestionnaire")} lead={t("forms.editorLead")} />
      <form
        className="settings-form form-editor"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="form-editing settings-form">
          <About draft={draft} errors={errors} editable={editable} edit={form.edit} />
          <Questions
            questions={draft.questions}
            errors={errors}
            editable={editable}
            open={open}
            onOpen={setOpen}
            onChange={put}
          />
        </div>
        <Preview questions={draft.questions} health={draft.health} />
        {editable && (
          <FormBar
            form={form}
            saving={save}
            theirs={form.theirs.map((path) => names[path] ?? path)}
            onSave={submit}
            isNew={!stored}
          />
        )}
      </form>
    </>
  );
}

interface AboutProps {
  readonly draft: QuestionnaireDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly editable: boolean;
  readonly edit: (some: Partial<QuestionnaireDraft>) => void;
}

function About({ draft, errors, editable, edit }: AboutProps) {
  const { t } = useTexts();
  return (
    <Section title={t("forms.about")}>
      <TextInput
        label={t("forms.questionnaireName")}
        description={t("forms.questionnaireNameHint")}
        required
        maxLength={80}
        readOnly={!editable}
        value={draft.name}
        error={errors["name"]}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <ServiceChoice
        label={t("forms.askedFor")}
        description={t("forms.askedForHint")}
        value={draft.serviceIds}
        disabled={!editable}
        onChange={(serviceIds) => edit({ serviceIds })}
      />
      <NativeSelect
        label={t("forms.health")}
        description={t("forms.healthHint")}
        disabled={!editable}
        value={draft.health}
        data={[
          { value: "warn", label: t("forms.healthWarn") },
          { value: "block", label: t("forms.healthBlock") },
          { value: "off", label: t("forms.healthOff") },
        ]}
        onChange={(event) => edit({ health: healthOf(event.currentTarget.value) })}
      />
    </Section>
  );
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly errors: Readonly<Record<string, string>>;
  readonly editable: boolean;
  /** The one whose fields are open. */
  readonly open: string | undefined;
  readonly onOpen: (questionId: string | undefined) => void;
  readonly onChange: (questions: readonly Question[]) => void;
}

function Questions({ questions, errors, editable, open, onOpen, onChange }: QuestionsProps) {
  const { t } = useTexts();
  return (
    <Section title={t("forms.questions")} {...(questions.length === 0 && { text: t("forms.firstQuestion") })}>
      <SortableList
        items={questions}
        idOf={({ questionId }) => questionId}
        nameOf={({ label }) => label || t("forms.untitled")}
        editable={editable}
        onOrder={onChange}
      >
        {(question, at) => (
          <QuestionCard
            question={question}
            earlier={questions.slice(0, at)}
            errors={errorsOf(errors, at)}
            opened={open === question.questionId}
            editable={editable}
            onToggle={() => onOpen(open === question.questionId ? undefined : question.questionId)}
            onChange={(next) => onChange(questions.map((one, place) => (place === at ? next : one)))}
            onRemove={() => onChange(questions.filter((_, place) => place !== at))}
          />
        )}
      </SortableList>
      {editable && questions.length < 30 && (
        <div className="row">
          <Button
            variant="default"
            leftSection={<Plus size={16} />}
            onClick={() => {
              const added = newQuestion(crypto.randomUUID().slice(0, 8));
              onChange([...questions, added]);
              onOpen(added.questionId);
            }}
          >
            {t("forms.addQuestion")}
          </Button>
        </div>
      )}
    </Section>
  );
}

const healthOf = (value: string): QuestionnaireDraft["health"] =>
  value === "block" || value === "off" ? value : "warn";

/** Those of one question, by its fields: `questions.2.condition.values.0` is `condition`'s. */
const errorsOf = (errors: Readonly<Record<string, string>>, at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) => {
      const [list, place, field] = path.split(".");
      return list === "questions" && Number(place) === at && field ? [[field, message]] : [];
    }),
  );
