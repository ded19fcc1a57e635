/** A question: in one line, or open with all that can be said of it. */
import { NativeSelect, NumberInput, Switch, Textarea, TextInput } from "@mantine/core";
import { ChevronDown, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import type { Question } from "../../api/forms.ts";
import { useTexts } from "../../texts/language.ts";
import { RowAction } from "../../ui/RowAction.tsx";
import { ConditionFields } from "./ConditionFields.tsx";
import { FileLimits } from "./FileLimits.tsx";
import { isChoice, isFree, linesOf, ofKind } from "./questions.ts";

interface QuestionCardProps {
  readonly question: Question;
  /** Those it may depend on. */
  readonly earlier: readonly Question[];
  readonly errors: Readonly<Record<string, string>>;
  readonly opened: boolean;
  readonly editable: boolean;
  readonly onToggle: () => void;
  readonly onChange: (question: Question) => void;
  readonly onRemove: () => void;
}

const kinds = ["text", "long-text", "choice", "choices", "number", "date", "file"] as const;

export function QuestionCard(props: QuestionCardProps) {
  const { question, earlier, errors, opened, editable, onToggle, onRemove } = props;
  const { t } = useTexts();
  const body = useId();
  const name = question.label || t("forms.untitled");
  const source = earlier.find(({ questionId }) => questionId === question.condition?.questionId);
  const wrong = Object.keys(errors).length > 0;
  return (
    <div className="question-card" data-wrong={wrong || undefined}>
      <div className="row">
        <button type="button" className="form-open grow" aria-expanded={opened} aria-controls={body} onClick={onToggle}>
          <span className="grow">
            <span className="form-name">
              {name} {question.required && <span className="pill">{t("forms.required")}</span>}
            </span>
            <span className="small soft">
              {t(`forms.kind.${question.kind}`)}
              {source && ` · ${t("forms.dependsOn", { name: source.label })}`}
            </span>
          </span>
          <ChevronDown size={18} className="soft form-chevron" aria-hidden />
        </button>
        {editable && <RowAction label={t("forms.remove", { name })} icon={Trash2} onClick={onRemove} />}
      </div>
      <div id={body} hidden={!opened}>
        {opened && (
          <fieldset className="field-set stack-wide question-fields" disabled={!editable}>
            <QuestionFields {...props} />
          </fieldset>
        )}
      </div>
    </div>
  );
}

function QuestionFields(props: QuestionCardProps) {
  const { question, earlier, errors, onChange } = props;
  const { t } = useTexts();
  const edit = (some: Partial<Question>) => onChange({ ...question, ...some });
  return (
    <>
      <TextInput
        label={t("forms.label")}
        required
        // Just added: its words come first.
        {...(question.label === "" && { autoFocus: true })}
        maxLength={200}
        value={question.label}
        error={errors["label"]}
        onChange={(event) => edit({ label: event.currentTarget.value })}
      />
      <div className="two-fields">
        <NativeSelect
          label={t("forms.answerKind")}
          value={question.kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`forms.kind.${kind}`) }))}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange(ofKind(question, kind));
          }}
        />
        <TextInput
          label={`${t("forms.help")} (${t("app.optional")})`}
          maxLength={300}
          value={question.help}
          error={errors["help"]}
          onChange={(event) => edit({ help: event.currentTarget.value })}
        />
      </div>
      {isChoice(question) && <ChoiceLines {...props} />}
      <Switch
        label={t("forms.isRequired")}
        checked={question.required}
        onChange={(event) => edit({ required: event.currentTarget.checked })}
      />
      <Limits {...props} />
      {earlier.length > 0 && <ConditionFields {...{ question, earlier, errors, onChange }} />}
      <Privacy {...props} />
    </>
  );
}

/** What is typed stays as it is typed: a blank line at the end is where the next choice begins. */
function ChoiceLines({ question, errors, onChange }: QuestionCardProps) {
  const { t } = useTexts();
  const [lines, setLines] = useState(question.choices.join("\n"));
  return (
    <Textarea
      label={t("forms.choices")}
      description={t("forms.choicesHint")}
      autosize
      minRows={3}
      maxRows={12}
      value={lines}
      error={errors["choices"]}
      onChange={(event) => {
        setLines(event.currentTarget.value);
        onChange({ ...question, choices: linesOf(event.currentTarget.value) });
      }}
    />
  );
}

function Limits({ question, errors, onChange }: QuestionCardProps) {
  const { t } = useTexts();
  const { kind, least, most, from, until } = question;
  if (kind === "choice") return null;
  if (kind === "file") return <FileLimits {...{ question, errors, onChange }} />;
  if (kind === "date")
    return (
      <div className="two-fields">
        <TextInput
          type="date"
          label={t("forms.from")}
          value={from ?? ""}
          error={errors["from"]}
          onChange={(event) => onChange({ ...question, from: event.currentTarget.value || null })}
        />
        <TextInput
          type="date"
          label={t("forms.until")}
          value={until ?? ""}
          error={errors["until"]}
          onChange={(event) => onChange({ ...question, until: event.currentTarget.value || null })}
        />
      </div>
    );
  const what = isFree(question) ? "letters" : kind === "choices" ? "chosen" : "number";
  const whole = kind !== "number";
  const numberOr = (value: number | string): number | null => (typeof value === "number" ? value : null);
  return (
    <div className="two-fields">
      <NumberInput
        label={t(`forms.least.${what}`)}
        allowDecimal={!whole}
        allowNegative={!whole}
        value={least ?? ""}
        error={errors["least"]}
        onChange={(value) => onChange({ ...question, least: numberOr(value) })}
      />
      <NumberInput
        label={t(`forms.most.${what}`)}
        allowDecimal={!whole}
        allowNegative={!whole}
        value={most ?? ""}
        error={errors["most"]}
        onChange={(value) => onChange({ ...question, most: numberOr(value) })}
      />
    </div>
  );
}

function Privacy({ question, errors, onChange }: QuestionCardProps) {
  const { t } = useTexts();
  const readers = ["team", "professional", "managers"] as const;
  return (
    <div className="two-fields">
      <NativeSelect
        label={t("forms.readers")}
        value={question.readers}
        data={readers.map((value) => ({ value, label: t(`forms.reader.${value}`) }))}
        onChange={(event) => {
          const chosen = readers.find((one) => one === event.currentTarget.value);
          if (chosen) onChange({ ...question, readers: chosen });
        }}
      />
      <NumberInput
        label={t("forms.keepDays")}
        description={t("forms.keepDaysHint")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        allowDecimal={false}
        min={1}
        max={1095}
        value={question.keepDays ?? ""}
        error={errors["keepDays"]}
        onChange={(value) => onChange({ ...question, keepDays: typeof value === "number" ? value : null })}
      />
    </div>
  );
}
